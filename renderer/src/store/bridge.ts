import type { Answer, Bridge, Channel, EventName, Events, RequestOf } from '@shared/ipc/contract'
import { fail } from '@shared/result'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly wenxin: Bridge
  }
}

let given: Bridge | null = null

/** Puts another bridge in place of window.wenxin, for unit tests; null takes it away. */
export function setBridge(bridge: Bridge | null): void {
  given = bridge
}

/**
 * Asks main. Never throws: a call that broke off comes back as UNEXPECTED, and the caller decides what that
 * means; for an append it does not mean that nothing was written (commit.ts looks).
 */
export async function call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>> {
  try {
    return await (given ?? window.wenxin).call(channel, request)
  } catch {
    return fail('UNEXPECTED', '程序内部的通信中断，已保存的内容没有变化。请稍后再试；仍不行时重新打开程序。')
  }
}

/** Listens to main; the answer stops listening. */
export function onEvent<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return (given ?? window.wenxin).on(event, listener)
}
