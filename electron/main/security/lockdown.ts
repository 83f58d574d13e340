import type { Session, WebContents } from 'electron'

/** Copying cleaned text is part of the work; every other power of the page (camera, place, USB …) is refused. */
const ALLOWED = new Set(['clipboard-sanitized-write'])

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** The same document once more, whatever its hash: how a page drops all it held when the ledger is locked. */
const isReload = (contents: WebContents, url: string): boolean =>
  url.split('#', 1)[0] === contents.getURL().split('#', 1)[0]

/** A page stays the page it is: it neither goes elsewhere nor opens windows. Windows are opened by main. */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isReload(contents, event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isReload(contents, event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
