// npm start: does the set-up, then opens the app. Options after `--` go to the app.
import { appArguments } from './lib/app-arguments.mjs'
import { openDisplay } from './lib/display.mjs'
import { inFront, sandboxArguments } from './lib/launch.mjs'
import { say, stop } from './lib/say.mjs'
import { prepareBuilt } from './lib/setup.mjs'

try {
  const runtime = await prepareBuilt()
  const { env, close, virtual } = await openDisplay()
  say('打开温馨调解台账')
  const options = appArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  // A machine without a screen has no desktop bus either; Chromium would report that line after line.
  const quiet = virtual ? ['--log-level=3'] : []
  const args = [...sandboxArguments(), ...quiet, '.', ...options]
  const code = await inFront(runtime.executable, args, withoutNodeMode(env))
  close()
  process.exit(code)
} catch (error) {
  stop(error)
}

/** A terminal of an editor that is itself an Electron app may carry this over. @param {NodeJS.ProcessEnv} env */
function withoutNodeMode(env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}
