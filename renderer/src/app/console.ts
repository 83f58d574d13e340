import { allRecords, commit, verifyLedger } from '@/store'

/**
 * What support by telephone and the fault tests use from the page: the store's own commit, reading and check.
 * It gives a script in the page nothing that the bridge does not give it already; main still admits every entry.
 */
export function offerConsole(): void {
  Object.assign(window, { wenxinLedger: { commit, allRecords, verifyLedger } })
}
