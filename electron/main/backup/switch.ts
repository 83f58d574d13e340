import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { nodeFiles } from '../journal/files'
import { readSmallFile, writeSmallFile } from '../vault/atomicFile'
import { isThere } from './places'

/** Beside the ledger in the profile folder: what was restored, and what was there before. */
export const RESTORED = 'restored'
export const BEFORE = 'before-restore'

/** What makes a ledger; all else in the profile belongs to the PC. */
const PARTS = ['vault.json', 'attempts.json', 'keyfiles.json', 'journal', 'attachments'] as const
const INTENTION = 'switch.json'

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
 * Nothing is copied or removed. What is intended is on the disk first: a switch that was cut short is gone on with at
 * the next start (finishSwitch), so that there is always one whole ledger. Nothing of it may be open.
 */
export async function switchLedgers(
  dir: string,
  incoming: Intention['incoming'],
  outgoing: Intention['outgoing']
): Promise<void> {
  await write(dir, { phase: 'out', incoming, outgoing })
  await finishSwitch(dir)
}

/** Goes on with a switch that was cut short; nothing when there was none. */
export async function finishSwitch(dir: string): Promise<void> {
  const bytes = await readSmallFile(nodeFiles, join(dir, INTENTION))
  if (!bytes) return
  const going = intention.parse(JSON.parse(new TextDecoder().decode(bytes)))
  if (going.phase === 'out') {
    await move(dir, join(dir, going.outgoing))
    await write(dir, { ...going, phase: 'in' })
  }
  await move(join(dir, going.incoming), dir)
  await rm(join(dir, going.incoming), { recursive: true, force: true })
  await nodeFiles.remove(join(dir, INTENTION))
  await nodeFiles.syncFolder(dir)
}

/** Each part that is there; those that were moved before the cut are where they go already. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const part of PARTS) {
    if (await isThere(join(from, part))) await rename(join(from, part), join(to, part))
  }
  await nodeFiles.syncFolder(to)
  if (await isThere(from)) await nodeFiles.syncFolder(from)
}

/** Whether what was restored has taken the place of the ledger, and nobody has confirmed it yet. */
export const isRestored = (dir: string): Promise<boolean> => isThere(join(dir, BEFORE, 'vault.json'))
