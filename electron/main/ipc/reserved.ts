import type { IpcFailure } from '@shared/ipc/contract'
import { OFFICE_ID } from '@shared/domain/office/id'
import type { Change } from '@shared/ledger'
import { fail } from '@shared/result'
import type { OpenLedger } from './ledger'

/**
 * What the page may not write by itself, though an administrator may change it: it goes into the journal only together
 * with the deed (handlers/accounts.ts). The one exception is the first run, which names the first administrator.
 */
export function reservedProblem(
  { person, role }: Pick<OpenLedger, 'person' | 'role'>,
  changes: readonly Change[]
): { ok: false; error: IpcFailure } | null {
  const reserved = changes.some(({ entity, id, section, before, value }) => {
    if (entity === 'office' && id === OFFICE_ID) return section === 'twoPerson'
    if (entity !== 'person') return false
    const firstRun = section === 'profile' && id === person && before === null && value['role'] === role
    return !firstRun
  })
  return reserved
    ? fail('NOT_ALLOWED', '没有保存：人员和双人确认的改动须在“人员与账户”里办理。台账没有变化。')
    : null
}
