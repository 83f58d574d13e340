import { protocol } from 'electron'
import { SCHEME } from './origin'

/**
 * Must run before "ready". Code cache: Chromium keeps what it has compiled of our own files, and the next start does
 * not compile it again.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}
