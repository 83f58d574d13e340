import { chmod } from 'node:fs/promises'
import { askWhileOpen } from '../../documents/askWhileOpen'
import type { AskPlace } from '../../documents/place'
import { writeWhole } from '../../documents/writeFile'
import type { Vault } from '../../vault'
import type { HandlersOf } from '../types'

export const keyFileHandlers = (vault: Vault, askPlace: AskPlace): HandlersOf<'keyFiles'> => ({
  'keyFiles.make': async ({ id, suggestedName }, caller) => {
    const asked = await askWhileOpen(caller, (contents) => askPlace(contents, suggestedName, 'wxkey'))
    if (!asked.ok) return asked
    const path = asked.value
    if (path === null) return { ok: true, value: { path } }
    const made = await vault.makeKeyFile(id, path)
    if (!made.ok) return made
    const written = await writeWhole(path, new TextEncoder().encode(made.value))
    if (!written.ok) {
      await vault.dropKeyFile(id)
      return written
    }
    // For nobody else of this PC; some disks know no such thing, and Windows goes by the folder.
    await chmod(path, 0o600).catch(() => undefined)
    return { ok: true, value: { path } }
  },
  'keyFiles.drop': ({ id }) => vault.dropKeyFile(id),
  'keyFiles.list': async () => {
    const ids = await vault.keyFileIds()
    return ids.ok ? { ok: true, value: { ids: ids.value } } : ids
  }
})
