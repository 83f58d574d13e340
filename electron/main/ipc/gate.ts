import type { Channel } from '@shared/ipc/contract'

/** What may be asked before a password was given. */
export function isOpenWhileLocked(channel: Channel): boolean {
  return (
    channel === 'app.info' ||
    channel === 'app.newWindow' ||
    channel === 'divisions.read' ||
    channel.startsWith('vault.') ||
    channel.startsWith('demo.')
  )
}
