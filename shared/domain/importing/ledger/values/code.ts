import type { Coded, CodeTable } from '@shared/domain/codes'
import type { GridCell } from '../../grid'
import { packed } from '../../text'
import { isNothing } from './date'
import { bad, nothing, told, type Told } from './told'

/** Other words for an entry: what the word is, and whether it could mean another entry too. */
export interface Alias {
  word: string
  code: string | number
  unsure?: boolean
}

const bare = (text: string): string => packed(text).replace(/^\d+[.、．)]/, '')

/**
 * An entry of a code table, by its code, its name, or a word for it. A name in which the word stands, or that stands in
 * it, is taken only when it is the only one, and is doubtful: 「劳动」 may be either of two.
 */
export function codeOfCell<C extends string | number>(
  { cell, text }: GridCell,
  table: CodeTable<Coded & { code: C }>,
  aliases: readonly Alias[] = []
): Told<C> {
  if (isNothing(text)) return nothing()
  const word = bare(text)
  const asCode = typeof cell === 'number' ? cell : packed(text)
  const byCode = table.list.find(({ code }) => sameCode(code, asCode))
  if (byCode) return told(byCode.code)
  const byName = table.list.find(({ name }) => packed(name) === word)
  if (byName) return told(byName.code)
  const alias = aliases.find((one) => one.word === word)
  const named = alias && table.list.find(({ code }) => code === alias.code)
  if (named) return alias.unsure ? told(named.code, { doubt: `按“${named.name}”读` }) : told(named.code)
  const near = word.length < 2 ? [] : nearest(word, table, aliases)
  const only = near.length === 1 ? near[0] : undefined
  return only ? told(only.code, { doubt: `按“${only.name}”读` }) : bad(`“${text}”不在代码表中`)
}

const sameCode = (code: string | number, given: string | number): boolean =>
  String(code) === String(given) ||
  (/^0?\d$/.test(String(code)) && /^0?\d$/.test(String(given)) && Number(code) === Number(given))

function nearest<C extends string | number>(
  word: string,
  table: CodeTable<Coded & { code: C }>,
  aliases: readonly Alias[]
): (Coded & { code: C })[] {
  const inNames = table.list.filter(({ name }) => packed(name).includes(word) || word.includes(packed(name)))
  if (inNames.length > 0) return inNames
  const codes = new Set(aliases.filter((one) => word.includes(one.word)).map(({ code }) => code))
  return table.list.filter(({ code }) => codes.has(code))
}
