import {
  newId,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '@shared/ledger'
import { isDate } from '../../dates'
import type { Retired } from '../../fields'
import {
  decideRetirement,
  decideSave,
  isRetired,
  notBefore,
  required,
  schemaProblems,
  tidy
} from '../../saving'
import { leaderDraftOf, type LeaderDraft, type LeaderSection } from './draft'
import { leaderLabels as labels } from './labels'
import { leaderSections } from './sections'

/** What a decision about a leader may also know: the others, and on how many days to come he is put down. */
export interface LeaderContext extends DecideContext {
  leaders?: readonly LedgerRecord[]
  /** Days from today on that rosters give him. */
  daysAhead?: number
}

const SECTIONS: readonly LeaderSection[] = ['profile', 'duty', 'away']

/** A new leader, or the whole form of an existing one. */
export function decideLeader(
  draft: LeaderDraft,
  record: LedgerRecord | undefined,
  context: LeaderContext
): Decision {
  return decide(draft, SECTIONS, record, record ? '修改接访领导' : '登记接访领导', context)
}

/** One section, edited in place. Rosters do not change by themselves: what no longer fits is shown there. */
export function decideLeaderSection<S extends LeaderSection>(
  record: LedgerRecord,
  section: S,
  value: LeaderDraft[S],
  context: LeaderContext
): Decision {
  const draft = { ...leaderDraftOf(record), [section]: value }
  return decide(draft, [section], record, `修改${labels[section]['']}`, context)
}

/** 离任 with its reason, or 恢复. Rosters that name him stay; his days to come are to be given to others. */
export function decideLeaderLeaving(record: LedgerRecord, value: Retired, context: LeaderContext): Decision {
  const ahead = context.daysAhead ?? 0
  const warnings: Warning[] =
    value.retired && ahead > 0
      ? [
          {
            field: 'retired',
            message: `排班表中还有 ${ahead} 个接访日由他负责，没有改动；请在接访排班里调整`,
            source: '排班核对'
          }
        ]
      : []
  return decideRetirement('leader', record, value, { retire: '离任', restore: '恢复' }, context, warnings)
}

function decide(
  form: LeaderDraft,
  sections: readonly LeaderSection[],
  record: LedgerRecord | undefined,
  reason: string,
  context: LeaderContext
): Decision {
  const draft = tidy(form)
  const id = record?.id ?? newId(context)
  // A problem names the row where it stands in the form; only what is saved is put into order.
  const problems = sections.flatMap((section) => problemsOf(section, draft, id))
  const ordered = inOrder(draft)
  return decideSave({
    entity: 'leader',
    id,
    record,
    sections: Object.fromEntries(sections.map((section) => [section, ordered[section]])),
    reason,
    problems,
    warnings: problems.length > 0 || !sections.includes('profile') ? [] : namesakes(draft, id, context)
  })
}

function inOrder({ profile, duty, away }: LeaderDraft): LeaderDraft {
  const dates = (list: readonly string[]): string[] => [...new Set(list)].sort()
  return {
    profile,
    duty: {
      ...duty,
      wished: dates(duty.wished),
      excluded: dates(duty.excluded),
      excludedWeekdays: [...new Set(duty.excludedWeekdays)].sort((a, b) => a - b)
    },
    away: { list: [...away.list].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) }
  }
}

function problemsOf(section: LeaderSection, draft: LeaderDraft, id: string): Problem[] {
  const own = ownProblems(section, draft, id)
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(leaderSections[section], section, draft[section], labels)
  return [...own, ...schema.filter(({ field }) => !named.has(field) && !named.has(listOf(field)))]
}

/** Of 「duty.excluded.2」, the list. */
const listOf = (field: string): string => field.replace(/\.\d+$/, '')

function ownProblems(section: LeaderSection, { profile, duty, away }: LeaderDraft, id: string): Problem[] {
  if (section === 'profile') {
    return [
      ...required('profile.name', labels.profile.name, profile.name),
      ...required('profile.post', labels.profile.post, profile.post),
      ...(profile.line === '' ? [{ field: 'profile.line', message: '请选择系统' }] : [])
    ]
  }
  if (section === 'duty') {
    const noDates = (['wished', 'excluded'] as const).flatMap((field) => {
      const wrong = duty[field].filter((day) => !isDate(day)).map((day) => `“${day}”`)
      return wrong.length === 0
        ? []
        : [{ field: `duty.${field}`, message: `${wrong.join('、')}不是日期，请改正或去掉` }]
    })
    const both = duty.wished.filter((date) => duty.excluded.includes(date))
    return [
      ...(duty.substitutes.includes(id)
        ? [{ field: 'duty.substitutes', message: '替补不能是本人，请重新选择' }]
        : []),
      ...noDates,
      ...(both.length > 0
        ? [{ field: 'duty.wished', message: `${both.join('、')}既希望接访又不能接访，请去掉一处` }]
        : [])
    ]
  }
  return away.list.flatMap(({ from, to }, row) => [
    ...required(`away.list.${row}.from`, `第 ${row + 1} 行开始日期`, from),
    ...required(`away.list.${row}.to`, `第 ${row + 1} 行结束日期`, to),
    ...notBefore(`away.list.${row}.to`, `第 ${row + 1} 行结束日期`, to || null, '开始日期', from || null)
  ])
}

function namesakes({ profile }: LeaderDraft, id: string, { leaders = [] }: LeaderContext): Warning[] {
  const same = leaders.some((other) => {
    const { name, post } = leaderDraftOf(other).profile
    return other.id !== id && !isRetired(other) && name === profile.name && post === profile.post
  })
  return same
    ? [{ field: 'profile.name', message: '名单中已有姓名、职务都相同的领导', source: '登记核对' }]
    : []
}
