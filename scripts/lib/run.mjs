import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'

/**
 * @typedef {{ code: number, output: string }} Finished
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} Options
 *   `show`: pass the output through instead of keeping it; `timeout` in milliseconds.
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot be started gives code 127.
 * @param {string} command @param {readonly string[]} args @param {Options} [options]
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  const { cwd = ROOT, env = process.env, show = false, timeout } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      timeout,
      killSignal: 'SIGKILL',
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe']
    })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code, signal) => {
      if (signal) output += `\n（进程被 ${signal} 终止）`
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * How to call npm itself. Under `npm run` its own file is known; that avoids looking for
 * `npm.cmd`, which Windows cannot start without a shell.
 * @param {readonly string[]} args @param {Options} [options]
 */
export function npm(args, options) {
  const file = process.env['npm_execpath']
  if (file && /npm-cli\.c?js$/.test(file)) return run(process.execPath, [file, ...args], options)
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
  return run('npm', args, options)
}
