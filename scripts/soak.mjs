// npm run soak: the long forms of the tests of faults, each with a count. `-- --rounds N` sets it (100 by default);
// `npm test` runs the same tests in their short forms. Prints the figures that the tests tell, and ends as npm test does.
import { e2e } from './checks/e2e.mjs'
import { figuresOf, roundsOf, LONG } from './checks/soak.mjs'
import { lastLine } from './checks/tally.mjs'
import { unit } from './checks/unit.mjs'
import { say, stop } from './lib/say.mjs'
import { preparePacked } from './lib/setup.mjs'

try {
  const rounds = roundsOf(process.argv.slice(2))
  const runtime = await preparePacked()
  Object.assign(process.env, LONG.environment(rounds))
  const outcomes = []
  /** @type {[what: string, work: () => Promise<import('./checks/tally.mjs').Outcome>][]} */
  const parts = [
    ['不开窗口的故障', () => unit(runtime, LONG.unit)],
    ['打包后的程序上的故障', () => e2e(LONG.e2e)]
  ]
  for (const [what, work] of parts) {
    const began = Date.now()
    say(`${what}，${rounds} 轮……`)
    const outcome = await work()
    outcomes.push(outcome)
    for (const figure of figuresOf(outcome.output)) process.stdout.write(`  ${figure}\n`)
    say(
      `${what}：${outcome.passed} 项通过，${outcome.failed} 项失败，${Math.round((Date.now() - began) / 1000)} 秒`
    )
    if (outcome.failed > 0) process.stdout.write(`${outcome.output.trimEnd()}\n`)
  }
  process.stdout.write(`${lastLine(outcomes)}\n`)
  process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0)
} catch (error) {
  stop(error)
}
