import type { RegisterWords } from '@/ui'

export const words: RegisterWords = {
  kind: '矛盾纠纷排查',
  noun: '该次登记',
  retire: '撤销',
  active: '已登记',
  hint: '登记有误或重复的才撤销。撤销后不计入月报；由它转成的纠纷仍在台账中，可以恢复。',
  missing: '没有找到这次排查',
  back: '返回排查'
}
