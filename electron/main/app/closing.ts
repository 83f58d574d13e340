import { BrowserWindow } from 'electron'
import type { BackupKeeper } from '../backup'
import { errorKind, log } from './log'

/** What the last window waits for. */
export interface Closing {
  onClose: (event: Electron.Event, window: BrowserWindow) => void
  /** Somebody does not wait. */
  skip: () => void
}

/**
 * Before the last window closes, the backup that is due at the end is made; the page shows it. Closing once more, or
 * the page's own button, goes on without it: what was saved is on the disk already.
 */
export function backUpBeforeClosing(
  keeper: Pick<BackupKeeper, 'dueAtQuit' | 'quit' | 'cancel'>,
  tell: (running: boolean) => void
): Closing {
  let waiting = false
  let done = false
  let skip = (): void => undefined

  async function wait(): Promise<void> {
    if (!(await keeper.dueAtQuit())) return
    tell(true)
    const skipped = new Promise<void>((resolve) => (skip = resolve))
    await Promise.race([keeper.quit(), skipped])
    keeper.cancel()
  }

  return {
    onClose(event, window) {
      if (done || BrowserWindow.getAllWindows().length > 1) return
      event.preventDefault()
      if (waiting) return skip()
      waiting = true
      wait()
        .catch((error: unknown) => log(`backup at the end: ${errorKind(error)}`))
        .finally(() => {
          done = true
          if (!window.isDestroyed()) window.destroy()
        })
    },
    skip: () => skip()
  }
}
