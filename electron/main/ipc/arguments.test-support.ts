// What a page may send that somebody has taken over: arguments of a channel, much of them wrong.
import fc from 'fast-check'
import { z } from 'zod'
import { requests, type Channel } from '@shared/ipc/contract'

/** What a person may have typed: it must come back in no refusal and stand in no line of the log. */
export const PERSONAL = ['王小明', '13900001234', '542200199001011234', '次仁卓嘎说的话']

export const deep = (depth: number, kind: 'array' | 'object'): unknown => {
  let value: unknown = '王小明'
  for (let level = 0; level < depth; level++) value = kind === 'array' ? [value] : { a: value }
  return value
}
const own = (key: string, value: unknown): object =>
  Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true }) as object

const UUID = '01890000-0000-7000-8000-000000000001'
/** What one field may hold: much that is wrong, and now and then something that is right. */
export const field: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(...PERSONAL), weight: 4 },
  {
    arbitrary: fc.constantFrom<unknown>(null, NaN, Infinity, -Infinity, -0, 1e308, 2 ** 53, true, 7n),
    weight: 4
  },
  { arbitrary: fc.constantFrom<unknown>(UUID, 'a'.repeat(64), '54', 0, 1, 'clerk', {}, []), weight: 4 },
  {
    arbitrary: fc.constantFrom<unknown>('王小明'.repeat(100_000), new Uint8Array(1 << 21), '\ud800\u202e'),
    weight: 2
  },
  {
    arbitrary: fc
      .constantFrom('__proto__', 'constructor', 'toString', 'a')
      .chain((key) => fc.anything({ maxDepth: 1 }).map((value) => own(key, value))),
    weight: 3
  },
  {
    arbitrary: fc.constantFrom<unknown>(
      deep(300, 'array'),
      deep(300, 'object'),
      new Map([['王小明', 1]]),
      new Date(0)
    ),
    weight: 2
  },
  {
    arbitrary: fc.anything({
      maxDepth: 2,
      withBigInt: true,
      withSparseArray: true,
      withTypedArray: true,
      withNullPrototype: true
    }),
    weight: 5
  }
)
const change = fc.record({
  entity: fc.oneof(
    fc.constantFrom('dispute', 'person', 'office', 'constructor', '__proto__', '王小明'),
    field
  ),
  id: fc.oneof(fc.constant('王小明'), field),
  section: fc.oneof(fc.constantFrom('intake', 'profile', 'toString', '13900001234'), field),
  before: fc.oneof(fc.constant(null), field),
  value: fc.oneof(fc.dictionary(fc.constantFrom(...PERSONAL, '__proto__', 'name'), field), field)
})

export const shapeOf = (channel: Channel): string[] => {
  const schema: z.ZodType = requests[channel]
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
/** Arguments of a channel: nothing like them, or its own fields with anything in them, or one too many. */
export const argumentsOf = (channel: Channel): fc.Arbitrary<unknown> => {
  const names = shapeOf(channel)
  if (names.length === 0) return field
  const inside = names.map((name) => [
    name,
    name === 'changes'
      ? fc.array(fc.oneof(change, field), { maxLength: 3 })
      : name === 'record'
        ? change
        : field
  ])
  const filled = fc.record(Object.fromEntries(inside) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: names.slice(0, -1)
  })
  return fc.oneof(
    { arbitrary: filled, weight: 5 },
    { arbitrary: field, weight: 1 },
    { arbitrary: fc.tuple(filled, field).map(([value, more]) => ({ ...value, 王小明: more })), weight: 1 }
  )
}

/** Whether these arguments are such as the channel takes; then it may do what it is for. */
export function isRequest(channel: Channel, raw: unknown): boolean {
  try {
    return requests[channel].safeParse(raw).success
  } catch {
    return false
  }
}
