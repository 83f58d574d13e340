import { requests, type Answer, type Channel, type IpcFailure, type RequestOf } from '@shared/ipc/contract'
import { errorKind, log } from '../app/log'
import { isOwnSender, type SenderFrame } from '../security/sender'
import { isOpenWhileLocked } from './gate'
import type { Caller, Handlers } from './types'

const refuse = (code: IpcFailure['code'], message: string): { ok: false; error: IpcFailure } => ({
  ok: false,
  error: { code, message }
})

const REFUSALS = {
  sender: refuse('NOT_ALLOWED', '这个请求不是由本软件的页面发出的，已拒绝。'),
  reading: refuse('NOT_ALLOWED', '定时导出只能读取和导出，没有执行，数据未改动。'),
  locked: refuse('LOCKED', '软件已锁定，请先输入密码。已保存的内容不受影响。'),
  request: refuse('BAD_REQUEST', '提交的内容不符合要求，没有执行，数据未改动。'),
  unexpected: refuse('UNEXPECTED', '操作没有完成，已保存的数据不受影响。请重试；仍不行时，重新打开软件。')
}

export interface Gatekeeper {
  handlers: Handlers
  isUnlocked: () => boolean
  /** Whether this run may ask it at all (gate.ts). */
  mayAsk: (channel: Channel) => boolean
}

/**
 * One call from the page: checks who asks, whether the vault is open and what was asked, then hands it on. Always
 * ends in a Result; what goes wrong unexpectedly is logged by its kind only, without arguments.
 */
export async function answerCall<C extends Channel>(
  keeper: Gatekeeper,
  channel: C,
  frame: SenderFrame | null,
  caller: Caller,
  raw: unknown
): Promise<Answer<C>> {
  if (!isOwnSender(frame)) return noted(channel, REFUSALS.sender)
  if (!keeper.mayAsk(channel)) return noted(channel, REFUSALS.reading)
  if (!isOpenWhileLocked(channel) && !keeper.isUnlocked()) return REFUSALS.locked
  const parsed = requests[channel].safeParse(raw)
  if (!parsed.success) return noted(channel, badRequest(parsed.error.issues[0]?.message))
  try {
    return await keeper.handlers[channel](parsed.data as RequestOf<C>, caller)
  } catch (error) {
    log(`${channel}: ${errorKind(error)}`)
    return REFUSALS.unexpected
  }
}

/** Our own schemas say in Chinese what is wrong; the words of the parser itself help nobody. */
const badRequest = (reason = ''): typeof REFUSALS.request =>
  /\p{Script=Han}/u.test(reason)
    ? refuse('BAD_REQUEST', `${reason}，没有执行，数据未改动。`)
    : REFUSALS.request

function noted(channel: Channel, refusal: { ok: false; error: IpcFailure }) {
  log(`${channel}: ${refusal.error.code}`)
  return refusal
}
