import { app, BrowserWindow, Menu } from 'electron'
import type { EventName, Events } from '@shared/ipc/contract'
import { INDEX_URL } from '../security/origin'
import { windowKey } from './keys'
import { log } from './log'
import { TITLE } from './title'
import { nextZoom, type ZoomMove } from './zoom'

export interface WindowOptions {
  preload: string
  /** What to do when the page's process is gone; by default the page is loaded again. */
  onPageGone?: () => void
  /** Asked before the window closes. */
  onClose?: (event: Electron.Event, window: BrowserWindow) => void
  /** Never shown: the page works for a run without a person. */
  hidden?: boolean
}

/** Opens a window of the app. All windows share one session; each has its own page. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    title: TITLE,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A page that nobody sees would otherwise be slowed down.
      backgroundThrottling: !options.hidden,
      devTools: !app.isPackaged
    }
  })
  if (!options.hidden) window.once('ready-to-show', () => window.show())
  window.on('close', (event) => options.onClose?.(event, window))
  window.on('page-title-updated', (event) => event.preventDefault())
  window.webContents.on('zoom-changed', (_event, direction) => zoom(window, direction))
  window.webContents.on('before-input-event', (event, press) => {
    const key = windowKey(press, process.platform === 'darwin')
    if (!key) return
    event.preventDefault()
    if (key.kind === 'newWindow') openWindow(options)
    else zoom(window, key.move)
  })
  window.webContents.on('render-process-gone', (_event, details) => {
    log(`page gone: ${details.reason}`)
    if (options.onPageGone) options.onPageGone()
    else if (details.reason !== 'clean-exit') reloadSoon(window)
  })
  window.loadURL(INDEX_URL).catch(() => log('page not loaded'))
  return window
}

/** Not while Chromium is still putting the dead process away: a page that is loaded right then ends the whole program. */
function reloadSoon(window: BrowserWindow): void {
  setImmediate(() => {
    if (!window.isDestroyed()) window.webContents.reload()
  })
}

function zoom(window: BrowserWindow, move: ZoomMove): void {
  window.webContents.setZoomFactor(nextZoom(window.webContents.getZoomFactor() * 100, move) / 100)
}

/** Windows and Linux need no menu for copy and paste, a Mac does. */
export function removeMenu(): void {
  const needed =
    process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null
  Menu.setApplicationMenu(needed)
}

/** Tells every open page something. */
export function broadcast<E extends EventName>(name: E, payload: Events[E]): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(name, payload)
}

/** Brings the first window to the front and tells its page why. */
export function returnToWindow(): void {
  const [window] = BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id)
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  window.webContents.send('app.notice', {
    message: '软件已经打开，已转到这个窗口。'
  } satisfies Events['app.notice'])
}
