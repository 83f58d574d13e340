import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { disputeType18, language, type Language } from '../../codes'
import { formatDateCn, type CalendarDate } from '../../dates'
import { termStateOf, type MediatorProfile, type MediatorService, type MediatorSkills } from '../../mediators'
import type { OrganizationProfile } from '../../organizations/sections'
import { isRetired } from '../../saving'
import type { DisputeAssignment, DisputeIntake, DisputeParties } from '../sections'
import { stateOf } from '../states'
import { possibleConflicts } from './conflict'
import { recusedIds } from './route'

/** One mediator as proposed: why, and what a person should look at first. */
export interface MediatorProposal {
  id: string
  name: string
  /** 「擅长邻里纠纷」「能说藏语」 */
  reasons: string[]
  /** 「不会说藏语，需要翻译」, possible conflicts, a term that soon ends. */
  cautions: string[]
  /** Chosen by the parties: stands before every proposal. */
  chosen: boolean
}

export interface ProposalTerms {
  today: CalendarDate
  /** The organization that is to handle it; '' while none is chosen. */
  organizationId?: string
  /** 当事人选择 (《人民调解法》第十九条). */
  chosenIds?: readonly string[]
}

/** How much each reason counts for the order; a default of ours (未核实). The sums are shown to nobody. */
const WEIGHT = { organization: 4, language: 4, expertise: 3, township: 2, county: 1 }
/** Each five open cases weigh one, three at most, so that load orders equals and never hides who fits. */
const CASES_A_POINT = 5
const MOST_LOAD = 3

/**
 * Mediators for a case, in order, with reasons in words. Whoever stepped back from it, is retired, not active or
 * past the term is not proposed. Equal ones stand by their load, then by id: the order never depends on how they
 * were given. `openCases`: the cases each mediator has in hand.
 */
export function proposeMediators(
  record: LedgerRecord,
  mediators: readonly LedgerRecord[],
  organizations: readonly LedgerRecord[],
  openCases: ReadonlyMap<string, number>,
  terms: ProposalTerms
): MediatorProposal[] {
  const facts = factsOf(record, organizations)
  return mediators
    .filter((mediator) => unfitFor(record, mediator, terms.today) === null)
    .map((mediator) => weigh(record, mediator, facts, openCases.get(mediator.id) ?? 0, terms))
    .sort(
      (a, b) =>
        Number(b.proposal.chosen) - Number(a.proposal.chosen) ||
        b.points - a.points ||
        a.load - b.load ||
        (a.proposal.id < b.proposal.id ? -1 : 1)
    )
    .map(({ proposal }) => proposal)
}

/** Why a mediator is not proposed for a case, in words; null when nothing stands in the way. */
export function unfitFor(record: LedgerRecord, mediator: LedgerRecord, today: CalendarDate): string | null {
  const service = sectionValue<MediatorService>(mediator, 'service')
  if (recusedIds(record).includes(mediator.id)) return '在本案已经回避'
  if (isRetired(mediator)) return '已停用'
  if (service?.active === false) return '不在业'
  if (service?.termTo && termStateOf(service.termTo, today) === 'expired') {
    return `任期（聘期）已于 ${formatDateCn(service.termTo)} 届满`
  }
  return null
}

/** The cases in hand of each mediator: their work, not a count of any party. */
export function casesInHand(disputes: readonly LedgerRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const dispute of disputes) {
    if (!['assigned', 'mediating', 'suspended'].includes(stateOf(dispute))) continue
    for (const id of sectionValue<DisputeAssignment>(dispute, 'assignment')?.mediatorIds ?? []) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

interface Facts {
  type: DisputeIntake['type'] | undefined
  placeCode: string
  /** Languages that parties need besides Chinese, and have no interpreter for; 'other' names none. */
  languages: readonly Language[]
  places: ReadonlyMap<string, string>
}

function factsOf(record: LedgerRecord, organizations: readonly LedgerRecord[]): Facts {
  const intake = sectionValue<DisputeIntake>(record, 'intake')
  const parties = sectionValue<DisputeParties>(record, 'parties')?.list ?? []
  const spoken = parties.flatMap(({ language: tongue = 'zh', interpreter = '' }) =>
    tongue === 'zh' || tongue === 'other' || interpreter.trim() !== '' ? [] : [tongue]
  )
  return {
    type: intake?.type,
    placeCode: intake?.place.code ?? '',
    languages: [...new Set(spoken)],
    places: new Map(
      organizations.map((each) => [
        each.id,
        sectionValue<OrganizationProfile>(each, 'profile')?.place.code ?? ''
      ])
    )
  }
}

function weigh(
  record: LedgerRecord,
  mediator: LedgerRecord,
  facts: Facts,
  load: number,
  { today, organizationId = '', chosenIds = [] }: ProposalTerms
): { proposal: MediatorProposal; points: number; load: number } {
  const profile = sectionValue<MediatorProfile>(mediator, 'profile')
  const service = sectionValue<MediatorService>(mediator, 'service')
  const skills = sectionValue<MediatorSkills>(mediator, 'skills')
  const serves = (service?.organizations ?? [])
    .filter(({ to }) => to === null || to >= today)
    .map((each) => each.organizationId)
  const reasons: string[] = []
  const cautions: string[] = []
  let points = 0
  const because = (weight: number, words: string) => {
    points += weight
    reasons.push(words)
  }
  const chosen = chosenIds.includes(mediator.id)
  if (chosen) because(0, '当事人选择')
  if (organizationId !== '' && serves.includes(organizationId)) because(WEIGHT.organization, '本组织调解员')
  if (facts.type !== undefined && skills?.disputeTypes.includes(facts.type)) {
    because(WEIGHT.expertise, `擅长${disputeType18.name(facts.type)}`)
  }
  for (const tongue of facts.languages) {
    if (skills?.spoken.includes(tongue)) because(WEIGHT.language, `能说${language.name(tongue)}`)
    else cautions.push(`未登记能说${language.name(tongue)}，可能需要翻译`)
  }
  const near = nearness(facts, [profile?.place.code ?? '', ...serves.map((id) => facts.places.get(id) ?? '')])
  if (near === 'township') because(WEIGHT.township, '同一乡镇（街道）')
  if (near === 'county') because(WEIGHT.county, '同一县（区、市）')
  reasons.push(load === 0 ? '没有在办案件' : `在办 ${load} 件`)
  points -= Math.min(MOST_LOAD, Math.floor(load / CASES_A_POINT))
  if (service?.termTo && termStateOf(service.termTo, today) === 'soon') {
    cautions.push(`任期（聘期）到 ${formatDateCn(service.termTo)}`)
  }
  cautions.push(...possibleConflicts(record, mediator).map((words) => `${words}，请核对是否需要回避`))
  return {
    proposal: { id: mediator.id, name: profile?.name ?? '', reasons, cautions, chosen },
    points,
    load
  }
}

const TOWNSHIP = 9
const COUNTY = 6

/** By division codes: the first 9 digits are the township, the first 6 the county. */
function nearness({ placeCode }: Facts, codes: readonly string[]): 'township' | 'county' | null {
  const share = (length: number) =>
    placeCode.length >= length &&
    codes.some((code) => code.length >= length && code.slice(0, length) === placeCode.slice(0, length))
  if (share(TOWNSHIP)) return 'township'
  return share(COUNTY) ? 'county' : null
}
