/** What the fields of a design are called. */
export const designLabels = {
  design: {
    '': '自定报表',
    name: '名称',
    subject: '统计对象',
    rows: '每行一个',
    columns: '分列',
    measures: '统计项',
    filters: '筛选',
    'filters.dimension': '筛选项',
    'filters.values': '筛选值'
  }
} as const
