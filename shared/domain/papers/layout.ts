import type { Paper } from './model'

/**
 * Sizes and fonts of every paper, in one place for the sheet and the editable document. Binding margin (28 mm)
 * and the text width of 156 mm are those of GB/T 9704-2012 5.2.1; its top and bottom (37 and 35 mm) hold the head
 * of an official letter, which forms do not have, so they take 25 mm.
 */
export type Orientation = Paper['orientation']

interface Sheet {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
}

/** Millimetres. A landscape sheet is bound at its top. */
export const SHEETS: Record<Orientation, Sheet> = {
  portrait: { width: 210, height: 297, top: 25, right: 26, bottom: 25, left: 28 },
  landscape: { width: 297, height: 210, top: 28, right: 25, bottom: 26, left: 25 }
}

/** Points: 二号 title, 三号 above it, 四号 text as forms have it, 小四 in tables, 五号 notes, 小五 foot. */
export const POINTS = { title: 22, over: 16, heading: 14, body: 14, cell: 12, note: 10.5, foot: 9 } as const

/** Height of a line in sizes of its letters. */
export const LINE = 1.75

/** What an office suite on a clerk's PC knows: Chinese, Latin, and the scripts of names that need a font of their own. */
export const DOCUMENT_FONTS = {
  title: '宋体',
  heading: '黑体',
  text: '仿宋',
  latin: 'Times New Roman',
  tibetan: 'Microsoft Himalaya',
  mongolian: 'Mongolian Baiti'
} as const

/** The same sizes as variables of sheet.css. */
export function sheetVariables(orientation: Orientation): Record<string, string> {
  const sheet = SHEETS[orientation]
  return {
    '--p-width': `${sheet.width}mm`,
    '--p-height': `${sheet.height}mm`,
    '--p-inner-width': `${sheet.width - sheet.left - sheet.right}mm`,
    '--p-inner-height': `${sheet.height - sheet.top - sheet.bottom}mm`,
    '--p-margin': marginOf(orientation),
    '--p-line': String(LINE),
    ...Object.fromEntries(Object.entries(POINTS).map(([name, points]) => [`--p-${name}`, `${points}pt`]))
  }
}

/** As CSS writes it. */
export function marginOf(orientation: Orientation): string {
  const { top, right, bottom, left } = SHEETS[orientation]
  return [top, right, bottom, left].map((side) => `${side}mm`).join(' ')
}
