import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SmallDisk {
  folder: string
  /** @param left bytes that stay free */
  fillUp: (left?: number) => void
  /** Gives back what `fillUp` took. */
  makeRoom: () => void
}

/**
 * Does the work on a disk of its own, mounted on this folder; passed over with the reason where no disk can be made,
 * which takes root.
 * @param skip of the runner: ends the test
 */
export async function onSmallDisk(
  { folder, kilobytes }: { folder: string; kilobytes: number },
  skip: (reason: string) => void,
  work: (disk: SmallDisk) => Promise<void>
): Promise<void> {
  const reason = process.getuid?.() === 0 ? mount(folder, kilobytes) : '不是 root，不能挂载小磁盘'
  if (reason !== null) return skip(reason)
  const filler = join(folder, 'filler')
  try {
    await work({
      folder,
      fillUp: (left = 0) => {
        writeFileSync(filler, '')
        try {
          run('dd', 'if=/dev/zero', `of=${filler}`, 'bs=4k')
        } catch {
          // dd ends with an error when the disk is full, which is what it is for here.
        }
        truncateSync(filler, statSync(filler).size - left)
      },
      makeRoom: () => writeFileSync(filler, '')
    })
  } finally {
    run('umount', '-l', folder)
  }
}

/** Programs of the system. */
const run = (program: string, ...args: string[]): Buffer => execFileSync(program, args, { stdio: 'pipe' })

function mount(folder: string, kilobytes: number): string | null {
  mkdirSync(folder, { recursive: true })
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)
    return null
  } catch (error) {
    return `这台机器不能挂载小磁盘：${String(error).slice(0, 120)}`
  }
}
