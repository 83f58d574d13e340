import type { BlockOf, Paper } from './model'

/** Words that sheet and document put around the contents alike. */

/** What no page and no XML may hold: control characters and halves of characters, whoever typed them. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')

/** The label as it stands before a value: with a colon, unless it ends in a mark of its own. */
export const withColon = (label: string): string =>
  label === '' || /[\p{P}\p{S}]$/u.test(label.replace(/[）)》”]$/u, '')) ? label : `${label}：`

/** The blank of a date, with room to write. */
export const BLANK_DATE = '　　　　年　　月　　日'
export const dateText = (date: string): string => (date === '' ? BLANK_DATE : date)

/** `at` counts from 0. */
export const itemNumber = (at: number): string => `${at + 1}、`

export const optionText = (option: BlockOf<'choice'>['options'][number]): string =>
  `${option.chosen ? '☑' : '□'}${option.text}`

/** Paragraphs of a text; the line ends at its edges are nobody's paragraph. */
export const paragraphsOf = (text: string): string[] => {
  const trimmed = cleanText(text).replace(/^\n+|\s+$/gu, '')
  return trimmed === '' ? [] : trimmed.split('\n')
}

/** How many ruled lines follow: none where something was written. */
export const ruledLines = (block: BlockOf<'text'>): number =>
  paragraphsOf(block.text).length > 0 ? 0 : (block.minLines ?? 0)

/** The rows of a list, filled up with empty ones. */
export const filledRows = ({ columns, rows, minRows }: BlockOf<'table'>): string[][] => [
  ...rows,
  ...Array.from({ length: Math.max(0, minRows - rows.length) }, () => columns.map(() => ''))
]

/** At the foot, left: which case. '' for a blank form. */
export const caseText = (paper: Paper): string =>
  paper.caseNumber === '' ? '' : `${paper.numberName ?? '案号'} ${paper.caseNumber}`

/** At the foot, right: which copy. '' for a blank form. */
export const copyText = ({ copy }: Paper): string =>
  copy.number === 0 ? '' : `第 ${copy.number} 份${copy.of ? `（${copy.of}）` : ''}`

export const pageText = (page: number, total: number): string => `第 ${page} 页 共 ${total} 页`
