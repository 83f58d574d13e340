import { describe, expect, it } from 'vitest'
import {
  backupDue,
  backupStatus,
  countsText,
  defaultSchedule,
  proofDue,
  sizeText,
  whenText,
  type BackupPlace,
  type BackupState
} from '.'

const DAY = 86_400_000
/** 2026-11-23 08:10 in Beijing. */
const NOW = Date.UTC(2026, 10, 23, 0, 10)
const run = (at: number, position: number) => ({
  id: `b${position}`,
  at,
  position,
  bytes: 1,
  written: 1,
  damaged: 0
})
const proof = (id: string, at: number) => ({ id, madeAt: at, at, records: 1, attachments: 0, missing: 0 })
const place = (more: Partial<BackupPlace> = {}): BackupPlace => ({
  id: 'p',
  kind: 'folder',
  name: 'D:\\备份',
  there: true,
  sameDisk: false,
  last: null,
  trouble: null,
  proof: null,
  proofTrouble: null,
  asked: null,
  ...more
})
const state = (places: BackupPlace[], position = 10): BackupState => ({
  places,
  schedule: defaultSchedule,
  position,
  running: null,
  passphrase: false,
  notice: ''
})

describe('when a backup is due', () => {
  const clock = { now: NOW, position: 10, quitting: false }
  const due = (more: Partial<BackupPlace>, moment = clock, schedule = defaultSchedule) =>
    backupDue(place(more), schedule, moment)

  it('the first one at once, but not of an empty ledger', () => {
    expect(due({})).toBe(true)
    expect(due({}, { ...clock, position: 0 })).toBe(false)
  })
  it('once a day in Beijing, when something is new', () => {
    expect(due({ last: run(NOW - 9 * 3_600_000, 9) })).toBe(true)
    expect(due({ last: run(NOW - 60_000, 9) })).toBe(false)
    expect(due({ last: run(NOW - 5 * DAY, 10) })).toBe(false)
    expect(due({ last: run(NOW - DAY, 9) }, clock, { ...defaultSchedule, daily: false })).toBe(false)
  })
  it('after so many entries', () => {
    const last = run(NOW - 60_000, 10)
    expect(due({ last }, { ...clock, position: 59 })).toBe(false)
    expect(due({ last }, { ...clock, position: 60 })).toBe(true)
    expect(due({ last }, { ...clock, position: 60 }, { ...defaultSchedule, afterChanges: 0 })).toBe(false)
  })
  it('at the end, when something is new and the office wants it', () => {
    const quitting = { ...clock, quitting: true }
    expect(due({ last: run(NOW, 9) }, quitting)).toBe(true)
    expect(due({ last: run(NOW, 10) }, quitting)).toBe(false)
    expect(due({ last: run(NOW, 9) }, quitting, { ...defaultSchedule, atQuit: false })).toBe(false)
  })
  it('not again for ten minutes after it failed; a clock that was ahead holds nothing up', () => {
    const trouble = (at: number) => ({ at, message: '' })
    expect(due({ trouble: trouble(NOW - 9 * 60_000) })).toBe(false)
    expect(due({ trouble: trouble(NOW - 11 * 60_000) })).toBe(true)
    expect(due({ trouble: trouble(NOW + DAY) })).toBe(true)
  })
})

describe('when a proof is due', () => {
  const due = (more: Partial<BackupPlace>, proveDays = 1) =>
    proofDue(place({ last: run(NOW - 60_000, 10), ...more }), { ...defaultSchedule, proveDays }, NOW)

  it('of the first backup, of a newer one after so many days, and never of none', () => {
    expect(due({})).toBe(true)
    expect(due({ last: null })).toBe(false)
    expect(due({}, 0)).toBe(false)
    expect(due({ proof: proof('b9', NOW - DAY) })).toBe(true)
    expect(due({ proof: proof('b9', NOW - 60_000) })).toBe(false)
    expect(due({ proof: proof('b9', NOW - 3 * DAY) }, 7)).toBe(false)
  })
  it('of the same backup again after a month: a disk ages', () => {
    expect(due({ proof: proof('b10', NOW - 5 * DAY) })).toBe(false)
    expect(due({ proof: proof('b10', NOW - 31 * DAY) })).toBe(true)
  })
  it('when the last one lies in the future, and not at once after one that failed', () => {
    expect(due({ proof: proof('b9', NOW + 400 * DAY) })).toBe(true)
    expect(due({ proofTrouble: { at: NOW - 1000, message: '' } })).toBe(false)
  })
})

describe('what is said of the backups', () => {
  const said = (places: BackupPlace[], position?: number) => {
    const { kind, text } = backupStatus(state(places, position), NOW)
    return [kind, text]
  }
  it('as the bar shows it', () => {
    const last = run(NOW, 10)
    expect(said([place({ last, proof: proof('b10', NOW) })])).toEqual(['ok', '备份 今天 08:10 已验证'])
    expect(said([place({ last })])).toEqual(['ok', '备份 今天 08:10 已读回'])
    expect(said([])).toEqual(['late', '没有设置备份'])
    expect(said([place()])).toEqual(['late', '还没有备份'])
  })
  it('an old backup is good as long as nothing is new', () => {
    const last = run(NOW - 20 * DAY, 10)
    expect(said([place({ last })])[0]).toBe('ok')
    expect(said([place({ last })], 11)[0]).toBe('late')
    expect(said([place({ last: run(NOW - 3 * DAY, 10) })], 11)[0]).toBe('soon')
  })
  it('of several places the one that has most', () => {
    const places = [place({ id: 'old', last: run(NOW - DAY, 5) }), place({ id: 'new', last: run(NOW, 10) })]
    expect(backupStatus(state(places), NOW).place?.id).toBe('new')
  })
  it('a backup that shrank and a proof that failed are told', () => {
    const last = run(NOW, 10)
    const asked = { id: 'b10', at: NOW, bytes: 1, before: 9 }
    expect(said([place({ last, asked })])[0]).toBe('soon')
    expect(said([place({ last, proofTrouble: { at: NOW, message: '损坏。' } })])[0]).toBe('late')
  })
  it('days as people say them', () => {
    expect(
      ['2026-11-22T16:00Z', '2026-11-22T09:30Z', '2026-11-20T02:00Z', '2025-11-20T02:00Z'].map((at) =>
        whenText(Date.parse(at), NOW)
      )
    ).toEqual(['今天 00:00', '昨天 17:30', '11月20日', '2025年11月20日'])
  })
})

describe('words and sizes', () => {
  it.each([
    [0, '0 KB'],
    [900, '1 KB'],
    [200_000, '0.2 MB'],
    [3 * 1024 * 1024, '3.0 MB'],
    [2.5 * 1024 * 1024 * 1024, '2.5 GB']
  ])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))

  it('names what a clerk looks for and counts the rest', () => {
    expect(countsText({ dispute: 12, office: 1, person: 2, organization: 3 })).toBe(
      '矛盾纠纷 12 件、调解组织 3 个、其他记录 3 条'
    )
    expect(countsText({})).toBe('没有记录')
  })
})
