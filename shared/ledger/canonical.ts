import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Json, LedgerRecord, SectionValue } from './types'

/** JSON text with sorted keys and no white space: equal values give equal text on every PC. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`).join(',')}}`
}

/** SHA-256 of text as UTF-8, 64 hex digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Names one version of a section: the first 32 hex digits of SHA-256 over where it stands, when, and what. */
export function versionHash(
  entity: string,
  id: string,
  section: string,
  clock: string,
  value: SectionValue
): string {
  return sha256Hex(canonicalJson([entity, id, section, clock, value])).slice(0, 32)
}

/**
 * One hash over any set of records, whatever their order: equal exactly when both sides hold the same records.
 * Used to hold the working copy against the replayed journal.
 */
export function recordsHash(records: Iterable<LedgerRecord>): string {
  const lines: string[] = []
  for (const record of records) lines.push(recordDigest(record))
  return sha256Hex(lines.sort().join('\n'))
}

/** Digest line of one record; the input of recordsHash, so that callers can stream. */
export function recordDigest(record: LedgerRecord): string {
  return `${record.entity}/${record.id} ${sha256Hex(canonicalJson(record as unknown as Json))}`
}
