import type { App, Session } from 'electron'
import type { DevelopmentServer } from './serve'
import { isOwnAddress } from './origin'

/**
 * Whether a request may leave the page. The app has no use for a network, so everything is refused but our own
 * pages and what they make themselves.
 */
export function mayRequest(address: string, server: DevelopmentServer | null, isPackaged: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  if (isOwnAddress(address) || protocol === 'blob:' || protocol === 'data:') return true
  if (!isPackaged && (protocol === 'devtools:' || protocol === 'chrome-extension:')) return true
  return server !== null && protocol === 'ws:' && server.socket === `ws://${host}`
}

/** Refuses every request that `mayRequest` does not allow, and asks no proxy for anything. */
export async function closeNetwork(session: Session, server: DevelopmentServer | null, isPackaged: boolean) {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url, server, isPackaged) })
  )
  await session.setProxy({ mode: 'direct' })
}

/** Chromium's own calls home. Must run before "ready". */
export function quietChromium(app: App, server: DevelopmentServer | null): void {
  const line = app.commandLine
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    'disable-http-cache'
  ]) {
    line.appendSwitch(name)
  }
  // Nothing is looked up, so nothing can be reached even where a request slipped by.
  if (!server) line.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
