// npm test: does the set-up, runs every check, and ends with one line that adds them up.
// `--only unit,e2e` runs some of them; names after `--` narrow the unit or end-to-end tests.
import { e2e } from './checks/e2e.mjs'
import * as checks from './checks/static.mjs'
import { lastLine } from './checks/tally.mjs'
import { unit } from './checks/unit.mjs'
import { build } from './lib/build.mjs'
import { pack } from './lib/pack.mjs'
import { SetupError, stop } from './lib/say.mjs'
import { prepare } from './lib/setup.mjs'

/**
 * @typedef {import('./checks/tally.mjs').Outcome} Outcome
 * @typedef {import('./lib/runtime.mjs').Runtime} Runtime
 */

const { only, files } = options(process.argv.slice(2))

/** @type {Record<string, { title: string, run: (runtime: Runtime) => Promise<Outcome> }>} */
const CHECKS = {
  format: { title: '格式', run: checks.format },
  lint: { title: '代码规范', run: checks.lint },
  types: { title: '各层类型', run: checks.types },
  deps: { title: '依赖规则', run: checks.deps },
  knip: { title: '无用代码', run: checks.knip },
  unit: { title: '单元测试', run: (runtime) => unit(runtime, files) },
  build: { title: '构建与打包', run: packed },
  e2e: { title: '端到端测试', run: () => e2e(files) }
}

const STATIC = ['types', 'lint', 'format', 'deps', 'knip']

try {
  const names = chosen(only)
  const runtime = await prepare()
  /** @type {Outcome[]} */
  const outcomes = []
  let built = true
  // The checks of the texts alone each keep one core busy: two of them go side by side, the longest first.
  await twoAtATime(
    STATIC.filter((name) => names.includes(name)),
    async (name) => void outcomes.push(await check(name, runtime))
  )
  for (const name of names.filter((one) => !STATIC.includes(one))) {
    // Tests of an app that could not be built would test the one before it.
    /** @type {Outcome} */
    const outcome = name === 'e2e' && !built ? notBuilt() : await check(name, runtime)
    if (name === 'build') built = outcome.failed === 0
    outcomes.push(outcome)
  }
  process.stdout.write(`${lastLine(outcomes)}\n`)
  process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0)
} catch (error) {
  stop(error)
}

/** @param {readonly string[]} names @param {(name: string) => Promise<void>} work */
async function twoAtATime(names, work) {
  const waiting = [...names]
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await work(name)
  }
  await Promise.all([lane(), lane()])
}

/** @param {string} name @param {Runtime} runtime */
async function check(name, runtime) {
  const { title = name, run } = CHECKS[name] ?? {}
  if (!run) throw new Error(name)
  const began = Date.now()
  const outcome = await run(runtime)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  const mark = outcome.failed > 0 ? '✗' : '✓'
  const failed = outcome.failed > 0 ? `，${outcome.failed} 项失败` : ''
  process.stdout.write(`${mark} ${title}（${name}）：${outcome.passed} 项通过${failed}，${seconds} 秒\n`)
  for (const { name: test, reason } of outcome.skipped) {
    process.stdout.write(`  跳过：${test}${reason ? `（${reason}）` : '（未写原因）'}\n`)
  }
  if (outcome.failed > 0) process.stdout.write(`${outcome.output.trimEnd()}\n`)
  return outcome
}

/** @param {Runtime} runtime @returns {Promise<Outcome>} */
async function packed(runtime) {
  try {
    await build()
    await pack(runtime)
    return { passed: 1, failed: 0, skipped: [], output: '' }
  } catch (error) {
    const output = error instanceof SetupError ? `${error.message}\n${error.details}` : String(error)
    return { passed: 0, failed: 1, skipped: [], output }
  }
}

/** @returns {Outcome} */
function notBuilt() {
  process.stdout.write('✗ 端到端测试（e2e）：没有构建成功，未运行\n')
  return { passed: 0, failed: 1, skipped: [], output: '' }
}

/** The end-to-end tests always drive the app of the present sources. @param {string[]} wanted */
function chosen(wanted) {
  const unknown = wanted.filter((name) => !(name in CHECKS))
  if (unknown.length > 0) {
    throw new SetupError(`未知的检查：${unknown.join('、')}`, `可用的检查：${Object.keys(CHECKS).join('、')}`)
  }
  if (wanted.length === 0) return Object.keys(CHECKS)
  return Object.keys(CHECKS).filter(
    (name) => wanted.includes(name) || (name === 'build' && wanted.includes('e2e'))
  )
}

/** @param {readonly string[]} args */
function options(args) {
  const flag = args.indexOf('--only')
  const value = flag >= 0 ? (args[flag + 1] ?? '') : ''
  const rest = args.filter(
    (arg, index) => arg !== '--' && (flag < 0 || (index !== flag && index !== flag + 1))
  )
  return { only: value.split(',').filter(Boolean), files: rest }
}
