import { SetupError } from '../lib/say.mjs'

/** A test that has something to tell in numbers writes a line that begins so (test/support/figure.ts). */
const FIGURE = /▪ .+/g

/** The tests that have a long form, and the counts that make them long. */
export const LONG = {
  unit: [
    'electron/main/killed',
    'electron/main/journal',
    'electron/main/attachments/faults',
    'electron/main/attachments/names',
    'electron/main/backup',
    'electron/main/exchange/formulas',
    'electron/main/ipc/fuzz',
    'electron/main/vault/hostile'
  ],
  e2e: [
    'kill.fault',
    'page.fault',
    'importing.fault',
    'restoring.fault',
    'indexeddb.fault',
    'attachments.fault'
  ],
  /** @param {number} rounds @returns {Record<string, string>} */
  environment: (rounds) => ({
    // In all: each kind of work has its share of them (test/support/kills.ts).
    WENXIN_KILLS: `${rounds}`,
    WENXIN_POWER_ROUNDS: `${rounds * 10}`,
    WENXIN_REPLAY_ENTRIES: '100000',
    WENXIN_FUZZ_RUNS: `${rounds * 10}`,
    WENXIN_HOSTILE_RUNS: `${rounds * 10}`
  })
}

/** @param {readonly string[]} args */
export function roundsOf(args) {
  const flag = args.indexOf('--rounds')
  if (flag < 0) return 100
  const rounds = Number(args[flag + 1])
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new SetupError('--rounds 后面要有一个正整数。', '写成 npm run soak -- --rounds 1000。')
  }
  return rounds
}

/** @param {string} output */
export const figuresOf = (output) => output.match(FIGURE) ?? []
