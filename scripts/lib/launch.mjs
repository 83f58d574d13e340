import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'

/** Chromium refuses to run sandboxed as root, as in a container; nowhere else is the sandbox given up. */
export const sandboxArguments = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Starts a program in front, hands Ctrl-C and termination on to it, and ends with its exit code.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function inFront(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: 'inherit' })
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, pass)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 0 : 1)))
  })
}
