import { leaderLevel } from '@shared/domain/reception/codes'
import { leaderDraftOf } from '@shared/domain/reception/leaders'
import { absenceWords, type LeaderAbsence } from '@shared/domain/reception/leaders'
import { isRetired } from '@shared/domain/saving'
import type { LedgerRecord } from '@shared/ledger'

/** 在任、外出、离任: a leader away today is still one of the list. */
export type LeaderState = 'active' | 'away' | 'retired'

export const leaderState = {
  active: '在任',
  away: '外出',
  retired: '已离任'
} as const satisfies Record<LeaderState, string>

/** One line of the list. */
export interface LeaderRow {
  id: string
  name: string
  post: string
  line: string
  level: string
  levelName: string
  principal: boolean
  areas: string
  rank: number
  share: number
  substitutes: string
  /** The absence that lasts today, or the next one; '' when none is entered. */
  absence: string
  state: LeaderState
  /** Everything the text filter looks at, lower case. */
  words: string
}

export interface LeaderFilter {
  text: string
  line: string
  level: string
  /** '' shows all; 'active' also those who are away. */
  state: '' | LeaderState
}

export const emptyFilter = (): LeaderFilter => ({ text: '', line: '', level: '', state: 'active' })

/** In the order of the notices: by rank, then as they were entered; who left last. */
export function leaderRows(records: readonly LedgerRecord[], today: string): LeaderRow[] {
  const names = new Map(records.map((record) => [record.id, leaderDraftOf(record).profile.name]))
  const rows = records.map((record) => rowOf(record, today, (id) => names.get(id)))
  const last = ({ state }: LeaderRow): number => (state === 'retired' ? 1 : 0)
  return rows.sort((a, b) => last(a) - last(b) || a.rank - b.rank)
}

export function rowOf(
  record: LedgerRecord,
  today: string,
  nameOf: (id: string) => string | undefined
): LeaderRow {
  const { profile, duty, away } = leaderDraftOf(record)
  const next = absenceFrom(away.list, today)
  const isAway = next !== undefined && next.from <= today
  return {
    id: record.id,
    name: profile.name,
    post: profile.post,
    line: profile.line,
    level: profile.level,
    levelName: leaderLevel.name(profile.level),
    principal: profile.principal,
    areas: profile.areas,
    rank: profile.rank,
    share: duty.share,
    substitutes: duty.substitutes.flatMap((id) => nameOf(id) ?? []).join('、'),
    absence: next === undefined ? '' : absenceWords(next),
    state: isRetired(record) ? 'retired' : isAway ? 'away' : 'active',
    words: [profile.name, profile.post, profile.areas].join(' ').toLowerCase()
  }
}

const absenceFrom = (list: readonly LeaderAbsence[], today: string): LeaderAbsence | undefined =>
  list.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1))[0]

/** The rows that answer every filter that is set. */
export function filterRows(rows: readonly LeaderRow[], filter: LeaderFilter): LeaderRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const inState = (state: LeaderState): boolean =>
    filter.state === '' || state === filter.state || (filter.state === 'active' && state === 'away')
  return rows.filter(
    (row) =>
      (filter.line === '' || row.line === filter.line) &&
      (filter.level === '' || row.level === filter.level) &&
      inState(row.state) &&
      words.every((word) => row.words.includes(word))
  )
}

/** The filters that are set, in words. */
export function conditionsOf({ text, line, level, state }: LeaderFilter): string[] {
  return [
    text.trim() && `文字“${text.trim()}”`,
    line && `系统“${line}”`,
    level && `层级“${leaderLevel.name(level)}”`,
    state && `状态“${leaderState[state]}”`
  ].filter((words) => words !== '')
}
