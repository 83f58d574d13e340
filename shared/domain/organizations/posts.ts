import { codeTable, type CodeOf } from '../codes'

/** 委员会职务:主任一人,必要时设副主任若干人(《人民调解法》第八条)。 */
export const memberPost = codeTable([
  { code: 'director', name: '主任' },
  { code: 'deputy', name: '副主任' },
  { code: 'member', name: '委员' }
])
export type MemberPost = CodeOf<typeof memberPost>
