import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/** A disk or stick that is connected and has a label. The disk of the system is none. */
export interface Volume {
  label: string
  /** Where it is found now: `E:\`, `/media/…`. */
  root: string
}
export type ListVolumes = () => Promise<Volume[]>

const run = promisify(execFile)
const SECONDS = 10

/** What is connected now. Nothing where the system does not tell: then places are known by their paths alone. */
export const listVolumes: ListVolumes = () => {
  const list = { win32: onWindows, linux: onLinux, darwin: onMac }[
    process.platform as 'win32' | 'linux' | 'darwin'
  ]
  return list?.().catch(() => []) ?? Promise.resolve([])
}

const SCRIPT =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8; @([IO.DriveInfo]::GetDrives() | Where-Object IsReady | Select-Object Name,VolumeLabel) | ConvertTo-Json -Compress'

async function onWindows(): Promise<Volume[]> {
  const args = ['-NoProfile', '-NonInteractive', '-Command', SCRIPT]
  const { stdout } = await run('powershell.exe', args, { timeout: SECONDS * 1000, windowsHide: true })
  return windowsVolumes(stdout, process.env['SystemDrive'] ?? 'C:')
}

const drive = z.object({ Name: z.string(), VolumeLabel: z.string().nullable() })

/** @param text JSON of PowerShell: one drive is an object, several are a list @param system for example `C:` */
export function windowsVolumes(text: string, system: string): Volume[] {
  const drives = z.union([z.array(drive), drive.transform((one) => [one])]).parse(JSON.parse(text))
  return drives
    .filter(({ Name }) => !Name.toUpperCase().startsWith(system.toUpperCase()))
    .flatMap(({ Name, VolumeLabel }) => (VolumeLabel ? [{ label: VolumeLabel, root: Name }] : []))
}

const LABELS = '/dev/disk/by-label'

async function onLinux(): Promise<Volume[]> {
  const labels = new Map<string, string>()
  for (const name of await readdir(LABELS)) {
    labels.set(basename(await readlink(join(LABELS, name))), unescape(name, /\\x([0-9a-f]{2})/g, 16))
  }
  return linuxVolumes(await readFile('/proc/mounts', 'utf8'), labels)
}

/** @param mounts as in /proc/mounts @param labels by the name of the device */
export function linuxVolumes(mounts: string, labels: ReadonlyMap<string, string>): Volume[] {
  return mounts.split('\n').flatMap((line) => {
    const [device = '', place = ''] = line.split(' ')
    const label = labels.get(basename(device))
    const root = unescape(place, /\\([0-7]{3})/g, 8)
    return label && root !== '/' && !root.startsWith('/boot') ? [{ label, root }] : []
  })
}

/** Bytes written as escapes, put back and read as UTF-8. */
function unescape(text: string, pattern: RegExp, radix: number): string {
  const bytes = text.replace(pattern, (_, digits: string) => String.fromCharCode(parseInt(digits, radix)))
  return bytes === text ? text : Buffer.from(bytes, 'latin1').toString('utf8')
}

async function onMac(): Promise<Volume[]> {
  const names = await readdir('/Volumes', { withFileTypes: true })
  // The disk of the system is there as a link.
  return names
    .filter((name) => name.isDirectory())
    .map(({ name }) => ({ label: name, root: join('/Volumes', name) }))
}

/** Asked at most once in a few seconds: on Windows it starts a program. */
export function remembered(list: ListVolumes, millis = 5_000): ListVolumes {
  let last: { at: number; volumes: Promise<Volume[]> } | null = null
  return () => {
    const now = Date.now()
    if (!last || Math.abs(now - last.at) > millis) last = { at: now, volumes: list() }
    return last.volumes
  }
}
