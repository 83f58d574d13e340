import type { Labels } from '../saving'

/** What the fields of a template are called. */
export const templateLabels = {
  file: { '': '表格', name: '表格名称', fileName: '文件名', hash: '内容', bytes: '大小' },
  marks: { '': '标记', cells: '标记的格' },
  retired: { '': '停用', retired: '停用', on: '停用日期', reason: '停用原因' }
} as const satisfies Labels
