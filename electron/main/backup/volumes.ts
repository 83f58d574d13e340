import { execFile } from 'node:child_process'
import type { Dirent } from 'node:fs'
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
  // A mark of the byte order may stand first where the console was told to write UTF-8.
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  const drives = z.union([z.array(drive), drive.transform((one) => [one])]).parse(json)
  return drives
    .filter(({ Name }) => !Name.toUpperCase().startsWith(system.toUpperCase()))
    .flatMap(({ Name, VolumeLabel }) => (VolumeLabel ? [{ label: VolumeLabel, root: Name }] : []))
}

const LABELS = '/dev/disk/by-label'

async function onLinux(): Promise<Volume[]> {
  const links = await Promise.all(
    (await readdir(LABELS)).map(async (name) => [name, await readlink(join(LABELS, name))] as const)
  )
  return linuxVolumes(await readFile('/proc/mounts', 'utf8'), linuxLabels(links))
}

/** Labels by the name of the device. @param links names and targets in /dev/disk/by-label, as udev writes them */
export const linuxLabels = (links: readonly (readonly [string, string])[]): Map<string, string> =>
  new Map(links.map(([name, target]) => [basename(target), unescape(name, /\\x([0-9a-f]{2})/g, 16)]))

/** @param mounts as in /proc/mounts @param labels by the name of the device */
export function linuxVolumes(mounts: string, labels: ReadonlyMap<string, string>): Volume[] {
  return mounts.split('\n').flatMap((line) => {
    const [device = '', place = ''] = line.split(' ')
    const label = labels.get(basename(device))
    const root = unescape(place, /\\([0-7]{3})/g, 8)
    return label && root !== '/' && !root.startsWith('/boot') ? [{ label, root }] : []
  })
}

/** Single bytes written as escapes, among others that are not: put back, and read as UTF-8 then. */
function unescape(text: string, pattern: RegExp, radix: number): string {
  const bytes = Buffer.from(text, 'utf8').toString('latin1')
  const whole = bytes.replace(pattern, (_, digits: string) => String.fromCharCode(parseInt(digits, radix)))
  return Buffer.from(whole, 'latin1').toString('utf8')
}

async function onMac(): Promise<Volume[]> {
  return macVolumes(await readdir('/Volumes', { withFileTypes: true }))
}

/** @param entries of /Volumes: the disk of the system is there as a link, and what Apple puts there has its name */
export const macVolumes = (entries: readonly Pick<Dirent, 'name' | 'isDirectory'>[]): Volume[] =>
  entries
    .filter((entry) => entry.isDirectory() && !/^(\.|com\.apple\.)/.test(entry.name))
    .map(({ name }) => ({ label: name, root: `/Volumes/${name}` }))

/** Asked at most once in a few seconds: on Windows it starts a program. */
export function remembered(list: ListVolumes, millis = 5_000): ListVolumes {
  let last: { at: number; volumes: Promise<Volume[]> } | null = null
  return () => {
    const now = Date.now()
    if (!last || Math.abs(now - last.at) > millis) last = { at: now, volumes: list() }
    return last.volumes
  }
}
