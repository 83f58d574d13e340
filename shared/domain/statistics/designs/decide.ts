import {
  newId,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord,
  type Problem
} from '@shared/ledger'
import type { Retired } from '../../fields'
import { decideRetirement, decideSave, isRetired, required, schemaProblems, tidy } from '../../saving'
import { designLabels } from './labels'
import { chosenMeasures, MOST_COLUMNS } from './rule'
import { tableDesignSections, type TableDesign } from './sections'
import type { Subject } from './subject'
import { columnDimensionsOf, dimensionsOf, measuresOf } from './subjects'

/** A form in which the subject is chosen and nothing else yet. */
export const emptyDesign = (subject: Subject = 'dispute'): TableDesign => ({
  name: '',
  subject,
  rows: dimensionsOf(subject)[0]?.key ?? '',
  columns: '',
  measures: [measuresOf(subject)[0]?.key ?? ''],
  filters: []
})

export const designOf = (record: LedgerRecord | undefined): TableDesign | undefined =>
  sectionValue<TableDesign>(record, 'design')

/** Designs in use, by name. */
export const designsOf = (records: readonly LedgerRecord[]): { id: string; design: TableDesign }[] =>
  records
    .flatMap((record) => {
      const design = designOf(record)
      return design && !isRetired(record) ? [{ id: record.id, design }] : []
    })
    .sort((a, b) => a.design.name.localeCompare(b.design.name, 'zh-CN'))

/** 保存自定报表: a new one, or the whole of an existing one. `others`: every design on file. */
export function decideDesign(
  record: LedgerRecord | undefined,
  draft: TableDesign,
  others: readonly LedgerRecord[],
  context: DecideContext
): Decision {
  const design = tidy(draft)
  const taken = designsOf(others.filter(({ id }) => id !== record?.id)).some(
    (other) => other.design.name === design.name
  )
  const own: Problem[] = [
    ...required('design.name', designLabels.design.name, design.name),
    ...(taken ? [{ field: 'design.name', message: '已有同名的自定报表，请另取名称' }] : []),
    ...choiceProblems(design)
  ]
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(tableDesignSections.design, 'design', design, designLabels)
  return decideSave({
    entity: 'tableDesign',
    id: record?.id ?? newId(context),
    record,
    sections: { design },
    reason: record ? '修改自定报表' : '新建自定报表',
    problems: [...own, ...schema.filter(({ field }) => !named.has(field))],
    warnings: []
  })
}

/** 停用, 恢复: a table that is no longer offered; nothing that it counted goes with it. */
export const decideDesignRetirement = (
  record: LedgerRecord,
  value: Retired,
  context: DecideContext
): Decision => decideRetirement('tableDesign', record, value, { retire: '停用', restore: '恢复' }, context)

/** Everything chosen must be of the subject, and the table must fit on paper. */
function choiceProblems(design: TableDesign): Problem[] {
  const { subject, rows, columns, measures, filters } = design
  const problems: Problem[] = []
  const say = (field: string, message: string): void =>
    void problems.push({ field: `design.${field}`, message })
  const has = (list: readonly { key: string }[], key: string): boolean =>
    list.some((each) => each.key === key)
  if (!has(dimensionsOf(subject), rows)) say('rows', '请选择每行一个什么')
  if (columns !== '' && !has(columnDimensionsOf(subject), columns))
    say('columns', '这一项不能用来分列，请另选')
  if (columns !== '' && columns === rows) say('columns', '分行和分列不能是同一项，请另选')
  if (measures.length === 0) say('measures', '请至少选择一个统计项')
  if (measures.some((key) => !has(measuresOf(subject), key)))
    say('measures', '有的统计项不属于所选的统计对象，请重新选择')
  const width = chosenMeasures(design).length * valuesIn(design)
  if (width > MOST_COLUMNS)
    say('columns', `会有 ${width} 列，最多 ${MOST_COLUMNS} 列。请少选统计项，或者把这一项放到行上`)
  filters.forEach(({ dimension, values }, at) => {
    if (!has(dimensionsOf(subject), dimension)) say(`filters.${at}.dimension`, '请选择按哪一项筛选')
    if (values.length === 0) say(`filters.${at}.values`, '请至少选择一个值，或者去掉这一条筛选')
  })
  const by = filters.map(({ dimension }) => dimension)
  if (new Set(by).size < by.length) say('filters', '同一项筛选了两次，请合并为一条')
  return problems
}

/** Values of the dimension that splits the columns, with 「合计」; months and quarters are as many as the period has. */
function valuesIn({ subject, columns }: TableDesign): number {
  if (columns === '') return 1
  const by = columnDimensionsOf(subject).find(({ key }) => key === columns)
  const none = { organization: () => undefined, unitOf: () => '', units: [], months: [], quarters: [] }
  return (by?.values(none).length ?? 0) + 1
}
