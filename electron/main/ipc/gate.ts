import type { Channel } from '@shared/ipc/contract'

/** What may be asked before a password was given. */
export function isOpenWhileLocked(channel: Channel): boolean {
  return (
    channel === 'app.info' ||
    channel === 'app.newWindow' ||
    channel === 'divisions.read' ||
    channel.startsWith('diagnostics.') ||
    channel.startsWith('vault.') ||
    channel.startsWith('demo.') ||
    channel.startsWith('unattended.')
  )
}

const READING: ReadonlySet<Channel> = new Set([
  'app.info',
  'vault.status',
  'vault.session',
  'journal.head',
  'journal.read',
  'divisions.read',
  'documents.pdf',
  'exchange.workbook',
  'unattended.finish'
])

/** What a run without a person may ask, opened by a key file: reading and exporting, nothing that writes or tells a key. */
export const isForUnattended = (channel: Channel): boolean => READING.has(channel)
