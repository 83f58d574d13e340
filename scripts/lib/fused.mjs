import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The unpacked app once more, with the fuse that a release sets and the driven one leaves alone, so
 * that a test can start what people will get. Only the executable differs; the rest is hard links.
 * @param {string} from the unpacked app @param {string} to @param {string} executable its file name
 */
export async function makeFused(from, to, executable) {
  rmSync(to, { recursive: true, force: true })
  linkTree(from, to, executable)
  copyFileSync(join(from, executable), join(to, executable))
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(to, executable), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: false
  })
}

/** @param {string} from @param {string} to @param {string} [except] */
function linkTree(from, to, except) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === except) continue
    if (entry.isDirectory()) linkTree(join(from, entry.name), join(to, entry.name))
    else linkSync(join(from, entry.name), join(to, entry.name))
  }
}
