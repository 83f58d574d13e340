import type { Block, BlockOf } from '../model'
import { BLANK_DATE, linesOf } from './words'

type Field = BlockOf<'fields'>['items'][number]
export type SignatureLine = BlockOf<'signature'>['lines'][number]

export const title = (text: string, over = ''): Block =>
  over === '' ? { kind: 'title', text } : { kind: 'title', text, over }

export const heading = (text: string): Block => ({ kind: 'heading', text })

export const field = (label: string, value: string, span = 12): Field => ({ label, value, span })

export const fields = (...items: Field[]): Block => ({ kind: 'fields', items })

/** One box over the whole line. */
export const line = (label: string, value: string): Block => fields(field(label, value))

/** What a person wrote; ruled lines where nothing was written. */
export const body = (text: string, minLines: number): Block => ({
  kind: 'text',
  text,
  indent: true,
  role: 'body',
  minLines
})

/** A sentence that the form prescribes, or one that the paper says by itself. */
export const fixed = (text: string): Block => ({ kind: 'text', text, indent: true, role: 'fixed' })

/** The one whom a letter is for. */
export const addressee = (name: string): Block => ({
  kind: 'text',
  text: `${name}：`,
  indent: false,
  role: 'fixed'
})

export const note = (text: string): Block => ({ kind: 'text', text, indent: false, role: 'note' })

export const space = (lines: number): Block => ({ kind: 'space', lines })

const MOST_ITEMS = 200
/** 1、2、3、 from a text with one matter a line; a text with very many lines stays a text. */
export function numbered(text: string, blanks: number): Block {
  const items = linesOf(text)
  if (items.length > MOST_ITEMS) return body(text, 0)
  return { kind: 'items', items, blanks: items.length === 0 ? blanks : 0 }
}

export const items = (list: readonly string[]): Block => ({ kind: 'items', items: [...list], blanks: 0 })

export const choice = (label: string, options: readonly { text: string; chosen: boolean }[]): Block => ({
  kind: 'choice',
  label,
  options: [...options]
})

/** Where people sign; many of them sign in a list above the others. `date` '' leaves 年 月 日 to be written. */
export function signature(
  people: readonly SignatureLine[],
  others: readonly SignatureLine[],
  end: { stamp?: string; date: string }
): Block[] {
  const tail = { ...(end.stamp === undefined ? {} : { stamp: end.stamp }), date: end.date }
  if (people.length <= MOST_LINES) return [{ kind: 'signature', lines: [...people, ...others], ...tail }]
  const rest: Block =
    others.length > 0
      ? { kind: 'signature', lines: [...others], ...tail }
      : line('日期', end.date || BLANK_DATE)
  return [signingList(people), rest]
}

const MOST_LINES = 24
const signingList = (people: readonly SignatureLine[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', width: 1, align: 'center' },
    { title: '姓名或名称', width: 4, align: 'left' },
    { title: people[0]?.label ?? '', width: 5, align: 'left' }
  ],
  rows: people.map(({ name }, index) => [String(index + 1), name ?? '', '']),
  minRows: 0
})
