import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** The root of the repository, without a closing slash. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** @param {...string} parts @returns {string} */
export const at = (...parts) => join(ROOT, ...parts)

/** Everything the set-up makes and can make again; ignored by git. */
export const RUNTIMES = at('.cache', 'electron')
export const STAMPS = at('.cache', 'stamps')
