import type { Actor } from '@shared/domain/permissions'
import { requests, type Answer, type Channel, type IpcFailure, type RequestOf } from '@shared/ipc/contract'
import { errorKind, log } from '../app/log'
import { isOwnSender, type SenderFrame } from '../security/sender'
import { refusalOf } from './gate'
import type { Caller, Handlers } from './types'

const refuse = (code: IpcFailure['code'], message: string): { ok: false; error: IpcFailure } => ({
  ok: false,
  error: { code, message }
})

const REFUSALS = {
  sender: refuse('NOT_ALLOWED', '这个请求不是由本软件的页面发出的，已拒绝。'),
  request: refuse('BAD_REQUEST', '提交的内容不符合要求，没有执行，数据未改动。'),
  unexpected: refuse('UNEXPECTED', '操作没有完成，已保存的数据不受影响。请重试；仍不行时，重新打开软件。')
}

export interface Gatekeeper {
  handlers: Handlers
  /** Who is signed in now. */
  actor: () => Actor
}

/**
 * One call from the page: checks who asks, whether they may and what was asked, then hands it on. Always
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
  const refusal = refusalOf(keeper.actor(), channel)
  if (refusal) return noted(channel, refusal)
  const parsed = parse(channel, raw)
  if (!parsed.success) return noted(channel, badRequest(parsed.reason))
  try {
    return await keeper.handlers[channel](parsed.data as RequestOf<C>, caller)
  } catch (error) {
    log(`${channel}: ${errorKind(error)}`)
    return REFUSALS.unexpected
  }
}

/** Something nested a hundred thousand levels deep ends the parser's stack: then it is no request either. */
function parse(
  channel: Channel,
  raw: unknown
): { success: true; data: unknown } | { success: false; reason?: string | undefined } {
  try {
    const parsed = requests[channel].safeParse(raw)
    return parsed.success ? parsed : { success: false, reason: parsed.error.issues[0]?.message }
  } catch {
    return { success: false }
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
