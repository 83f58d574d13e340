import { access, stat, statfs } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { BASE } from './layout'
import type { ListVolumes, Volume } from './volumes'

/** Where a backup goes: a folder by its path, or a folder on a stick or disk that is known by its label. */
export type PlaceAddress =
  { kind: 'folder'; path: string } | { kind: 'volume'; label: string; inside: string }

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )

/** Whether `path` is `root` or lies below it. */
export function isBelow(path: string, root: string): boolean {
  const way = relative(root, path)
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !/^([a-zA-Z]:|[\\/])/.test(way))
}

/** A folder that was chosen, as it is remembered. */
export function addressOf(path: string, volumes: readonly Volume[]): PlaceAddress {
  const on = volumes
    .filter(({ root }) => isBelow(path, root))
    .sort((a, b) => b.root.length - a.root.length)[0]
  return on ? { kind: 'volume', label: on.label, inside: relative(on.root, path) } : { kind: 'folder', path }
}

/** For people. */
export const nameOf = (address: PlaceAddress): string =>
  address.kind === 'folder'
    ? address.path
    : `U 盘或磁盘“${address.label}”${address.inside ? `的 ${address.inside}` : ''}`

/** Where the place is now, or null. Of two sticks with one label the one that has backups. */
export async function locate(address: PlaceAddress, volumes: ListVolumes): Promise<string | null> {
  if (address.kind === 'folder') return (await isFolder(address.path)) ? address.path : null
  const paths: string[] = []
  for (const { label, root } of await volumes()) {
    const path = join(root, address.inside)
    if (label === address.label && (await isFolder(path))) paths.push(path)
  }
  for (const path of paths) if (await isFolder(join(path, BASE))) return path
  return paths[0] ?? null
}

/** Bytes that can still be written there. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Whether both lie on one disk, as far as the system tells. */
export async function onSameDisk(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a).catch(() => null), stat(b).catch(() => null)])
  return one !== null && other !== null && one.dev === other.dev
}

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  )
