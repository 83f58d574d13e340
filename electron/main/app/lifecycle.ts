import type { EventEmitter } from 'node:events'
import { app, dialog, powerMonitor } from 'electron'
import { leaveWhenAway } from './leaving'
import { errorKind, log } from './log'
import { TITLE } from './title'

export interface Ending {
  /** Locks the vault: the person left the PC, or it goes to sleep. */
  lock: () => Promise<void>
  /** Closes what must be closed before the process may end. */
  close: () => Promise<void>
  exitCode: () => number
  /** The last thing, when nothing is open any more. */
  afterwards: () => void
}

/** Ties locking and ending to what the system says. The process ends only after the journal is closed. */
export function followSystem({ lock, close, exitCode, afterwards }: Ending): void {
  const away: Pick<EventEmitter, 'on'> = powerMonitor
  leaveWhenAway(away, lock, (error) => log(`lock: ${errorKind(error)}`))
  app.on('window-all-closed', () => app.quit())
  app.on('quit', afterwards)
  // Chromium may have put a file back on its way out.
  process.on('exit', afterwards)

  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    close()
      .catch((error) => log(`close: ${errorKind(error)}`))
      .finally(() => app.exit(exitCode()))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

/** Nothing may go on half broken: every acknowledged save is on disk already. */
export function stopOnUnexpected(quiet: boolean): void {
  const stop = (error: unknown): void => {
    log(`unexpected: ${errorKind(error)}`)
    if (!quiet && process.platform !== 'linux') {
      dialog.showErrorBox(TITLE, '软件遇到意外情况，需要关闭。已保存的内容不受影响，请重新打开。')
    }
    app.exit(1)
  }
  process.on('uncaughtException', stop)
  process.on('unhandledRejection', stop)
}
