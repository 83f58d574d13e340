import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { log } from '../app/log'
import { errno, nodeFiles } from '../journal/files'
import { readSmallFile, writeSmallFile } from '../vault/atomicFile'
import { isThere } from './places'

/** Beside the ledger in the profile folder: what was restored, and what was there before. */
export const RESTORED = 'restored'
export const BEFORE = 'before-restore'

/** What makes a ledger; all else in the profile belongs to the PC, the count of wrong passwords too. */
const PARTS = ['vault.json', 'keyfiles.json', 'journal', 'attachments'] as const
const INTENTION = 'switch.json'
const ASIDE = 'switch.json.damaged'

const intention = z.strictObject({
  phase: z.enum(['out', 'in']),
  incoming: z.enum([RESTORED, BEFORE]),
  outgoing: z.enum([RESTORED, BEFORE])
})
type Intention = z.infer<typeof intention>

const write = (dir: string, value: Intention): Promise<void> =>
  writeSmallFile(nodeFiles, join(dir, INTENTION), JSON.stringify(value))

/**
 * Lets a ledger that lies in a folder beside take the place of the one in the profile, which goes into another folder.
 * No ledger is copied or removed. What is intended is on the disk first: a switch that was cut short is gone on with at
 * the next start (finishSwitch), so that there is always one whole ledger. Nothing of it may be open, and
 * no ledger may lie where the present one goes.
 */
export async function switchLedgers(
  dir: string,
  incoming: Intention['incoming'],
  outgoing: Intention['outgoing']
): Promise<void> {
  // What was removed there by half would stand in the way.
  await rm(join(dir, outgoing), { recursive: true, force: true })
  await write(dir, { phase: 'out', incoming, outgoing })
  await finishSwitch(dir)
}

/**
 * Goes on with a switch that was cut short; nothing when there was none. An intention that is damaged, or does not fit
 * what lies there, is not ours: it is put aside and nothing is moved, so that the program starts on what is there.
 * @param done told which ledger has come into the profile, or of the putting aside, before the intention goes
 */
export async function finishSwitch(
  dir: string,
  done: (which: Intention['incoming'] | 'aside') => Promise<void> = () => Promise.resolve()
): Promise<void> {
  const bytes = await readSmallFile(nodeFiles, join(dir, INTENTION)).catch(notOurs)
  if (!bytes) return
  const going = parse(bytes)
  if (!going || !(await fits(dir, going))) {
    log('switch.json put aside')
    await done('aside')
    await rm(join(dir, ASIDE), { recursive: true, force: true })
    await rename(join(dir, INTENTION), join(dir, ASIDE))
    return
  }
  if (going.phase === 'out') {
    await move(dir, join(dir, going.outgoing))
    await write(dir, { ...going, phase: 'in' })
  }
  await move(join(dir, going.incoming), dir)
  await rm(join(dir, going.incoming), { recursive: true, force: true })
  await done(going.incoming)
  await nodeFiles.remove(join(dir, INTENTION))
  await nodeFiles.syncFolder(dir)
}

/** In the middle of a move every part is on one side alone, and a ledger that comes in has its vault somewhere. */
async function fits(dir: string, { phase, incoming, outgoing }: Intention): Promise<boolean> {
  if (incoming === outgoing) return false
  const other = join(dir, phase === 'out' ? outgoing : incoming)
  for (const part of PARTS) {
    if ((await isThere(join(dir, part))) && (await isThere(join(other, part)))) return false
  }
  const vaults = [join(dir, incoming), ...(phase === 'in' ? [dir] : [])].map((at) =>
    isThere(join(at, 'vault.json'))
  )
  return (await Promise.all(vaults)).includes(true)
}

function parse(bytes: Uint8Array): Intention | null {
  try {
    return intention.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}

/** A folder, or gigabytes, in the place of a note of ours; what the disk itself says passes through. */
function notOurs(error: unknown): Uint8Array {
  if (['EFBIG', 'EISDIR'].includes(errno(error))) return new Uint8Array()
  throw error
}

/** Each part that is there; those that were moved before the cut are where they go already. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const part of PARTS) {
    if (await isThere(join(from, part))) await nodeFiles.rename(join(from, part), join(to, part))
  }
  await nodeFiles.syncFolder(to)
  if (await isThere(from)) await nodeFiles.syncFolder(from)
}

/** Whether a switch was begun and not ended. */
export const isHalf = (dir: string): Promise<boolean> => isThere(join(dir, INTENTION))

/** Whether what was restored has taken the place of the ledger, and nobody has confirmed it yet. */
export const isRestored = (dir: string): Promise<boolean> => isThere(join(dir, BEFORE, 'vault.json'))
