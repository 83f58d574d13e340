// npm run dev: the app with hot reload, on the runtime that the set-up found.
import { appArguments } from './lib/app-arguments.mjs'
import { openDisplay } from './lib/display.mjs'
import { inFront, sandboxArguments } from './lib/launch.mjs'
import { at } from './lib/paths.mjs'
import { stop } from './lib/say.mjs'
import { prepare } from './lib/setup.mjs'
import { clearStamp } from './lib/stamp.mjs'

try {
  const runtime = await prepare()
  // It writes to out/ too: what is there afterwards is no longer the build.
  clearStamp('build')
  const { env, close } = await openDisplay()
  const tool = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const options = appArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  const args = [
    tool,
    'dev',
    '--watch',
    ...(sandboxArguments().length > 0 ? ['--noSandbox'] : []),
    '--',
    ...options
  ]
  const code = await inFront(process.execPath, args, { ...env, ELECTRON_EXEC_PATH: runtime.executable })
  close()
  process.exit(code)
} catch (error) {
  stop(error)
}
