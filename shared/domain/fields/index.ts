import { z } from 'zod'
import { isDate, isMonth } from '../dates'

/** Building blocks of section schemas: every section that reaches the journal is parsed with these. */

/** Text of one line, at most `max` characters (UTF-16 units); empty allowed, null bytes and line ends not. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
    .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), '含有不可见的控制字符')

/** Text of several lines, at most `max` characters. */
export const paragraph = (max: number) => z.string().max(max)

/** 'YYYY-MM-DD', a day that exists. */
export const date = z.string().refine(isDate, '不是有效日期')
export const dateOrNull = date.nullable()

/** 'YYYY-MM' */
export const month = z.string().refine(isMonth, '不是有效月份')

/** Whole number of things, 0 or more. */
export const count = z.number().int().min(0).max(999_999)

/** Money in fen, 0 to 999 亿元. */
export const fen = z.number().int().min(0).max(9_999_999_999_999)

/** Record ids: UUIDv7 or a natural key. */
export const id = z.string().min(1).max(80)

/** Division code of 2, 4, 6, 9 or 12 digits, or '' when the place was typed by hand. */
export const placeCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})?$/)

/** A place: code from the division data (or '') and the full name as it was called then. */
export const place = z.object({ code: placeCode, name: line(120) })
export type Place = z.infer<typeof place>

/** A record's retirement: nothing is deleted, and what was retired can come back. */
export const retired = z.object({ retired: z.boolean(), on: date, reason: line(500) })
export type Retired = z.infer<typeof retired>

/**
 * 合并: this record is the same thing as another one and was entered twice. It stays on file and points to the one that
 * was kept; `into` is null again once the two were parted. `moved` says how much that named it names the kept one now.
 */
export const merged = z.object({
  into: id.nullable(),
  on: date,
  /** Why the two are one, in words. */
  why: line(500),
  moved: z.array(z.object({ entity: line(40), count })).max(20)
})
export type Merged = z.infer<typeof merged>

/** The other side of it: records that were merged into this one, the latest last. */
export const absorbed = z.object({ list: z.array(z.object({ id, on: date })).max(500) })
export type Absorbed = z.infer<typeof absorbed>

/** A code of a code table; the inferred type is the union of its codes. */
export const coded = <C extends string | number>(table: { has(code: unknown): code is C }) =>
  z.custom<C>((code) => table.has(code), '代码不在代码表中')
