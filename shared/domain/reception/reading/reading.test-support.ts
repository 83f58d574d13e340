import { partsOfText, type Part } from '../../importing'
import { receptionMode, sessionKind } from '../codes'
import { readRoster, type ReadOptions } from './read'
import { doubtsOf, type Reading, type ToldRow } from './types'

export const TODAY = '2021-01-28'

export const readText = (text: string, options: Partial<ReadOptions> = {}): Reading =>
  readParts(partsOfText(text), options)
export const readParts = (parts: Part[], options: Partial<ReadOptions> = {}): Reading =>
  readRoster(parts, { today: TODAY, ...options })

/** A row on one line, as a person would read it out: 日期 周几 场次 领导/职务/分管 @地点 方式 #主题 ?存疑. */
export function shown(row: ToldRow): string {
  const { date, weekday, sessions, leaders, place, mode, theme, organizer } = row
  const people = leaders.map(({ name, post, areas }) =>
    [name.value, post.value, areas].join('/').replace(/\/+$/, '')
  )
  return [
    date.value || '无日期',
    weekday.value === null ? '' : `周${'一二三四五六日'[weekday.value - 1]}`,
    sessions.value.map(({ session, from, to }) => `${sessionKind.name(session)}${from}-${to}`).join('+'),
    people.join('+') || '无领导',
    place.value === '' ? '' : `@${place.value}`,
    mode.value === 'fixed' ? '' : receptionMode.name(mode.value),
    theme === '' ? '' : `#${theme}`,
    organizer === '' ? '' : `〔${organizer}〕`,
    ...doubtsOf(row).map((doubt) => `?${doubt}`)
  ]
    .filter((text) => text !== '')
    .join(' ')
}
export const rowsIn = ({ rows }: Reading): string[] => rows.map(shown)
