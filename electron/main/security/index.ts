import { app, session } from 'electron'
import { closeDebugging } from './debugging'
import { denyNavigation, denyPermissions } from './lockdown'
import { closeNetwork, quietChromium } from './network'
import { registerScheme } from './scheme'
import { developmentServer, servePages } from './serve'

const server = () => developmentServer(app.isPackaged, process.env['ELECTRON_RENDERER_URL'])

/** What must be said before "ready". */
export function secureBeforeReady(): void {
  registerScheme()
  closeDebugging(app)
  quietChromium(app, server())
  // A container that runs as root has asked Chromium for none (see scripts), which it needs there; nobody else gets it.
  if (process.getuid?.() !== 0) app.commandLine.removeSwitch('no-sandbox')
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents))
}

/** What must be in place before the first window. @param pages folder of the built renderer */
export async function secureSession(pages: string): Promise<void> {
  denyPermissions(session.defaultSession)
  servePages(session.defaultSession, pages, server())
  await closeNetwork(session.defaultSession, server(), app.isPackaged)
}
