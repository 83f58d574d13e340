import { join } from 'node:path'
import type { FoundBackup } from '@shared/domain/backup'
import { errno, nodeFiles } from '../journal/files'
import { hasPassphrase } from '../vault'
import { listBackups, plainBytesOf } from './header'
import { NEWER, UNREADABLE } from './failures'
import { BASE } from './layout'
import type { Source } from './unpack'

/**
 * All backups in a folder, newest first: the place itself, the folder of all backups in it, or that of one PC. A
 * folder that cannot be read has none; the folder that was chosen must be readable. Where there are none but such as
 * cannot be read, that is Refused: nobody is to think that the folder is empty.
 */
export async function findBackups(path: string): Promise<Map<string, Source>> {
  const top = await nodeFiles.list(path)
  const roots = top.includes(BASE) ? [join(path, BASE)] : [path]
  const sets = [path]
  for (const root of roots) sets.push(...(await namesIn(root)).map((name) => join(root, name)))
  const sources: Source[] = []
  let [unreadable, newer] = [0, 0]
  for (const set of sets) {
    const listing = await listBackups(nodeFiles, set).catch(() => null)
    const found = listing?.found ?? []
    unreadable += listing?.unreadable.length ?? 0
    newer += listing?.newer ?? 0
    sources.push(...found.map((each) => ({ ...each, files: nodeFiles, set })))
  }
  if (sources.length === 0 && newer > 0) throw NEWER
  if (sources.length === 0 && unreadable > 0) throw UNREADABLE
  sources.sort((a, b) => b.header.madeAt - a.header.madeAt || (a.id < b.id ? 1 : -1))
  return new Map(sources.map((source, index) => [`${index}-${source.id}`, source]))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await nodeFiles.list(folder)
  } catch (error) {
    if (errno(error) !== '') return []
    throw error
  }
}

export const shownBackup = (backup: string, { header }: Source): FoundBackup => ({
  backup,
  madeAt: header.madeAt,
  position: header.position,
  bytes: plainBytesOf(header),
  deviceLetter: header.deviceLetter,
  attachments: header.attachments.length,
  passphrase: hasPassphrase(header.vault)
})
