// Business dates are those of Beijing, whatever zone the PC is set to: no line looks at that zone, and no rule depends on it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { backupDue, defaultSchedule, proofDue, whenText } from '@shared/domain/backup'
import { addDays, beijingDate, beijingDateTime, formatDateCn, monthOf } from '@shared/domain/dates'
import { containsDay, periodOf, rangeOf } from '@shared/domain/periods'
import { buildDemonstration } from '@shared/demo'
import { canonicalJson, sha256Hex, type Json } from '@shared/ledger'
import { backupId } from '../../electron/main/backup/layout'
import { ringsKeep } from '../../electron/main/backup/rings'
import { clockNotices } from '../../electron/main/journal/clockNotices'
import { inEachZone, TURNS } from '../support/zones'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The only files that look at the zone of the PC. */
const ALLOWED: Record<string, string> = {
  'electron/main/diagnostics/gather.ts': 'says to support which zone the PC has',
  'renderer/src/ui/form/panel.ts': 'the calendar to pick from counts in it'
}

const LOCAL: readonly RegExp[] = [
  /\.[gs]et(Date|Day|Hours|Minutes|Seconds|Milliseconds|Month|FullYear|Year)\(/,
  /\.getTimezoneOffset\(|\.toLocale(Date|Time)String\(|\.to(Date|Time)String\(/,
  // A number is written with its locale; a date never is.
  /\.toLocaleString\((?!'en-US'\))/,
  // Year, month, day; or a text, which means local time when it names no zone.
  /new Date\([^()]*(\([^()]*\)[^()]*)*,|new Date\(['"`]|Date\.parse\((?!`\$\{[^`]*Z`\))/,
  /Intl\.DateTimeFormat|\bdayjs\b|\bdate-fns\b/
]
const LOOKS = [
  'const day = new Date(now).getDate()',
  'if (new Date().getHours() < 12) return',
  'const text = when.toLocaleDateString()',
  'const text = when.toLocaleString()',
  'const noon = new Date(year, month - 1, day)',
  'const noon = new Date(Number(year), 1)',
  "const day = new Date('2026-11-23T00:00')",
  'const day = Date.parse(text)',
  "import dayjs from 'dayjs'"
]
const FINE = [
  'const now = Date.now()',
  'const text = new Date(millis).toISOString()',
  "const text = fen.toLocaleString('en-US')",
  'const day = Date.parse(`${beijingDate(at)}T00:00:00Z`)',
  'const at = date.getTime()'
]

/** A line without what only says something. */
const code = (line: string): string =>
  /^\s*(\/\/|\*|\/\*|<!--)/.test(line) ? '' : line.replace(/\s\/\/ .*$/, '')
const looks = (line: string): boolean => LOCAL.some((pattern) => pattern.test(code(line)))

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
    .filter(({ name }) => !/\.test\.ts$|test-support|testkit/.test(name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
}

describe('the zone of the PC', () => {
  it('is what such lines look at, and such do not', () => {
    expect(LOOKS.filter((line) => !looks(line))).toEqual([])
    expect(FINE.filter(looks)).toEqual([])
  })

  it('is looked at where it is said, and nowhere else', () => {
    const files = ['shared', 'renderer/src', 'electron'].flatMap(sources)
    expect(files.length).toBeGreaterThan(800)
    const found = files.filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').some(looks))
    expect(found.sort()).toEqual(Object.keys(ALLOWED).sort())
  })
})

describe('the panels of the library to pick from', () => {
  const PANEL = /<(ElDatePicker\w*|ElCalendar)\b[^]*?\n?\s*\/>/g
  const marks = (panel: string): boolean =>
    panel.includes(':default-value="panelToday()"') && panel.includes('panelClass(cell)')
  const panels = sources('renderer/src').flatMap((path) =>
    (readFileSync(join(ROOT, path), 'utf8').match(PANEL) ?? []).map((panel) => ({ path, panel }))
  )

  it('open at and mark the day of Beijing', () => {
    expect(marks('<ElDatePicker v-model="month" type="month" />')).toBe(false)
    expect(panels.length).toBeGreaterThan(1)
    expect(panels.filter(({ panel }) => !marks(panel)).map(({ path }) => path)).toEqual([])
  })
})

const rulesAt = (now: number) => {
  const today = beijingDate(now)
  const [place, hours] = [{ trouble: null, proof: null, proofTrouble: null }, [1, 7, 13, 19, 25]]
  return {
    today: [today, beijingDateTime(now), formatDateCn(today), addDays(today, 30)],
    month: [monthOf(today), periodOf('quarter', today), rangeOf(periodOf('half', today))],
    closing: ['2026-11', '2026-12', '2027-01'].map((period) => containsDay(period, today)),
    ago: hours.map((hour) => {
      const at = now - hour * 3_600_000
      const last = { id: '1', at, position: 1, bytes: 1, written: 1, damaged: 0 }
      const asked = { now, position: 2, quitting: false }
      const proof = { id: '1', madeAt: at, at, records: 1, attachments: 0, missing: 0 }
      return [
        whenText(at, now),
        backupDue({ ...place, last }, { ...defaultSchedule, afterChanges: 0 }, asked),
        proofDue({ ...place, last: { ...last, id: '2' }, proof }, defaultSchedule, now)
      ]
    }),
    backup: backupId(7, now),
    notices: clockNotices(`${now - 400 * 86_400_000}-0000-device`, now)
  }
}

describe('in every zone', () => {
  it('the days, the periods and the schedule of backups are the same at the same instant', async () => {
    const [beijing, ...others] = await inEachZone(() => TURNS.map(rulesAt))
    for (const each of others) expect(each).toEqual(beijing)
    // The instants are such that it matters.
    expect(new Set(beijing?.map(({ today }) => today[0])).size).toBeGreaterThan(8)
    const due = beijing?.flatMap(({ ago }) => ago.map(([, isDue]) => isDue))
    expect(new Set(due)).toEqual(new Set([true, false]))
  })

  it('the same backups are kept: one a day, a week, a month by the days of Beijing', async () => {
    const hourly = Array.from({ length: 24 * 120 }, (_, n) => ({
      id: String(n).padStart(6, '0'),
      madeAt: Date.UTC(2026, 0, 1) + n * 3_600_000
    }))
    const [beijing, ...others] = await inEachZone(() => ringsKeep(hourly))
    for (const each of others) expect(each).toEqual(beijing)
  })

  it('a whole centre comes out the same, to the byte', async () => {
    const hashes = await inEachZone(() => {
      const batches = buildDemonstration(1, '2026-11-23', { person: 'person', deviceLetter: 'A' })
      return sha256Hex(canonicalJson(batches as unknown as Json))
    })
    expect(new Set(hashes).size).toBe(1)
  }, 120_000)
})
