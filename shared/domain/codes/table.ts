/** What every coded entry has: the code that is stored and the official Chinese name that is shown and printed. */
export interface Coded {
  readonly code: string | number
  readonly name: string
}

/** A closed, frozen code table. `E` is the entry type, so `code` is a union of literals, not any string. */
export interface CodeTable<E extends Coded> {
  /** All entries in the order of the standard or the form; frozen. */
  readonly list: readonly E[]
  /** The Chinese name; for a code that is not in the table `未知代码(x)`, so that a bad value is seen, not hidden. */
  name(code: string | number): string
  /** Whether this exact code (type included: 1 is not '1') is in the table. */
  has(code: unknown): code is E['code']
  /** The whole entry, or undefined. */
  find(code: unknown): E | undefined
}

/** The union of codes of a table: `type Sex = CodeOf<typeof sex>`. */
export type CodeOf<T> = T extends CodeTable<infer E> ? E['code'] : never

/**
 * Makes a code table of its entries.
 * @throws Error when a code appears twice: that is a mistake in the source, not in data.
 */
export function codeTable<const E extends Coded>(entries: readonly E[]): CodeTable<E> {
  const byCode = new Map<unknown, E>()
  for (const entry of entries) {
    if (byCode.has(entry.code)) throw new Error(`代码重复:${entry.code}`)
    byCode.set(entry.code, Object.freeze(entry))
  }
  return Object.freeze({
    list: Object.freeze([...entries]),
    name: (code: string | number) => byCode.get(code)?.name ?? `未知代码(${code})`,
    has: (code: unknown): code is E['code'] => byCode.has(code),
    find: (code: unknown) => byCode.get(code)
  })
}
