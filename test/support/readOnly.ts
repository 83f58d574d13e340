import { execFileSync } from 'node:child_process'

/**
 * Does the work while nothing can be written below a folder, as when its rights were changed: what is open for writing
 * already stays open. Root is not held by rights, so for root the folder is mounted over itself; passed over with the
 * reason where that is not allowed.
 * @param skip of the runner: ends the test
 */
export async function whileReadOnly(
  folder: string,
  skip: (reason: string) => void,
  work: () => Promise<void>
): Promise<void> {
  if (process.platform === 'win32') return skip('需要 POSIX 权限')
  const isRoot = process.getuid?.() === 0
  const reason = isRoot ? mountReadOnly(folder) : void run('chmod', '-R', 'a-w', folder)
  if (reason) return skip(reason)
  try {
    await work()
  } finally {
    if (isRoot) run('umount', '-l', folder)
    else run('chmod', '-R', 'u+w', folder)
  }
}

/** Programs of the system. */
const run = (program: string, ...args: string[]): Buffer => execFileSync(program, args, { stdio: 'pipe' })

/** @returns why it could not be done */
function mountReadOnly(folder: string): string | null {
  try {
    run('mount', '--bind', folder, folder)
  } catch (error) {
    return `这台机器不能把文件夹挂载成只读：${String(error).slice(0, 120)}`
  }
  run('mount', '-o', 'remount,ro,bind', folder)
  return null
}
