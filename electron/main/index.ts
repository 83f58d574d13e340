import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'

const here = dirname(fileURLToPath(import.meta.url))
const profile = process.argv.indexOf('--profile')
const folder = profile > 0 ? process.argv[profile + 1] : undefined
if (folder) app.setPath('userData', folder)

function open(): void {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { preload: join(here, '../preload/index.cjs'), sandbox: true, contextIsolation: true }
  })
  const server = process.env['ELECTRON_RENDERER_URL']
  void (server ? window.loadURL(server) : window.loadFile(join(here, '../renderer/index.html')))
}

// Not awaited at the top level: "ready" fires only after this module has run to its end.
void app.whenReady().then(open)
app.on('window-all-closed', () => app.quit())
