import { mayDo, operationOf, refusalWords, type Actor } from '@shared/domain/permissions'
import type { Channel, IpcFailure } from '@shared/ipc/contract'

type Refusal = { ok: false; error: IpcFailure }

const LOCKED: Refusal = {
  ok: false,
  error: { code: 'LOCKED', message: '软件已锁定，请先输入密码。已保存的内容不受影响。' }
}

/** Holds a call against the table of operations (shared/domain/permissions), whatever the page offers. Null: it may. */
export function refusalOf(actor: Actor, channel: Channel): Refusal | null {
  if (mayDo(actor, channel)) return null
  if (actor === 'nobody' && operationOf(channel)) return LOCKED
  return { ok: false, error: { code: 'NOT_ALLOWED', message: refusalWords(actor, channel) } }
}
