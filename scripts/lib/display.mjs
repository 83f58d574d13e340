import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError, say } from './say.mjs'

/** The screen of the offices this is made for; WENXIN_SCREEN=1920x1080 asks for a larger one. */
const DEFAULT_SCREEN = '1366x768'
const START_MS = 10_000

/**
 * Makes sure there is a screen. On Linux without DISPLAY (or when `own` asks for one of a known
 * size) a virtual one is started.
 * @param {{ own?: boolean }} [options]
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => void, virtual: boolean }>}
 */
export async function openDisplay({ own = false } = {}) {
  const hasScreen = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  if (process.platform !== 'linux' || (hasScreen && !own)) {
    return { env: process.env, close: () => {}, virtual: false }
  }
  if (spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error) {
    throw new SetupError('没有显示器，也没有虚拟屏幕程序 Xvfb。', '运行：sudo apt-get install -y xvfb xauth')
  }
  const size = process.env['WENXIN_SCREEN'] ?? DEFAULT_SCREEN
  say(`启动虚拟屏幕（${size}）`)
  const { display, close } = await startXvfb(size)
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DISPLAY: display }
  // On a virtual screen there is no Wayland to prefer.
  delete env['WAYLAND_DISPLAY']
  return { env, close, virtual: true }
}

/** @param {string} size */
async function startXvfb(size) {
  // Xvfb picks a free number itself and writes it to the descriptor: two runs never meet.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  const close = () => void child.kill()
  process.once('exit', close)
  let number = ''
  child.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => (number += chunk.toString()))
  for (let waited = 0; waited < START_MS; waited += 50) {
    if (number.includes('\n') && existsSync(`/tmp/.X11-unix/X${number.trim()}`)) {
      return { display: `:${number.trim()}`, close }
    }
    if (child.exitCode !== null) break
    await wait(50)
  }
  close()
  throw new SetupError('虚拟屏幕 Xvfb 没有启动成功。', `运行 Xvfb :99 -screen 0 ${size}x24 查看原因。`)
}
