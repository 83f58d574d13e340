import { findDates, findWeekdays, plainText, resolveDate } from '@shared/domain/importing'
import { hintFor, isRule, modeOf, sessionsOf, spanIn, type Frame } from './frame'
import { type Label } from './labels'
import { readPeople } from './people'
import { checkWeekday, type NewRow } from './rows'
import { sure, unsure, type LeftLine, type Source, type ToldLeader } from './types'

/** A single notice while its lines come in. */
export class Notice {
  readonly told: Partial<Record<Label, string[]>> = {}
  readonly sources: Source[] = []

  add(label: Label, content: string, source: Source): void {
    if (content !== '') this.told[label] = [...(this.told[label] ?? []), content]
    if (!this.sources.includes(source)) this.sources.push(source)
  }

  has(label: Label): boolean {
    return (this.told[label]?.length ?? 0) > 0
  }

  text(label: Label, separator = '、'): string {
    return (this.told[label] ?? []).join(separator)
  }
}

/** The rows of a notice, or why it gives none; null when it only frames other lines (a place, an hour for all). */
export function rowsOfNotice(
  notice: Notice,
  frame: Frame
): { rows: NewRow[]; left: LeftLine[]; rule: boolean } {
  const when = notice.text('when', '\n')
  const source: Source = {
    where: notice.sources[0]?.where ?? '',
    text: notice.sources.map(({ text }) => text).join('\n')
  }
  const leave = (why: string, rule: boolean) => ({
    rows: [],
    left: notice.sources.map((one) => ({ ...one, why })),
    rule
  })
  if (isRule(when)) return leave('写的是规则，没有写明日期', true)
  if (spanIn(when)) return leave('写的是一段时间，没有逐日写明', true)
  const dates = findDates(when)
  if (dates.length === 0) return leave(when === '' ? '没有写接访时间' : '接访时间里没有日期', false)
  const weekdays = findWeekdays(when)
  const groups = byPlace(notice)
  const rows = dates.flatMap((found, at) => {
    const { date, doubt } = resolveDate(found, hintFor(frame, found.month))
    const until = dates[at + 1]?.at ?? when.length
    const own = sessionsOf(plainText(when).slice(found.end, until), frame.sessions.value)
    const after = sessionsOf(plainText(when).slice(dates.at(-1)?.end ?? 0), frame.sessions.value)
    return groups.map((group): NewRow => ({
      source,
      date: { value: date, doubt },
      weekday: checkWeekday(date, weekdays.length === dates.length ? (weekdays[at] ?? null) : null),
      sessions: own ?? after ?? frame.sessions,
      leaders: group.leaders,
      place: group.place === '' ? frame.place : sure(group.place),
      mode:
        notice.has('mode') && modeOf(notice.text('mode')) === null
          ? unsure(frame.mode.value, `方式“${notice.text('mode')}”不认识`)
          : sure(modeOf(notice.text('mode')) ?? modeOf(when) ?? frame.mode.value),
      theme: notice.text('theme'),
      organizer: notice.text('organizer')
    }))
  })
  return { rows, left: [], rule: false }
}

const PLACED = /^([^::]{2,40}?)[::]\s*(.+)$/

/** Each place with its own leaders (公告09: 各乡镇大院), or all leaders at all the places that are named. */
function byPlace(notice: Notice): { place: string; leaders: ToldLeader[] }[] {
  const lines = (notice.told.who ?? [])
    .flatMap((text) => text.split(/[\n;；]/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const placed = lines.map((line) => PLACED.exec(line))
  if (
    lines.length > 0 &&
    placed.every((match) => match !== null && /[镇乡村室厅院局心楼街道所处]$/.test(match[1]?.trim() ?? ''))
  ) {
    return placed.map((match) => ({ place: match?.[1]?.trim() ?? '', leaders: readPeople(match?.[2] ?? '') }))
  }
  const areas = notice.text('areas', '；')
  const leaders = readPeople(lines.join('\n')).map((leader, _, all) => ({
    ...leader,
    post:
      leader.post.value === '' && all.length === 1 && notice.has('post')
        ? sure(notice.text('post'))
        : leader.post,
    areas: leader.areas || (all.length === 1 ? areas : '')
  }))
  const places = (notice.told.where ?? [])
    .flatMap((text) => text.split(/[\n;；]/))
    .map((text) => text.replace(/[。.]$/, '').trim())
    .filter((text) => text !== '')
  return (places.length > 0 ? places : ['']).map((place) => ({ place, leaders }))
}
