import type { RegisterWords } from '@/ui'

export const words: RegisterWords = {
  kind: '接访领导',
  noun: '该领导',
  retire: '离任',
  active: '在任',
  hint: '离任后不再排入接访日；已公示的排班和记录都保留，可以恢复。',
  missing: '没有找到这名接访领导',
  back: '返回接访领导'
}
