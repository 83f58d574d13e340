import {
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import { centerLevel } from '../codes'
import { isDate } from '../dates'
import type { Place, Retired } from '../fields'
import { checkPhone } from '../identity'
import {
  decideRetirement,
  decideSave,
  isRetired,
  notAfterToday,
  required,
  schemaProblems,
  tidy
} from '../saving'
import { centerLabels as labels } from './labels'
import { centerSections, type CenterFacilities, type CenterProfile } from './sections'
import { centerRank } from './tree'

export interface CenterContext extends DecideContext {
  centers?: ReadonlyMap<string, LedgerRecord>
}

export function emptyCenter(
  level: CenterProfile['level'],
  parentId: string | null,
  place: Place = { code: '', name: '' }
): CenterProfile {
  return {
    name: '',
    level,
    parentId,
    place,
    address: '',
    phone: '',
    leader: '',
    leaderPhone: '',
    memberUnits: ''
  }
}

/** A new centre, or another profile of an existing one. A parent must stand on a higher level (GB/T 33200 五级). */
export function decideCenter(
  form: CenterProfile,
  record: LedgerRecord | undefined,
  context: CenterContext
): Decision {
  const profile = tidy(form)
  const id = record?.id ?? newId(context)
  const centers = context.centers ?? new Map<string, LedgerRecord>()
  const own = [
    ...required('profile.name', labels.profile.name, profile.name),
    ...required('profile.place', labels.profile.place, profile.place.name),
    ...parentProblems(profile, id, centers),
    ...childProblems(profile, id, centers)
  ]
  return decideSave({
    entity: 'center',
    id,
    record,
    sections: { profile },
    reason: record ? '修改综治中心' : '登记综治中心',
    problems: withSchema('profile', profile, own),
    warnings: [
      ...phoneWarning('profile.phone', profile.phone),
      ...phoneWarning('profile.leaderPhone', profile.leaderPhone)
    ]
  })
}

/** 「八有」 as found on a day. A facility stands at most once; one not looked at is left out. */
export function decideCenterFacilities(
  record: LedgerRecord,
  form: CenterFacilities,
  context: CenterContext
): Decision {
  const facilities = tidy(form)
  const codes = facilities.items.map(({ code }) => code)
  const own = [
    ...(isDate(facilities.checkedOn)
      ? notAfterToday(
          'facilities.checkedOn',
          labels.facilities.checkedOn,
          facilities.checkedOn,
          context.today
        )
      : [{ field: 'facilities.checkedOn', message: '请填写核查日期' }]),
    ...codes.flatMap((code, row) =>
      codes.indexOf(code) < row
        ? [{ field: `facilities.items.${row}.code`, message: `第 ${row + 1} 行设施项重复` }]
        : []
    )
  ]
  return decideSave({
    entity: 'center',
    id: record.id,
    record,
    sections: { facilities },
    reason: '核查设施',
    problems: withSchema('facilities', facilities, own),
    warnings: []
  })
}

export function decideCenterRetirement(
  record: LedgerRecord,
  value: Retired,
  context: CenterContext
): Decision {
  const below = childrenOf(record.id, context.centers ?? new Map()).filter(
    (child) => !isRetired(child)
  ).length
  const warnings =
    value.retired && below > 0
      ? [{ field: 'retired', message: `还有 ${below} 个下级中心没有撤销`, source: '登记核对' }]
      : []
  return decideRetirement('center', record, value, { retire: '撤销', restore: '恢复' }, context, warnings)
}

function parentProblems(
  { parentId, level }: CenterProfile,
  id: string,
  centers: ReadonlyMap<string, LedgerRecord>
): Problem[] {
  if (parentId === null) return []
  const field = 'profile.parentId'
  if (parentId === id) return [{ field, message: '上级中心不能是本中心自己' }]
  const above = sectionValue<CenterProfile>(centers.get(parentId), 'profile')
  if (!above) return [{ field, message: '上级中心不在台账中，请重新选择' }]
  if (descends(parentId, id, centers)) {
    return [{ field, message: '所选中心属于本中心的下级，不能作为上级中心' }]
  }
  return centerRank(above.level) < centerRank(level)
    ? []
    : [
        {
          field,
          message: `上级中心是${centerLevel.name(above.level)}，必须比本中心（${centerLevel.name(level)}）高`
        }
      ]
}

function childProblems(
  { level }: CenterProfile,
  id: string,
  centers: ReadonlyMap<string, LedgerRecord>
): Problem[] {
  const child = childrenOf(id, centers)
    .map((record) => sectionValue<CenterProfile>(record, 'profile'))
    .find((profile) => profile && centerRank(profile.level) <= centerRank(level))
  return child
    ? [
        {
          field: 'profile.level',
          message: `下级“${child.name}”是${centerLevel.name(child.level)}，本中心必须比它高`
        }
      ]
    : []
}

const childrenOf = (id: string, centers: ReadonlyMap<string, LedgerRecord>): LedgerRecord[] =>
  [...centers.values()].filter((record) => sectionValue<CenterProfile>(record, 'profile')?.parentId === id)

function descends(from: string, to: string, centers: ReadonlyMap<string, LedgerRecord>): boolean {
  const passed = new Set<string>()
  for (let at: string | null = from; at !== null && !passed.has(at);) {
    if (at === to) return true
    passed.add(at)
    at = sectionValue<CenterProfile>(centers.get(at), 'profile')?.parentId ?? null
  }
  return false
}

function withSchema(section: 'profile' | 'facilities', value: unknown, own: Problem[]): Problem[] {
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(centerSections[section], section, value, labels)
  return [...own, ...schema.filter(({ field }) => !named.has(field))]
}

function phoneWarning(field: string, text: string): Warning[] {
  if (text === '') return []
  const check = checkPhone(text)
  return check.ok ? [] : [{ field, message: check.message, source: '号码位数核对' }]
}
