import type { VaultFile } from './file'
import { sealDirectory, type Directory } from './directory'
import type { Secrets } from './secrets'

/** An open vault: what stands on the disk, and what is known of it. */
export interface State {
  file: VaultFile
  directory: Directory
  secrets: Secrets
}

/** The directory sealed into the file, as it will be saved: one generation on. */
export function sealedState({ file, directory: before, secrets }: State): State {
  const directory = { ...before, generation: before.generation + 1 }
  return { file: { ...file, people: sealDirectory(file, secrets.ring, directory) }, directory, secrets }
}
