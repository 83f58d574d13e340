import { findTimes, plainText, resolveDate, type FoundDate } from '@shared/domain/importing'
import { formatDateCn, formatWeekdayCn, weekdayOf } from '../../dates'
import type { SessionTime } from '../rules/sections'
import { hintFor, modeOf, noSessions, sessionsOf, type Frame } from './frame'
import { readPeople } from './people'
import type { RawRow } from './table'
import { sure, unsure, type Told, type ToldLeader, type ToldRow } from './types'

/** Said of a day that its line leaves to the line above. */
const REPEATED = '日期空着，按上一行的日期读'

export type NewRow = Omit<ToldRow, 'id'>

/** A row of a table with its day, hours and leaders settled: one for each day and, where they differ, for each session. */
export function rowsOfRaw(raw: RawRow, frame: Frame): NewRow[] {
  const days = raw.dates.length === 0 ? [null] : raw.dates
  return days.flatMap((found) => {
    const base = baseOf(raw, found, frame, days.length)
    return peopleBySession(raw, base.sessions, frame).map((own) => ({ ...base, ...own }))
  })
}

function baseOf(raw: RawRow, found: FoundDate | null, frame: Frame, days: number): NewRow {
  const { texts } = raw
  const date = dateOf(raw, found, frame)
  const said = texts.date?.join(' ') ?? ''
  const around = frame.sessions.value
  const sessions =
    sessionsOf(
      [...(texts.session ?? []), ...(texts.morning ?? []), ...(texts.afternoon ?? [])]
        .filter(hasClock)
        .join('\n'),
      around
    ) ??
    sessionsOf((texts.session ?? []).join('\n'), around) ??
    sessionsOf(withoutDates(said), around) ??
    frame.sessions
  const place = (texts.place ?? []).join('、')
  const mode = (texts.mode ?? []).join('、')
  const known = modeOf(mode)
  return {
    source: raw.source,
    date,
    weekday: checkWeekday(date.value, days === 1 ? raw.weekday : null),
    sessions,
    leaders: [],
    place: place === '' ? frame.place : sure(place),
    mode:
      mode === ''
        ? frame.mode
        : known === null
          ? unsure(frame.mode.value, `方式“${mode}”不认识`)
          : sure(known),
    theme: (texts.theme ?? []).join('、'),
    organizer: (texts.organizer ?? []).join('、')
  }
}

const hasClock = (text: string): boolean => findTimes(text).some(({ from }) => from !== '')

function dateOf({ texts, repeated }: RawRow, found: FoundDate | null, frame: Frame): Told<string> {
  if (!found) return unsure('', `“${(texts.date ?? []).join(' ')}”不是能识别的日期`)
  const { date, doubt } = resolveDate(found, hintFor(frame, found.month))
  return { value: date, doubt: [doubt, repeated ? REPEATED : ''].filter((text) => text !== '').join('；') }
}

/** The hours of a date cell; its own numbers are no hours. */
const withoutDates = (text: string): string =>
  plainText(text).replace(/\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*[日号]/g, ' ')

/** The weekday as written, held against the day. */
export function checkWeekday(date: string, written: number | null): Told<number | null> {
  if (written === null || date === '' || weekdayOf(date) === written) return sure(written)
  return unsure(
    written,
    `${formatDateCn(date)}是${formatWeekdayCn(date)}，原文写星期${'一二三四五六日'[written - 1] ?? ''}`
  )
}

/** 上午 and 下午 as columns of names make two rows; anything else one. */
function peopleBySession(
  raw: RawRow,
  sessions: Told<SessionTime[]>,
  frame: Frame
): Pick<NewRow, 'leaders' | 'sessions'>[] {
  const { texts } = raw
  const names = (list: readonly string[] | undefined): string[] =>
    (list ?? []).filter((text) => !hasClock(text) && !TICK.test(text) && !NOBODY.test(text))
  const halves = (['morning', 'afternoon'] as const).filter((half) => names(texts[half]).length > 0)
  if (halves.length === 0) {
    const ticked = (['morning', 'afternoon'] as const).filter((half) =>
      texts[half]?.some((text) => TICK.test(text))
    )
    const own =
      ticked.length > 0 ? sessionsOf(ticked.map((half) => WORD[half]).join('、'), frame.sessions.value) : null
    return [{ leaders: leadersOf(raw), sessions: own ?? sessions }]
  }
  return halves.map((half) => ({
    leaders: readPeople(names(texts[half]).join('\n')),
    sessions:
      sessionsOf(hasClock(raw.halves[half]) ? raw.halves[half] : WORD[half], frame.sessions.value) ??
      noSessions
  }))
}

/** Nobody receives in this half. */
const NOBODY = /^(?:休息|无|不安排|轮空|放假|[/／—-]+)$/
const TICK = /^[√✓✔●○是]$/
const WORD = { morning: '上午', afternoon: '下午' } as const

/** Names with the posts and areas of their own columns, in the order in which they stand. */
function leadersOf({ texts }: RawRow): ToldLeader[] {
  const found = readPeople((texts.leader ?? []).join('\n'))
  const posts = pieces(texts.post, found.length)
  const areas = pieces(texts.areas, found.length)
  if (found.length === 0) {
    const post = (texts.post ?? []).join('、')
    return post === '' && texts.organizer
      ? []
      : post === ''
        ? []
        : [
            {
              name: unsure('', `只有职务“${post}”，没有姓名`),
              post: sure(post),
              areas: (texts.areas ?? []).join('、')
            }
          ]
  }
  return found.map((leader, at) => {
    const own = posts.list[at] ?? ''
    const inName = leader.post.value
    const value =
      own === '' || inName === own ? inName || own : [own, inName].filter((text) => text !== '').join('、')
    return {
      ...leader,
      post: { value, doubt: [leader.post.doubt, posts.doubt].filter((text) => text !== '').join('；') },
      areas: leader.areas || (areas.list[at] ?? '')
    }
  })
}

/** A column beside names: as many lines as names, one for all of one, otherwise it does not fit. */
function pieces(texts: readonly string[] | undefined, count: number): { list: string[]; doubt: string } {
  const all = (texts ?? []).join('\n')
  if (all === '') return { list: [], doubt: '' }
  if (count <= 1) return { list: [all.replace(/\s*\n\s*/g, '、')], doubt: '' }
  for (const separator of [/\n/, /[;；]/, /、/]) {
    const list = all
      .split(separator)
      .map((text) => text.trim())
      .filter((text) => text !== '')
    if (list.length === count)
      return { list, doubt: separator.source === '、' ? '职务按顿号依次分给各人' : '' }
  }
  return { list: [], doubt: `与姓名的个数对不上：${all.replace(/\s*\n\s*/g, '、')}` }
}
