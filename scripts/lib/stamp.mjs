import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, STAMPS } from './paths.mjs'

/**
 * One hash over the names and contents of files and folders; what is missing counts as empty.
 * Contents, not times: a fresh clone and a switched branch change every time stamp.
 * @param {readonly string[]} paths relative to the root
 * @param {{ extra?: string, skip?: RegExp }} [options] `skip` is tried on the relative path
 */
export function hashOf(paths, { extra = '', skip } = {}) {
  const hash = createHash('sha256').update(extra)
  const visit = (/** @type {string} */ path) => {
    if (skip?.test(path)) return
    const full = join(ROOT, path)
    const stat = statSync(full, { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`)
    } else if (stat?.isFile()) {
      hash.update(`\0${path}\0${stat.size}\0`).update(readFileSync(full))
    }
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}

/** @param {string} name @returns {string} the stored hash, or '' */
export function readStamp(name) {
  try {
    return readFileSync(join(STAMPS, name), 'utf8')
  } catch {
    return ''
  }
}

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, name), value)
}

/** @param {string} name */
export function clearStamp(name) {
  rmSync(join(STAMPS, name), { force: true })
}
