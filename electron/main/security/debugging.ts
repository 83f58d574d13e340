import { url } from 'node:inspector'
import type { App } from 'electron'

/** Chromium's switches by which another program on this PC would look into the page, or drive it. */
const OPENERS = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'disable-web-security',
  'load-extension'
]

/**
 * Whoever can change a shortcut must not listen in on what a clerk has unlocked. A program that is shipped has the fuse
 * that refuses Node's inspector: where that one listens nevertheless this is a build for tests, which are driven by it.
 */
export function closeDebugging(
  app: Pick<App, 'isPackaged' | 'commandLine'>,
  driven: boolean = url() !== undefined
): void {
  if (!app.isPackaged || driven) return
  for (const name of OPENERS) app.commandLine.removeSwitch(name)
}
