import { codeTable, type CodeOf } from '../codes'

/** What stands around the figures, and beside them: heading, rates, comparisons of the whole. */
export const templateField = codeTable([
  { code: 'reportingUnit', name: '填报单位' },
  { code: 'period', name: '统计期（如“2026年10月”）' },
  { code: 'year', name: '年' },
  { code: 'month', name: '月' },
  { code: 'from', name: '起始日期' },
  { code: 'to', name: '截止日期' },
  { code: 'preparedBy', name: '填表人' },
  { code: 'reviewedBy', name: '审核人' },
  { code: 'closedOn', name: '结账日期' },
  { code: 'successRate', name: '调解成功率（%）' },
  { code: 'narrative', name: '文字说明' },
  { code: 'yearOnYear.total.base', name: '上年同期调解总数' },
  { code: 'yearOnYear.total.difference', name: '比上年同期增减（件）' },
  { code: 'yearOnYear.total.rate', name: '比上年同期增减（%）' },
  { code: 'yearOnYear.success.base', name: '上年同期调解成功' },
  { code: 'onPrevious.total.base', name: '上期调解总数' },
  { code: 'onPrevious.total.difference', name: '比上期增减（件）' },
  { code: 'onPrevious.total.rate', name: '比上期增减（%）' }
] as const)
export type TemplateField = CodeOf<typeof templateField>
