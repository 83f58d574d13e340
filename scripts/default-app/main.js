// Stands in for Electron's own default_app.asar where the runtime comes without one, so that
// `electron <folder>` starts that folder's app. A packaged app never sees this file.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((arg) => !arg.startsWith('-'))
if (!folder) {
  process.stderr.write('electron <folder>\n')
  process.exit(1)
}

const root = resolve(folder)
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(root)

// Awaited at the top level: "ready" must not fire before the app had its say about schemes and switches.
await import(pathToFileURL(join(root, about.main ?? 'index.js')).href)
