import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@shared/domain/papers/words'
import type { PublishedRow } from '../../rosters/sections'
import { adjustment, person, publishedRecord, row } from '../notice.test-support'
import { calendarFile } from '.'
import { escapeText, fold } from './line'
import { eventsIn, textOf, unfold } from './parse.test-support'

const MADE = Date.UTC(2026, 1, 25, 2, 30)
const octets = (text: string): number => new TextEncoder().encode(text).length
/** Names in several scripts, with signs that the format itself uses. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' })

describe('a content line', () => {
  it('is folded at 75 octets of UTF-8, and unfolds to what it was', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const line = escapeText(given)
        const folded = fold(line)
        expect(unfold(folded)).toBe(line)
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
        // No character is cut in two: every part by itself is whole.
        expect(folded).not.toMatch(/\p{Surrogate}/u)
      })
    )
    expect(fold('a'.repeat(150)).split('\r\n').map(octets)).toEqual([75, 75, 2])
    expect(fold('中'.repeat(26)).split('\r\n').map(octets)).toEqual([75, 4])
  })

  it('carries any text, and gives it back', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const event = eventsIn(`BEGIN:VEVENT\r\n${fold(`SUMMARY:${escapeText(given)}`)}\r\nEND:VEVENT\r\n`)[0]
        expect(textOf(event, 'SUMMARY')).toBe(cleanText(given).replaceAll('\t', ' '))
      })
    )
    expect(escapeText('a;b,c\\d\r\ne')).toBe('a\\;b\\,c\\\\d\\ne')
  })
})

describe('the calendar of a month', () => {
  const first = row('2026-03-04', { bookBy: '2026-03-03 17:00' })
  const second = row('2026-03-11')

  it('has an event a slot in Beijing time, with who, where and what else to know', () => {
    const file = calendarFile(publishedRecord([first]), MADE)
    const [event, ...others] = eventsIn(file)
    expect(others).toEqual([])
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n')
    expect(event?.get('DTSTART')).toEqual({ parameters: ';TZID=Asia/Shanghai', value: '20260304T090000' })
    expect(event?.get('DTEND')).toEqual({ parameters: ';TZID=Asia/Shanghai', value: '20260304T120000' })
    expect(event?.get('DTSTAMP')?.value).toBe('20260225T023000Z')
    expect(textOf(event, 'SUMMARY')).toBe('领导接访 领导甲（副县长）')
    expect(textOf(event, 'LOCATION')).toBe('信访接待大厅')
    expect(textOf(event, 'DESCRIPTION')).toBe(
      '定点接访\n领导甲分管：甲类工作\n预约截止：3月3日17:00\n电话：0893-0000000'
    )
  })

  it('keeps the UID of a slot, raises its SEQUENCE with each adjustment, and cancels what was dropped', () => {
    const moved: PublishedRow = { ...second, date: '2026-03-13', leaders: [person('乙')] }
    const record = publishedRecord(
      [first, second],
      [
        adjustment('x', [{ before: second, after: moved }]),
        adjustment('y', [
          { before: moved, after: { ...moved, place: '扎塘镇' } },
          { before: first, after: null }
        ])
      ]
    )
    const told = (events: ReturnType<typeof eventsIn>) =>
      events.map((event) => [
        textOf(event, 'UID'),
        event.get('SEQUENCE')?.value,
        event.get('STATUS')?.value,
        event.get('DTSTART')?.value
      ])
    expect(told(eventsIn(calendarFile(publishedRecord([first, second]), MADE)))).toEqual([
      [`reception-${first.slotId}`, '0', 'CONFIRMED', '20260304T090000'],
      [`reception-${second.slotId}`, '0', 'CONFIRMED', '20260311T090000']
    ])
    const events = eventsIn(calendarFile(record, MADE))
    expect(told(events)).toEqual([
      [`reception-${first.slotId}`, '1', 'CANCELLED', '20260304T090000'],
      [`reception-${second.slotId}`, '2', 'CONFIRMED', '20260313T090000']
    ])
    expect(textOf(events[0], 'SUMMARY')).toBe('取消：领导接访 领导甲（副县长）')
    expect(textOf(events[1], 'DESCRIPTION')).toContain('调整原因：因公外出')
  })

  it('is well formed whatever names, places and notes hold', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, place, areas) => {
        const file = calendarFile(
          publishedRecord([row('2026-03-04', { place, leaders: [person('甲', { name, areas })] })]),
          MADE
        )
        expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/)
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(eventsIn(file)).toHaveLength(1)
      })
    )
  })
})
