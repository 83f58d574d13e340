import type { Problem } from '@shared/ledger'
import { isDate } from '../../dates'
import { sessionKind, type ReceptionMode } from '../codes'
import type { SessionTime } from '../rules/sections'
import { sessionsOf } from './frame'
import { readPeople } from './people'
import { checkWeekday } from './rows'
import { doubtsOf, sure, type CheckedRow, type ToldLeader, type ToldRow } from './types'
import { keyOf } from './match'

/** A row as a person edits it: hours and leaders as text, read by the same rules as the file. */
export interface RowForm {
  date: string | null
  sessions: string
  leaders: string
  place: string
  mode: ReceptionMode
  theme: string
  organizer: string
}

/** 「上午 09:00-12:00；下午 15:00-18:00」 */
export const sessionsText = (sessions: readonly SessionTime[]): string =>
  sessions.map(({ session, from, to }) => `${sessionKind.name(session)} ${from}-${to}`).join('；')

/** 「陈志远（县委书记）」, one a line */
export const leadersText = (leaders: readonly ToldLeader[]): string =>
  leaders
    .map(({ name, post }) =>
      post.value === '' ? name.value : name.value === '' ? post.value : `${name.value}（${post.value}）`
    )
    .join('\n')

export const rowForm = ({ date, sessions, leaders, place, mode, theme, organizer }: ToldRow): RowForm => ({
  date: date.value || null,
  sessions: sessionsText(sessions.value),
  leaders: leadersText(leaders),
  place: place.value,
  mode: mode.value,
  theme,
  organizer
})

/** The row as it was edited, nothing doubtful in it any more, or what is still missing by field. */
export function editRow(
  row: ToldRow,
  form: RowForm
): { ok: true; row: ToldRow } | { ok: false; problems: Problem[] } {
  const sessions = sessionsOf(form.sessions)
  const leaders = readPeople(form.leaders)
  const problems: Problem[] = [
    ...(form.date !== null && isDate(form.date) ? [] : [{ field: 'date', message: '请填写日期' }]),
    ...(sessions && sessions.doubt === ''
      ? []
      : [
          {
            field: 'sessions',
            message: `请写明起止时间，例如“上午 9:00-12:00”${sessions ? `（${sessions.doubt}）` : ''}`
          }
        ]),
    ...(leaders.length > 0 && leaders.every(({ name }) => name.value !== '')
      ? []
      : [{ field: 'leaders', message: '请填写接访领导的姓名，每人一行，职务写在括号里' }]),
    ...(form.place.trim() === '' ? [{ field: 'place', message: '请填写地点' }] : [])
  ]
  if (problems.length > 0 || !sessions) return { ok: false, problems }
  const date = form.date ?? ''
  const before = new Map(row.leaders.map((leader) => [keyOf(leader.name.value), leader]))
  return {
    ok: true,
    row: {
      ...row,
      date: sure(date),
      weekday: sure(checkWeekday(date, row.weekday.value).doubt === '' ? row.weekday.value : null),
      sessions: sure(sessions.value),
      // A person typed it: a name with spaces is one name, whatever the reading thinks of it.
      leaders: leaders.map(({ name, post, areas }) => ({
        name: sure(name.value),
        post: sure(post.value),
        areas: areas || (before.get(keyOf(name.value))?.areas ?? '')
      })),
      place: sure(form.place.trim()),
      mode: sure(form.mode),
      theme: form.theme.trim(),
      organizer: form.organizer.trim()
    }
  }
}

/** The row as it stands is right: a person has compared it with the original. */
export function confirmRow(row: ToldRow): ToldRow {
  return {
    ...row,
    date: sure(row.date.value),
    weekday: sure(row.weekday.value),
    sessions: sure(row.sessions.value),
    leaders: row.leaders.map(({ name, post, areas }) => ({
      name: sure(name.value),
      post: sure(post.value),
      areas
    })),
    place: sure(row.place.value),
    mode: sure(row.mode.value)
  }
}

export const checkedRow = (row: ToldRow): CheckedRow => ({
  id: row.id,
  date: row.date.value,
  sessions: row.sessions.value,
  place: row.place.value,
  mode: row.mode.value,
  theme: row.theme,
  organizer: row.organizer,
  leaders: row.leaders.map(({ name }) => keyOf(name.value)).filter((key) => key !== ''),
  doubts: doubtsOf(row)
})

/** A line that was not read becomes a row to be filled by hand. */
export const blankRow = (id: number, source: ToldRow['source'], place: string): ToldRow => ({
  id,
  source,
  date: { value: '', doubt: '没有日期' },
  weekday: sure(null),
  sessions: {
    value: [{ session: 'morning', from: '09:00', to: '12:00' }],
    doubt: '没有写时间，按上午 09:00—12:00'
  },
  leaders: [],
  place: sure(place),
  mode: sure('fixed'),
  theme: '',
  organizer: ''
})

/** Doubts about spaces in a name are settled when the list has that very name. */
export function settleKnown(row: ToldRow, known: ReadonlySet<string>): ToldRow {
  if (row.leaders.every(({ name }) => name.doubt === '')) return row
  return {
    ...row,
    leaders: row.leaders.map((leader) =>
      /空格/.test(leader.name.doubt) && known.has(keyOf(leader.name.value))
        ? { ...leader, name: sure(leader.name.value) }
        : leader
    )
  }
}
