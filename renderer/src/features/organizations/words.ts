import type { RegisterWords } from '@/ui'

export const words: RegisterWords = {
  kind: '调解组织',
  noun: '该组织',
  retire: '撤销',
  active: '正常',
  hint: '撤销后不再用于分流；记录和已办纠纷都保留，可以恢复。',
  missing: '没有找到这个调解组织',
  back: '返回调解组织列表'
}
