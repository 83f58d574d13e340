/** A value or a closed error: what crosses a room's border instead of a thrown string. */
export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E }

/** Why something could not be done. `message` is plain Chinese: what happened, what is safe, what to do. */
export interface Failure<C extends string = string> {
  code: C
  message: string
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const fail = <C extends string>(code: C, message: string): { ok: false; error: Failure<C> } => ({
  ok: false,
  error: { code, message }
})
