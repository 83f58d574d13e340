import { codeTable, type CodeOf } from '../codes'

/** 排查类别: everyday rounds by the rhythm of the level, rounds for one subject, rounds before a festival or event. */
export const inspectionKind = codeTable([
  { code: 'daily', name: '日常排查' },
  { code: 'special', name: '专项排查' },
  { code: 'period', name: '重点时段排查' }
])
export type InspectionKind = CodeOf<typeof inspectionKind>

/** 排查结果: nothing found is an answer of its own (「零报告」), never an empty list. */
export const inspectionAnswer = codeTable([
  { code: 'none', name: '未发现' },
  { code: 'found', name: '有发现' }
])
export type InspectionAnswer = CodeOf<typeof inspectionAnswer>
