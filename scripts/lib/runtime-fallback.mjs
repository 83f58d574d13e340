import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { RUNTIMES, at } from './paths.mjs'
import { npm, run } from './run.mjs'
import { SetupError, progress } from './say.mjs'

/**
 * For a machine that reaches an npm registry only: a package that carries an unmodified Electron
 * runtime beside an application of its own. Pinned to one version and one hash; only the runtime
 * is taken out. It serves development and tests, never a release.
 */
const PACKAGE = '@circadio/milton-linux-x64@0.1.5'
const SHA512 = '7wwNzk/FGpznHFGnY/O5gZ/bnmLocilf2sn+w0U+2Fsyf0wEK0Vr94kk8kdwP2GGq60C/4C2BeKa/w7zhhpsYw=='
const BYTES = 153_038_217
const VERSION = '41.3.0'
const RUNNABLE = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

export const fallbackServes = () => process.platform === 'linux' && process.arch === 'x64'

/** @returns {Promise<{ dir: string, version: string }>} */
export async function fetchFallback() {
  const dir = join(RUNTIMES, `fallback-${VERSION}`)
  if (existsSync(dir)) return { dir, version: VERSION }
  const work = join(RUNTIMES, 'download')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    const tarball = await pack(work)
    await verify(tarball)
    const app = await unpack(tarball, work)
    await makeRuntime(app)
    renameSync(app, dir)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return { dir, version: VERSION }
}

/** Fetches the tarball through npm, so that its registry, proxy and certificate settings hold. @param {string} work */
async function pack(work) {
  const watch = await watchDownload()
  const { code, output } = await npm(['pack', PACKAGE, '--pack-destination', work, '--loglevel=error'])
  watch.end()
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (code === 0 && name) return join(work, name)
  throw new SetupError(
    'Electron 运行环境没有下载成功。',
    '检查网络和 npm 的镜像设置后重试；也可以自行下载 Electron 并设置环境变量 ELECTRON_OVERRIDE_DIST_PATH。',
    output
  )
}

/** npm tells nothing while it downloads, so the growing file in its cache is measured instead. */
async function watchDownload() {
  const bar = progress('已下载')
  const cache = (await npm(['config', 'get', 'cache', '--loglevel=error'])).output.trim()
  const folder = join(cache, '_cacache', 'tmp')
  const since = Date.now()
  const timer = setInterval(() => {
    let largest = 0
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false })
      if (stat?.isFile() && stat.mtimeMs >= since) largest = Math.max(largest, stat.size)
    }
    if (largest > 0) bar.at(Math.min(largest, BYTES), BYTES)
  }, 500)
  return {
    end() {
      clearInterval(timer)
      bar.end()
    }
  }
}

/** Nothing is unpacked before this has passed. @param {string} tarball */
export async function verify(tarball, expected = SHA512) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (hash.digest('base64') === expected) return
  throw new SetupError(
    '下载的 Electron 运行环境校验不符（sha512），已拒绝使用。',
    '核对 npm 镜像是否可信后重试；文件未解压，没有留下任何内容。'
  )
}

/** @param {string} tarball @param {string} work */
async function unpack(tarball, work) {
  const skip = '--exclude=package/app/resources/*'
  const { code, output } = await run('tar', ['-xzf', tarball, '-C', work, skip, 'package/app'])
  if (code === 0) return join(work, 'package', 'app')
  throw new SetupError('Electron 运行环境解压失败。', '检查磁盘空间后重试。', output)
}

/** Turns the other application's folder into a plain Electron folder. @param {string} app */
async function makeRuntime(app) {
  renameSync(join(app, 'Milton'), join(app, 'electron'))
  writeFileSync(join(app, 'version'), VERSION)
  for (const name of RUNNABLE) chmodSync(join(app, name), 0o755)
  const resources = join(app, 'resources')
  rmSync(resources, { recursive: true, force: true })
  mkdirSync(resources)
  const { createPackage } = await import('@electron/asar')
  await createPackage(at('scripts', 'default-app'), join(resources, 'default_app.asar'))
}
