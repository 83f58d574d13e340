import type { RegisterWords } from '@/ui'

export const words: RegisterWords = {
  kind: '接访规则',
  noun: '该规则',
  retire: '停用',
  active: '在用',
  hint: '停用后不再产生新的接访日；已经排好的不变，可以恢复。',
  missing: '没有找到这条接访规则',
  back: '返回接访规则'
}
