import type { Session, WebContents } from 'electron'
import { isIndexPage } from './origin'

/** Copying cleaned text is part of the work; every other power of the page (camera, place, USB …) is refused. */
const ALLOWED = new Set(['clipboard-sanitized-write'])

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/**
 * A page stays the page it is: it may be loaded again (that is how it drops what it held when it is locked), but
 * neither goes elsewhere nor opens windows. Windows are opened by main.
 */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isIndexPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
