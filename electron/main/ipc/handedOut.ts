import type { Answers, Session } from '@shared/ipc/contract'

/** The keys in an answer to the page: main's own copies, of no use once they are on their way. */
function sessionIn(answer: unknown): Partial<Session> {
  const { value } = (answer ?? {}) as { value?: Partial<Session> & Partial<Answers['vault.create']> }
  return value?.session ?? value ?? {}
}

/** Zeroes them; any other answer is left alone. */
export function wipeHandedOut(answer: unknown): void {
  const { storeKey, formerStoreKeys } = sessionIn(answer)
  for (const key of [storeKey, ...(formerStoreKeys ?? [])]) key?.fill(0)
}
