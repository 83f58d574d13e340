import {
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import type { StoredFile } from '../attachments'
import type { Retired } from '../fields'
import { decideRetirement, decideSave, isRetired, required } from '../saving'
import { cellAt, cellWords, placeOf, type CellPlace } from './cell'
import { templateLabels } from './labels'
import type { TemplateFigure, TemplateFile, TemplateMark, TemplateMarks } from './sections'

export const marksOf = (record: LedgerRecord | undefined): readonly TemplateMark[] =>
  sectionValue<TemplateMarks>(record, 'marks')?.cells ?? []

export const fileOf = (record: LedgerRecord | undefined): TemplateFile | undefined =>
  sectionValue<TemplateFile>(record, 'file')

/** 加入表格: a name of its own among those in use. */
export function decideTemplate(
  draft: { name: string; file: StoredFile },
  others: readonly LedgerRecord[],
  context: DecideContext
): Decision {
  const name = draft.name.trim()
  const label = templateLabels.file.name
  const taken = others.some((other) => !isRetired(other) && fileOf(other)?.name === name)
  const problems: Problem[] = [
    ...required('name', label, name),
    ...(name.length > 60
      ? [{ field: 'name', message: `${label}最多 60 个字符，现有 ${name.length} 个` }]
      : []),
    ...(name !== '' && taken ? [{ field: 'name', message: `已有名为“${name}”的表格，请换一个名称` }] : [])
  ]
  const { hash, bytes, name: fileName } = draft.file
  return decideSave({
    entity: 'template',
    id: newId(context),
    record: undefined,
    sections: { file: { name, fileName, hash, bytes }, marks: { cells: [] } },
    reason: '加入表格',
    problems,
    warnings: []
  })
}

/** What the rule must know of the file: its sheets, and the cells that cannot be written. */
export interface TemplateShape {
  sheets: readonly {
    name: string
    formulas: readonly string[]
    merges: readonly { row: number; column: number; toRow: number; toColumn: number }[]
  }[]
}

/**
 * 标记 a cell, and so many to the right of it with the columns that follow. A cell that is marked already gets the new
 * figure. A formula is never written over: it is what the office works out from the cells beside it.
 */
export function decideMarks(
  record: LedgerRecord,
  marks: readonly TemplateMark[],
  shape: TemplateShape
): Decision {
  const problems = marks.flatMap((mark) => placeProblem(mark, shape))
  const changed = new Map(marksOf(record).map((mark) => [cellWords(mark), mark]))
  for (const mark of marks) changed.set(cellWords(mark), mark)
  if (changed.size > 2_000) problems.push({ field: '', message: '一个表格最多标记 2,000 格。' })
  return save(record, [...changed.values()], '标记表格', problems)
}

/** Takes the mark of a cell away. */
export const decideUnmark = (record: LedgerRecord, place: CellPlace): Decision =>
  save(
    record,
    marksOf(record).filter((mark) => cellWords(mark) !== cellWords(place)),
    '取消标记',
    []
  )

export const decideTemplateRetirement = (
  record: LedgerRecord,
  value: Retired,
  context: DecideContext
): Decision => decideRetirement('template', record, value, { retire: '停用', restore: '恢复' }, context)

/** The marks that run to the right from a cell: one figure a column, in the order given, past merged cells. */
export function marksToRight(
  place: CellPlace,
  figures: readonly TemplateFigure[],
  shape: TemplateShape
): TemplateMark[] {
  const start = placeOf(place.cell)
  if (!start) return []
  const merges = shape.sheets.find(({ name }) => name === place.sheet)?.merges ?? []
  let { column } = start
  return figures.map((figure) => {
    const mark = { sheet: place.sheet, cell: cellAt(start.row, column), figure }
    const merge = merges.find((each) => each.row === start.row && each.column === column)
    column = (merge?.toColumn ?? column) + 1
    return mark
  })
}

function placeProblem({ sheet, cell }: CellPlace, shape: TemplateShape): Problem[] {
  const found = shape.sheets.find(({ name }) => name === sheet)
  const at = placeOf(cell)
  const say = (message: string): Problem[] => [{ field: 'cell', message }]
  if (!found) return say(`表格里没有名为“${sheet}”的工作表`)
  if (!at) return say('请写成 C7 或 数据!C7')
  if (found.formulas.includes(cell)) return say(`${cell} 是公式，由表格自己计算，不能标记`)
  const merge = found.merges.find(
    ({ row, column, toRow, toColumn }) =>
      at.row >= row && at.row <= toRow && at.column >= column && at.column <= toColumn
  )
  return merge && (merge.row !== at.row || merge.column !== at.column)
    ? say(`${cell} 在合并的格里，请标记 ${cellAt(merge.row, merge.column)}`)
    : []
}

function save(
  record: LedgerRecord,
  marks: readonly TemplateMark[],
  reason: string,
  problems: Problem[]
): Decision {
  const cells = [...marks].sort((a, b) => order(a) - order(b) || (a.sheet < b.sheet ? -1 : 1))
  return decideSave({
    entity: 'template',
    id: record.id,
    record,
    sections: { marks: { cells } },
    reason,
    problems,
    warnings: []
  })
}

function order({ cell }: CellPlace): number {
  const place = placeOf(cell)
  return place ? place.row * 20_000 + place.column : 0
}
