import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

// A program started without a terminal may have nobody at the other end; that is no reason to stop working.
process.stderr.on('error', () => {})
process.stdout.on('error', () => {})

/** Bytes of one log file; there are two of them. */
const LARGEST = 256 * 1024
const KEPT_LINES = 200

const recent: string[] = []
let file: string | null = null

/** A line for whoever looks after the program. Never personal data: no arguments, names, texts or file contents. */
export function log(line: string): void {
  process.stderr.write(`[wenxin] ${line}\n`)
  const dated = `${new Date().toISOString()} ${line}`
  recent.push(dated)
  if (recent.length > KEPT_LINES) recent.shift()
  keep(dated)
}

/** The last lines of this run, the oldest first. */
export const recentLines = (): readonly string[] => recent

/** From now on lines are kept in this folder too, over restarts: a fault is asked about after it happened. */
export function keepLogIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    file = join(folder, 'wenxin.log')
    recent.forEach(keep)
  } catch {
    // A profile that takes no file says so elsewhere; the lines of this run are still in memory.
    file = null
  }
}

function keep(line: string): void {
  if (file === null) return
  try {
    appendFileSync(file, `${line}\n`, { mode: 0o600 })
    if (statSync(file).size > LARGEST) renameSync(file, file.replace(/\.log$/, '.1.log'))
  } catch {
    // A full disk must not turn a line about it into another fault.
  }
}

/** Says what kind of error it was, without its message: a message may quote what a person typed. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = (error as NodeJS.ErrnoException).code
  return typeof code === 'string' ? `${error.name} ${code}` : error.name
}
