import type { Missing } from '../../papers/model'
import { linesOf } from '../../papers/forms/words'
import type { PublishedRow } from '../rosters/sections'
import type { Notice } from './notice'
import { commonBooking, peopleOf } from './words'

/** 《信访工作条例》第二十条; the published notices say the same (DOMAIN.md 5.4). */
const REPRESENTATIVES = '多人反映同一事项的，请推选代表，代表不超过5人。'
const SAYS_IT = /代表.{0,12}(?:5|五)|(?:5|五).{0,6}代表/

/**
 * 预约方式与截止; '' where there is nothing to say.
 * @param listed where the ends of booking stand when they are not the same for all
 */
export function bookingRemark({ phone }: Notice, rows: readonly PublishedRow[], listed = '表中'): string {
  const booking = commonBooking(rows)
  const by = phone === '' ? '' : `，预约电话：${phone}`
  if (booking === '') return phone === '' ? '' : `咨询电话：${phone}。`
  const until = booking === null ? `${listed}所列的预约截止时间前` : `${booking}前`
  return `需要预约的，请于${until}预约${by}。预约的优先接待。`
}

/** 注意事项: how many representatives, and what the rules of the office say. */
export function remarks({ notes }: Pick<Notice, 'notes'>): string[] {
  const own = linesOf(notes)
  return [...(own.some((text) => SAYS_IT.test(text)) ? [] : [REPRESENTATIVES]), ...own]
}

/** What a notice is expected to say (DOMAIN.md 5.2 公示内容) and these rows do not; `field` leads to where it is set. */
export function lacking(notice: Notice, rows: readonly PublishedRow[]): Missing[] {
  const people = rows.flatMap(peopleOf)
  const booked = rows.some(({ bookBy }) => bookBy !== '')
  return [
    ...(rows.some(({ leaders }) => leaders.length === 0) ? [{ field: 'roster', label: '接访领导' }] : []),
    ...names(people, ({ post }) => post === '').map((name) => ({ field: 'leaders', label: `${name}的职务` })),
    ...names(people, ({ areas }) => areas === '').map((name) => ({
      field: 'leaders',
      label: `${name}的分管工作`
    })),
    ...(rows.some(({ place }) => place === '') ? [{ field: 'rules', label: '接访地点' }] : []),
    ...(booked && notice.phone === '' ? [{ field: 'terms', label: '预约电话' }] : []),
    ...(notice.publisher === '' ? [{ field: 'terms', label: '落款单位' }] : [])
  ].slice(0, 200)
}

const names = <P extends { id: string; name: string }>(
  people: readonly P[],
  lacks: (person: P) => boolean
): string[] => [
  ...new Set(people.filter((person) => person.id !== '' && lacks(person)).map(({ name }) => name))
]
