import { readFileSync, rmSync } from 'node:fs'
import { at } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { honest } from './tally.mjs'

/**
 * Unit tests on the Node that ships: the runtime's own. It has node:sqlite, which the Node that
 * runs the set-up may lack.
 * @param {import('../lib/runtime.mjs').Runtime} runtime @param {readonly string[]} [files]
 */
export async function unit(runtime, files = []) {
  const report = at('.cache', 'reports', 'unit.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', `--reporter=${at('scripts', 'checks', 'unit-reporter.mjs')}`]
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', WENXIN_UNIT_REPORT: report, NO_COLOR: '1' }
  const vitest = at('node_modules', 'vitest', 'vitest.mjs')
  const { code, output } = await run(runtime.executable, [vitest, 'run', ...reporters, ...files], { env })
  return honest({ ...read(report), output }, code)
}

/** @param {string} file @returns {{ passed: number, failed: number, skipped: import('./tally.mjs').Skipped[] }} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: [] }
  }
}
