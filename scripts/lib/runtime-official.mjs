import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { RUNTIMES, at } from './paths.mjs'
import { SetupError, progress } from './say.mjs'

/** A connection that brings nothing for this long is given up, so that a closed network does not hang. */
const STALL_MS = 20_000

/** Imports a package that belongs to `electron`, not to us. @param {string} name */
async function fromElectron(name) {
  const file = at('node_modules', 'electron', 'package.json')
  const resolved = createRequire(file).resolve(name)
  return import(pathToFileURL(resolved).href)
}

/**
 * Downloads the official runtime into the cache with Electron's own downloader, which refuses a
 * file whose SHA-256 is not the one in the `electron` package. Mirrors and proxies are set the
 * way Electron documents them (ELECTRON_MIRROR and so on).
 * @param {string} version
 * @returns {Promise<string>} the unpacked folder
 */
export async function fetchOfficial(version) {
  const dir = join(RUNTIMES, `official-${version}-${process.platform}-${process.arch}`)
  if (existsSync(dir)) return dir
  const { downloadArtifact } = await fromElectron('@electron/get')
  const { extract } = await fromElectron('@electron-internal/extract-zip')
  const zip = await withStallGuard((signal, moved) =>
    downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: JSON.parse(readFileSync(at('node_modules', 'electron', 'checksums.json'), 'utf8')),
      downloadOptions: { quiet: true, signal, getProgressCallback: moved }
    })
  )
  const half = `${dir}.part`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  await extract(zip, { dir: half })
  renameSync(half, dir)
  return dir
}

/**
 * @param {(signal: AbortSignal, moved: (p: { transferred: number, total: number | null }) => Promise<void>) => Promise<string>} download
 */
async function withStallGuard(download) {
  const abort = new AbortController()
  const stalled = () => abort.abort(new Error(`${STALL_MS / 1000} 秒没有收到数据`))
  let timer = setTimeout(stalled, STALL_MS)
  const bar = progress('已下载')
  try {
    return await download(abort.signal, async ({ transferred, total }) => {
      clearTimeout(timer)
      timer = setTimeout(stalled, STALL_MS)
      bar.at(transferred, total ?? 0)
    })
  } catch (error) {
    throw plain(error)
  } finally {
    clearTimeout(timer)
    bar.end()
  }
}

/** "fetch failed" hides why; a wrong checksum must never be answered by trying elsewhere. @param {unknown} error */
function plain(error) {
  const message = error instanceof Error ? error.message : String(error)
  if (/checksum|sha256|mismatch/i.test(`${message} ${error instanceof Error ? error.name : ''}`)) {
    return new SetupError(
      `下载的 Electron 校验不符，已拒绝使用：${message}`,
      '清空 Electron 的下载缓存后重试；若使用了镜像（ELECTRON_MIRROR），请核对镜像。'
    )
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  return new Error(cause || message)
}
