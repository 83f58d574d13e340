import { subjectOf, type MediationSubject } from '../codes'
import { divisionLevel } from '../divisions'
import { chainOf, type Organizations } from './chain'
import type { OrganizationProfile } from './sections'

/**
 * 统计主体 of an organization: that of its own type; for 小组、工作室、中心 that of the organizations they belong
 * to, nearest first; else what a person chose, its own choice first. Null when nothing gives one: to be asked for.
 */
export function statisticalSubject(organizations: Organizations, id: string): MediationSubject | null {
  const chain = chainOf(organizations, id)
  const byType = subjectOf(chain.map(({ type }) => type))
  return byType ?? chain.find(({ subject }) => subject !== null)?.subject ?? null
}

/** A row of 填报单位. `code` is '' for a place typed by hand, which then makes a row of its own by name. */
export interface ReportingUnit {
  code: string
  name: string
}

const UNKNOWN = '未填所在地'

/**
 * 填报单位: the township of the organization's place (first 9 digits), or 「某县本级」 for an organization placed
 * at county, city or province level.
 * @param nameOf the division data of today, when at hand; without it the names are read out of the full name that
 *   the record keeps of its own time
 */
export function reportingUnitOf(
  organization: Pick<OrganizationProfile, 'place'>,
  nameOf: (code: string) => string | undefined = () => undefined
): ReportingUnit {
  const { code, name } = organization.place
  const level = divisionLevel(code)
  if (level === null) return { code: '', name: name.trim() || UNKNOWN }
  if (level === 'township' || level === 'village') {
    const township = code.slice(0, 9)
    return { code: township, name: nameOf(township) ?? townshipIn(name) }
  }
  return { code, name: `${nameOf(code) ?? lastPart(name)}本级` }
}

const UPPER_LEVELS =
  /^(?:[^\s\d]{1,12}?(?:省|自治区))?(?:[^\s\d]{1,12}?(?:自治州|地区|盟|市))?(?:[^\s\d]{1,12}?(?:自治县|县|自治旗|旗|市|区))?/
const TOWNSHIP = /^.+?(?:街道办事处|街道|民族乡|镇|乡|苏木|农场|林场|牧场|开发区|园区)/

/** '西藏自治区山南市扎囊县扎塘镇扎塘村' → '扎塘镇'. The whole text when no township is recognised. */
function townshipIn(fullName: string): string {
  const text = fullName.replace(/[\s/·]+/g, '')
  const below = text.replace(UPPER_LEVELS, '')
  return TOWNSHIP.exec(below)?.[0] ?? (below || text || UNKNOWN)
}

/** '西藏自治区山南市扎囊县' → '扎囊县'. */
function lastPart(fullName: string): string {
  const text = fullName.replace(/[\s/·]+/g, '')
  const upper = /^(?:.{1,12}?(?:省|自治区))?(?:.{1,12}?(?:自治州|地区|盟|市)(?=.))?(.+)$/.exec(text)
  return upper?.[1] ?? (text || UNKNOWN)
}

/** '西藏自治区山南市扎囊县扎塘镇' → '扎囊县扎塘镇': for lists, where all places lie in one city. */
export function shortPlace(fullName: string): string {
  return fullName.trim() === '' ? '' : lastPart(fullName)
}
