import { readFileSync, rmSync } from 'node:fs'
import { openDisplay } from '../lib/display.mjs'
import { sandboxArguments } from '../lib/launch.mjs'
import { fusedExecutable, packedExecutable } from '../lib/pack.mjs'
import { at } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { honest } from './tally.mjs'

/**
 * End-to-end tests of the packaged app on screens of known size. What they find in the environment:
 * WENXIN_APP, the executable to drive; WENXIN_FUSED_APP, the same with a release's fuses, which
 * Playwright cannot attach to; WENXIN_APP_ARGS, arguments to start either with, separated by spaces.
 * All of them run in two halves side by side, each on a virtual screen of its own, so that no window takes
 * another's keyboard focus; where there is no virtual screen, and for files that are named, one after the other.
 * @param {readonly string[]} [files]
 */
export async function e2e(files = []) {
  const first = await openDisplay({ own: true })
  const second = first.virtual && files.length === 0 ? await openDisplay({ own: true }) : null
  const halves = await Promise.all(
    second
      ? [half(first.env, 'e2e-1', ['--shard=1/2']), half(second.env, 'e2e-2', ['--shard=2/2'])]
      : [half(first.env, 'e2e', files)]
  )
  first.close()
  second?.close()
  return {
    passed: halves.reduce((sum, { passed }) => sum + passed, 0),
    failed: halves.reduce((sum, { failed }) => sum + failed, 0),
    skipped: halves.flatMap(({ skipped }) => skipped),
    output: halves.map(({ output }) => output).join('\n')
  }
}

/**
 * @param {NodeJS.ProcessEnv} display
 * @param {string} name of the report and of the folder for what failed
 * @param {readonly string[]} which
 */
async function half(display, name, which) {
  const report = at('.cache', 'reports', `${name}.json`)
  rmSync(report, { force: true })
  const env = {
    ...display,
    NO_COLOR: '1',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    WENXIN_APP: packedExecutable(),
    WENXIN_FUSED_APP: fusedExecutable(),
    WENXIN_APP_ARGS: sandboxArguments().join(' ')
  }
  const playwright = at('node_modules', '@playwright', 'test', 'cli.js')
  const output = at('test-results', name)
  const args = [playwright, 'test', '--reporter=list,json', '--output', output, ...which]
  const finished = await run(process.execPath, args, { env })
  return honest({ ...read(report), output: finished.output }, finished.code)
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, tests: Test[] }[] }} Suite
 * @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', annotations: { type: string, description?: string }[] }} Test
 */

/** @param {string} file */
function read(file) {
  const counts = { passed: 0, failed: 0, skipped: /** @type {import('./tally.mjs').Skipped[]} */ ([]) }
  /** @param {Suite} suite */
  const visit = (suite) => {
    suite.suites?.forEach(visit)
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') counts.passed += 1
        else if (test.status === 'skipped') counts.skipped.push({ name: spec.title, reason: reasonOf(test) })
        else counts.failed += 1
      }
    }
  }
  try {
    const { suites, errors = [] } = JSON.parse(readFileSync(file, 'utf8'))
    suites.forEach(visit)
    counts.failed += errors.length
  } catch {
    // No report: the runner did not start, which its exit code already says.
  }
  return counts
}

/** @param {Test} test */
const reasonOf = (test) =>
  test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? ''
