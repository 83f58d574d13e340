import { ratio, type Measured } from './measure'

const HEADS = ['项目', '本程序（毫秒）', '参照（毫秒）', '比值', '参照是什么']

/** The table as text: no column says whether it is good enough, that is for people to judge. */
export function tableOf(results: readonly Measured[]): string {
  const rows = results.map((each) => [
    each.what,
    digits(each.ours),
    digits(each.reference),
    ratio(each).toFixed(2),
    each.against
  ])
  const widths = HEADS.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(widthOf))
  )
  return [HEADS, ...rows]
    .map((row) => row.map((text, at) => text + ' '.repeat((widths[at] ?? 0) - widthOf(text))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

const digits = (millis: number): string => (millis < 10 ? millis.toFixed(3) : millis.toFixed(1))

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠]/u.test(character) ? 2 : 1), 0)

export const jsonOf = (results: readonly Measured[], runtime: Record<string, string>): string =>
  `${JSON.stringify({ runtime, results: results.map((each) => ({ ...each, ratio: ratio(each) })) }, null, 2)}\n`
