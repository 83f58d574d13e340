import { dossierItem } from '../../codes'
import type { CaseFile } from '../case'
import { rangeText, type PageRange } from '../dossier'
import type { Paper } from '../model'
import { title } from './blocks'
import { nameOf, paperOf } from './paper'

const kind = 'catalogue'
const ROWS = 20
/** Fewer: titles of papers may take two lines, and the list should not spill over for empty rows. */
const ROWS_OF_A_CASE = 16

/** One line of the catalogue. */
export interface Bound {
  /** The paper's key, or the attachment's id: what its page is asked for by. */
  key: string
  title: string
  note: string
}

/**
 * 卷内目录 (2.2: 序号、文书名称、页号、备注). On a blank one stand the thirteen items in their order, to be filled in by hand.
 * `pages`: which pages of the bound file each takes; without them the boxes stay empty.
 */
export function catalogue(
  file: CaseFile | null,
  bound: readonly Bound[],
  pages?: ReadonlyMap<string, PageRange>
): Paper {
  const rows = file
    ? bound.map(({ key, title, note }) => [title, pages ? rangeText(pages.get(key)) : '', note])
    : dossierItem.list.map(({ name, mandatory }) => [name, '', mandatory ? '' : '按需'])
  return paperOf(kind, file, '', [
    title(nameOf(kind)),
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 2, align: 'center' },
        { title: '文书名称', width: 12, align: 'left' },
        { title: '页号', width: 2, align: 'center' },
        { title: '备注', width: 4, align: 'left' }
      ],
      rows: rows.map((row, index) => [String(index + 1), ...row]),
      minRows: file ? ROWS_OF_A_CASE : ROWS
    }
  ])
}
