/**
 * @typedef {{ name: string, reason: string }} Skipped
 * @typedef {{ passed: number, failed: number, skipped: Skipped[], output: string }} Outcome
 *   What one check found; `output` is shown only when something failed.
 */

/** A check that is one thing: it passes or it fails. @param {import('../lib/run.mjs').Finished} finished @returns {Outcome} */
export function single({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output }
}

/**
 * The last line of a run, which adds up every runner.
 * @param {readonly Outcome[]} outcomes
 */
export function lastLine(outcomes) {
  const sum = (/** @type {(o: Outcome) => number} */ of) => outcomes.reduce((all, one) => all + of(one), 0)
  const skipped = sum((one) => one.skipped.length)
  return `${sum((one) => one.passed)} passed, ${sum((one) => one.failed)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * A runner that ended badly without naming a failed test (it could not start, or was killed)
 * still counts as one failure.
 * @param {Outcome} outcome @param {number} code @returns {Outcome}
 */
export function honest(outcome, code) {
  const silent = code !== 0 && outcome.failed === 0
  const empty = code === 0 && outcome.passed + outcome.failed + outcome.skipped.length === 0
  return silent || empty ? { ...outcome, failed: 1 } : outcome
}
