import { execFileSync } from 'node:child_process'

const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 50_000_000 })

/** The text of each page: laid out as it stands there, or in the order it was written, as a screen reader has it. */
export const pagesOf = (pdf: string, order: 'layout' | 'raw' = 'layout'): string[] =>
  run('pdftotext', [`-${order}`, pdf, '-'])
    .split('\f')
    .slice(0, -1)

/** What pdfinfo says, by its labels: Pages, Tagged, Title … */
export const infoOf = (pdf: string): Record<string, string> =>
  Object.fromEntries(
    run('pdfinfo', [pdf])
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  )
