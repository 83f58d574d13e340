import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { TITLE } from './title'

/** A start without a person in front of it (a script) must end too. */
const DIALOG_SECONDS = 30

/** The program cannot start: one line for the terminal, a message box for the person, an exit code. */
export async function giveUp(message: string, { quiet = false, code = 1 } = {}): Promise<void> {
  process.stderr.write(`${message}\n`)
  if (!quiet) await tell(message)
  app.exit(code)
}

async function tell(message: string): Promise<void> {
  if (process.platform !== 'linux') return dialog.showErrorBox(TITLE, message)
  // On Linux there are no boxes before "ready", and Chromium needs some folder it can write to get there.
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'wenxin-stopped-')))
  await app.whenReady()
  await dialog.showMessageBox({
    type: 'error',
    title: TITLE,
    message,
    buttons: ['关闭'],
    signal: AbortSignal.timeout(DIALOG_SECONDS * 1000)
  })
}
