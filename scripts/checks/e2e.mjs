import { readFileSync, rmSync } from 'node:fs'
import { openDisplay } from '../lib/display.mjs'
import { sandboxArguments } from '../lib/launch.mjs'
import { fusedExecutable, packedExecutable } from '../lib/pack.mjs'
import { at } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { honest } from './tally.mjs'

/** How many apps are driven side by side. One with its driver keeps 1.4 cores busy; a third only slows the two down. */
const SCREENS = 2

/**
 * End-to-end tests of the packaged app on screens of known size. What they find in the environment:
 * WENXIN_APP, the executable to drive; WENXIN_FUSED_APP, the same with a release's fuses, which
 * Playwright cannot attach to; WENXIN_APP_ARGS, arguments to start either with, separated by spaces;
 * WENXIN_SCREENS, the displays, one for each app driven at the same time, so that no window takes
 * another's keyboard focus. Where there is no virtual screen, and for files that are named, there is one.
 * @param {readonly string[]} [files]
 */
export async function e2e(files = []) {
  const displays = [await openDisplay({ own: true })]
  while (displays[0]?.virtual && files.length === 0 && displays.length < SCREENS) {
    displays.push(await openDisplay({ own: true }))
  }
  const report = at('.cache', 'reports', 'e2e.json')
  rmSync(report, { force: true })
  const env = {
    ...displays[0]?.env,
    NO_COLOR: '1',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    WENXIN_APP: packedExecutable(),
    WENXIN_FUSED_APP: fusedExecutable(),
    WENXIN_APP_ARGS: sandboxArguments().join(' '),
    WENXIN_SCREENS: displays.map((display) => display.env['DISPLAY'] ?? '').join(' ')
  }
  const playwright = at('node_modules', '@playwright', 'test', 'cli.js')
  const args = [playwright, 'test', '--reporter=list,json', ...files]
  const finished = await run(process.execPath, args, { env })
  for (const display of displays) display.close()
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
        if (test.status === 'expected' || test.status === 'flaky') counts.passed += 1
        if (test.status === 'flaky') process.stdout.write(`  再试一次才通过：${spec.title}\n`)
        if (test.status === 'skipped') counts.skipped.push({ name: spec.title, reason: reasonOf(test) })
        else if (test.status === 'unexpected') counts.failed += 1
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
