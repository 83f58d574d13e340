import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './app'

// The process of a page killed by itself. The test driver gives up a page whose process is gone, though the program loads
// it again: what happens in it afterwards is asked for through main.

/** Kills the process of the first window's page at once, as the system does when memory runs out. */
export const killPage = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (!page) throw new Error('no window')
    const gone = new Promise((resolve) => page.once('render-process-gone', resolve))
    process.kill(page.getOSProcessId(), 'SIGKILL')
    await gone
  })

/** Does something in the first window's page; `work` may use nothing but what is in the page, and the argument. */
export async function inPage<A, T>(
  app: ElectronApplication,
  work: (argument: A) => T | Promise<T>,
  argument?: A
): Promise<T> {
  const source = `(${work.toString()})(${JSON.stringify(argument) ?? ''})`
  const answer = await app.evaluate(
    ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
    source
  )
  return answer as T
}

/** Waits until the program has loaded a page again whose process was killed, and the ledger is open in it. */
export async function comesBack(app: ElectronApplication): Promise<void> {
  await expect.poll(() => state(app), { timeout: 60_000, intervals: [300] }).toBe('open')
}

async function state(app: ElectronApplication): Promise<string> {
  const loading = await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (!page || page.isCrashed()) return true
    if (page.isLoading()) {
      // The driver holds every new process until it has looked at it; this page it no longer looks at. Only an
      // attachment that was made after the process began lets it go on.
      if (page.debugger.isAttached()) page.debugger.detach()
      page.debugger.attach()
      void page.debugger.sendCommand('Runtime.runIfWaitingForDebugger').catch(() => undefined)
      return true
    }
    return false
  })
  return loading ? 'loading' : inPage(app, () => document.documentElement.dataset['state'] ?? '')
}

/** The page crashes, as by a bug of Chromium, and writes its dump; then the program is ended as by its menu. */
export async function crashAndQuit(app: ElectronApplication, page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  )
  await crashed
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ app: program }) => program.quit()).catch(() => undefined)
  await gone
}
