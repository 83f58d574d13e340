/** What the system says of the person at the PC (Electron's powerMonitor). */
interface System {
  on(event: Away, listener: () => void): unknown
}

/** The screen was locked, the PC goes to sleep or is shut down, another user was switched to (the last on a Mac). */
const AWAY = ['lock-screen', 'suspend', 'shutdown', 'user-did-resign-active'] as const
type Away = (typeof AWAY)[number]

/** Locks whenever nobody is there any more; the keys leave memory with it. @param failed told of a lock that did not work */
export function leaveWhenAway(
  system: System,
  lock: () => Promise<void>,
  failed: (error: unknown) => void
): void {
  for (const event of AWAY) system.on(event, () => void lock().catch(failed))
}
