import type { LedgerRecord } from '@shared/ledger'
import { linesOf } from '@shared/domain/papers/forms/words'
import { currentNotice, type Notice } from '../notice'
import { mode } from '../columns'
import { bookingWords, peopleOf, personWords } from '../words'
import { escapeText, fold } from './line'
import { publicSlots, type PublicSlot } from './slots'

/**
 * The published month as an iCalendar file (RFC 5545): one event a slot, its UID stable, its SEQUENCE raised by each
 * adjustment notice, dropped slots as CANCELLED; '' before publication.
 * @param nowMillis when the file is made, for DTSTAMP
 */
export function calendarFile(record: LedgerRecord | undefined, nowMillis: number): string {
  const notice = currentNotice(record)
  if (!notice) return ''
  const stamp = utc(nowMillis)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wenxin Ledger//Reception days//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...ZONE,
    ...publicSlots(record).flatMap((slot) => eventOf(slot, notice, stamp)),
    'END:VCALENDAR'
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** Beijing time: eight hours ahead, without summer time since 1992. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE'
]

function eventOf({ row, sequence, cancelled, reason }: PublicSlot, notice: Notice, stamp: string): string[] {
  const text = (name: string, value: string): string[] =>
    value === '' ? [] : [`${name}:${escapeText(value)}`]
  return [
    'BEGIN:VEVENT',
    ...text('UID', `reception-${row.slotId}`),
    `DTSTAMP:${stamp}`,
    `DTSTART;TZID=Asia/Shanghai:${local(row.date, row.from)}`,
    // An end that is not after the start is none (RFC 5545 3.8.2.2).
    ...(row.to > row.from ? [`DTEND;TZID=Asia/Shanghai:${local(row.date, row.to)}`] : []),
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...text('SUMMARY', `${cancelled ? '取消：' : ''}领导接访 ${peopleOf(row).map(personWords).join('、')}`),
    ...text('LOCATION', row.place),
    ...text(
      'DESCRIPTION',
      [
        mode(row),
        row.theme && `主题：${row.theme}`,
        row.organizer && `牵头单位：${row.organizer}`,
        ...row.leaders.flatMap(({ name, areas }) => (areas === '' ? [] : [`${name}分管：${areas}`])),
        row.bookBy && `预约截止：${bookingWords(row)}`,
        notice.phone && `电话：${notice.phone}`,
        reason && `调整原因：${reason}`,
        ...linesOf(notice.notes)
      ]
        .filter((line) => line !== '')
        .join('\n')
    ),
    'END:VEVENT'
  ]
}

/** '2026-03-04', '09:00' → '20260304T090000' */
const local = (date: string, time: string): string => `${date}T${time}00`.replace(/[-:]/g, '')

/** '20260304T010000Z' */
const utc = (millis: number): string => `${new Date(millis).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
