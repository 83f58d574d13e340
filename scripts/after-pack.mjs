// Called by electron-builder on the unpacked app, before fuses and signing.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** @param {import('electron-builder').AfterPackContext} context */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const mac = join(`${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
  const resources = join(appOutDir, electronPlatformName === 'darwin' ? mac : 'resources')
  // The starter of `electron <folder>` would let the shipped program run any folder's code.
  rmSync(join(resources, 'default_app.asar'), { force: true })
}
