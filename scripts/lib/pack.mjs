import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sourcesHash } from './build.mjs'
import { makeFused } from './fused.mjs'
import { at } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError, say } from './say.mjs'
import { clearStamp, hashOf, readStamp, writeStamp } from './stamp.mjs'

const STAMP = 'pack'

/** The executable of the unpacked app, as electron-builder lays it out on this platform. */
export function packedExecutable() {
  const { productName } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  if (process.platform === 'win32') return at('dist', 'win-unpacked', 'wenxin-ledger.exe')
  if (process.platform === 'darwin') {
    const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac'
    return at('dist', folder, `${productName}.app`, 'Contents', 'MacOS', productName)
  }
  return at('dist', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked', 'wenxin-ledger')
}

/** The same app with a release's fuses; made on Linux only. */
export const fusedExecutable = () => at('dist', 'linux-fused', basename(packedExecutable()))

/**
 * The unpacked app that the end-to-end tests drive. It differs from a release in one fuse:
 * Playwright attaches through --inspect, which a release forbids.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export async function pack(runtime) {
  const wanted = hashOf(['package.json', 'electron-builder.yml', 'scripts/after-pack.mjs', 'scripts/lib'], {
    extra: `${sourcesHash()} ${runtime.source} ${runtime.version} ${runtime.dir}`
  })
  if (existsSync(packedExecutable()) && readStamp(STAMP) === wanted) return
  say('打包成可运行的程序（dist/）……')
  clearStamp(STAMP)
  rmSync(at('dist'), { recursive: true, force: true })
  await builder([
    '--dir',
    `-c.electronDist=${runtime.dir}`,
    `-c.electronVersion=${runtime.version}`,
    '-c.electronFuses.enableNodeCliInspectArguments=true'
  ])
  if (process.platform === 'linux') {
    const packed = packedExecutable()
    await makeFused(dirname(packed), dirname(fusedExecutable()), basename(packed))
  }
  writeStamp(STAMP, wanted)
}

/** @param {readonly string[]} args @param {{ show?: boolean }} [options] */
export async function builder(args, { show = false } = {}) {
  const tool = join(at('node_modules', 'electron-builder'), 'cli.js')
  // No code signing identity is looked for: signing is a matter of the release machine.
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
  const { code, output } = await run(process.execPath, [tool, ...args], { show, env })
  if (code !== 0) throw new SetupError('打包失败。', '按上面的错误处理后重试。', output)
}
