import { codeTable, type CodeOf } from './table'

/** 性别,GB/T 2261.1-2003《个人基本信息分类与代码 第 1 部分:人的性别代码》。 */
export const sex = codeTable([
  { code: '0', name: '未知的性别' },
  { code: '1', name: '男性' },
  { code: '2', name: '女性' },
  { code: '9', name: '未说明的性别' }
])
export type Sex = CodeOf<typeof sex>
