import { protocol } from 'electron'
import { SCHEME } from './origin'

/** Must run before "ready". */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}
