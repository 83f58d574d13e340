import { openDirectory } from './directory'
import { parseVault } from './file'
import type { State } from './state'

/**
 * Whether another vault.json belongs to the same place and its accounts are sealed with the newest key of this one: then
 * the accounts of the one open the ledger of the other. What cannot be read does not.
 */
export function hasKeysOf({ file, secrets }: State, text: Uint8Array): boolean {
  const other = parseVault(text)
  if (!other.ok || other.value.format === 1) return false
  const { office, device, deviceLetter } = other.value
  const place = file.office === office && file.device === device && file.deviceLetter === deviceLetter
  return place && openDirectory(other.value, secrets.ring, other.value.people) !== null
}
