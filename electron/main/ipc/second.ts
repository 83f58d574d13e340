import {
  boundDeed,
  boundText,
  mayDo,
  mayWrite,
  needingSecond,
  type TwoPersonAction
} from '@shared/domain/permissions'
import type { IpcFailure } from '@shared/ipc/contract'
import type { Change } from '@shared/ledger'
import { fail, ok, type Result } from '@shared/result'
import type { Vault } from '../vault'

const NEEDED = fail('SECOND_PERSON', '没有执行：按本单位的设置，这一步须由第二人确认。已填内容仍在本页。')
const STALE = fail(
  'SECOND_PERSON',
  '没有执行：第二人的确认已过时，或不是为这一步作的。已填内容仍在本页，请重新确认。'
)
const NO_RIGHT = fail(
  'NOT_ALLOWED',
  '没有执行：确认的人没有办理这一步的权限。已填内容仍在本页，请由其他人确认。'
)

/**
 * The account id of the second person, where the office wants one for these changes; undefined where it does not. The
 * page's word counts for nothing: the token is main's own, given for just these sections after the password was right.
 */
export function secondFor(
  vault: Vault,
  changes: readonly Change[],
  token: string | undefined
): Result<string | undefined, IpcFailure> {
  const needing = needingSecond(changes, vault.accounts.twoPerson)
  if (needing.length === 0) return ok(undefined)
  if (token === undefined) return NEEDED
  const second = vault.accounts.proofs.take(token, boundText(needing))
  if (!second) return STALE
  const may = needing.every(({ entity, section }) => mayWrite(second.role, entity, section))
  return may ? ok(second.person) : NO_RIGHT
}

/**
 * The same for a deed that is no change of the ledger. @param target what exactly is done, for example which backup
 * @param operation what the second person must be allowed to do themselves
 */
export function secondForDeed(
  vault: Vault,
  action: TwoPersonAction,
  target: string,
  operation: string,
  token: string | undefined
): Result<string | undefined, IpcFailure> {
  if (!vault.accounts.twoPerson.includes(action)) return ok(undefined)
  if (token === undefined) return NEEDED
  const second = vault.accounts.proofs.take(token, boundDeed(action, target))
  if (!second) return STALE
  return mayDo(second.role, operation) ? ok(second.person) : NO_RIGHT
}
