import { writeFileSync } from 'node:fs'
import { importing } from './importing'
import { append, openAndVerify } from './journal'
import { jsonOf, tableOf } from './report'
import { home } from './home'
import { rosters } from './roster'
import { save } from './save'
import { search } from './search'
import { summary } from './summary'
import { unlock } from './unlock'
import type { Measured } from './measure'

/**
 * Every part against a named reference measured in the same run; nothing passes or fails by a number. It fails only
 * when the two sides do not say the same. Started by scripts/bench.mjs on the runtime's own Node.
 */
const PARTS: readonly (() => Promise<Measured | Measured[]>)[] = [
  save,
  append,
  openAndVerify,
  summary,
  search,
  importing,
  home,
  unlock,
  ...rosters
]

const results: Measured[] = []
for (const part of PARTS) {
  for (const measured of [await part()].flat()) {
    results.push(measured)
    console.log(`▸ ${measured.what}${measured.note ? `：${measured.note}` : ''}`)
  }
}
console.log(`\n${tableOf(results)}`)

const file = process.env['WENXIN_BENCH_JSON']
const { node = '', electron = '' } = process.versions as Record<string, string | undefined>
if (file) {
  writeFileSync(file, jsonOf(results, { node, electron, platform: process.platform, arch: process.arch }))
}
// The store keeps timers of its own; nothing is left to do.
process.exit(0)
