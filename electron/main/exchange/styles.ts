import type { Borders, Style } from 'exceljs'
import type { CellStyle } from '@shared/ipc/workbook'

/**
 * Office conventions of Chinese government tables. A cell knows one font and no fallback: 宋体 is on every office
 * PC, while the 方正小标宋 of printed titles often is not and would be replaced at random.
 */
const SONG = '宋体'
const FANG = '仿宋'
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const BOX: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

const centre = { horizontal: 'center', vertical: 'middle', wrapText: true } as const
const left = { horizontal: 'left', vertical: 'middle', wrapText: true } as const
const right = { horizontal: 'right', vertical: 'middle', wrapText: false } as const
const body = { name: SONG, size: 10 }
const bold = { name: SONG, size: 10, bold: true }
const meta = { name: FANG, size: 11 }

export const STYLES: Record<CellStyle, Partial<Style>> = {
  title: { font: { name: SONG, size: 16, bold: true }, alignment: centre },
  meta: { font: meta, alignment: { ...left, wrapText: false } },
  metaRight: { font: meta, alignment: right },
  head: { font: bold, alignment: centre, border: BOX },
  // 'vertical' stacks upright characters, as Chinese table heads are written; an angle would lay them on their side.
  headVertical: {
    font: bold,
    alignment: { ...centre, wrapText: false, textRotation: 'vertical' },
    border: BOX
  },
  unit: { font: { name: SONG, size: 9 }, alignment: centre, border: BOX },
  label: { font: body, alignment: left, border: BOX },
  number: { font: body, alignment: right, border: BOX },
  text: { font: body, alignment: left, border: BOX },
  total: { font: bold, alignment: right, border: BOX },
  note: { font: { name: FANG, size: 10 }, alignment: { ...left, vertical: 'top' } }
}

/** A total row has words in its first cell and figures in the others. */
export function styleOf(style: CellStyle, value: string | number | null): Partial<Style> {
  return style === 'total' && typeof value === 'string'
    ? { ...STYLES.total, alignment: centre }
    : STYLES[style]
}
