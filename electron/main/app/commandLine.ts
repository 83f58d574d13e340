import { resolve } from 'node:path'
import { beijingDate } from '@shared/domain/dates'
import { isPeriod, parsePeriod, rangeOf, type Period } from '@shared/domain/periods'
import { fail, ok, type Failure, type Result } from '@shared/result'

/** What the program was asked on its command line. Folders and files are absolute. */
export interface Options {
  profile: string | null
  demo: boolean
  /** The period that is exported while nobody is there; no window is shown then. */
  exportSummary: Period | null
  /** What opens the ledger for that. */
  keyFile: string | null
  /** Where exports go in a run without a person. */
  out: string | null
  /** Where a demonstration run puts its pictures. */
  screenshots: string | null
}

const PLACES = {
  '--profile': ['profile', '文件夹'],
  '--out': ['out', '文件夹'],
  '--screenshots': ['screenshots', '文件夹'],
  '--key-file': ['keyFile', '文件']
} as const
const isPlaceOption = (name: string): name is keyof typeof PLACES => Object.hasOwn(PLACES, name)
const EXPORT = '--export-summary'

type Answer = Result<Options, Failure<'BAD_OPTION'>>
const bad = (message: string): Answer => fail('BAD_OPTION', message)

/** Whether the line asks for a run in which nobody reads a message box; also of a line that is wrong otherwise. */
export const isUnattended = (args: readonly string[]): boolean =>
  args.some((arg) => arg === EXPORT || arg.startsWith(`${EXPORT}=`))

/** The same line for a person: without what asks for an export. */
export function withoutExport(args: readonly string[]): string[] {
  const rest: string[] = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    const [, name = arg] = /^(--[a-z-]+)=/.exec(arg) ?? []
    if (![EXPORT, '--out', '--key-file'].includes(name)) rest.push(arg)
    else if (name === arg) index += 1
  }
  return rest
}

/**
 * Reads `--profile DIR`, `--demo`, `--export-summary PERIOD`, `--key-file FILE`, `--out DIR`, `--screenshots DIR`
 * (also `--name=DIR`). What it does not know is left to Chromium, which takes options of its own from the same line.
 * @param args the line without the executable
 * @param folder where relative folders start
 */
export function parseCommandLine(args: readonly string[], folder: string, nowMillis = Date.now()): Answer {
  const options: Options = {
    profile: null,
    demo: false,
    exportSummary: null,
    keyFile: null,
    out: null,
    screenshots: null
  }
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    const [, name = arg, inline] = /^(--[a-z-]+)=(.*)$/s.exec(arg) ?? []
    if (name === '--demo') options.demo = true
    const place = isPlaceOption(name) ? PLACES[name] : null
    if (!place && name !== EXPORT) continue
    const value = inline ?? args[++index]
    if (!value || value.startsWith('--'))
      return bad(`选项 ${name} 后面要写一个${place?.[1] ?? '统计期，如 2026-10'}。`)
    if (place) options[place[0]] = resolve(folder, value)
    else {
      const period = periodOf(value, beijingDate(nowMillis))
      if (!period.ok) return period
      options.exportSummary = period.value
    }
  }
  return fitting(options)
}

function periodOf(text: string, today: string): Result<Period, Failure<'BAD_OPTION'>> {
  const period = isPeriod(text) ? text : parsePeriod(text)
  if (period === null) {
    return fail(
      'BAD_OPTION',
      `不认识统计期“${text}”。月写作 2026-10，季度 2026Q3，半年 2026H1，年 2026，自定起止 2026-01-05_2026-02-10。`
    )
  }
  return rangeOf(period).from > today
    ? fail('BAD_OPTION', `统计期“${text}”还没有开始，没有可导出的内容。`)
    : ok(period)
}

function fitting(options: Options): Answer {
  const { demo, exportSummary, keyFile, out, screenshots } = options
  if (exportSummary !== null && demo) return bad(`选项 ${EXPORT} 不能与 --demo 一起使用。`)
  if (exportSummary !== null && !out) return bad(`选项 ${EXPORT} 要用 --out 写明导出到哪个文件夹。`)
  if (exportSummary === null && keyFile) return bad(`选项 --key-file 只能与 ${EXPORT} 一起使用。`)
  if (screenshots && !demo) return bad('选项 --screenshots 只能与 --demo 一起使用。')
  if (out && !demo && exportSummary === null) return bad(`选项 --out 只能与 --demo 或 ${EXPORT} 一起使用。`)
  return ok(options)
}
