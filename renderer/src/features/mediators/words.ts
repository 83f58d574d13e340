import type { RegisterWords } from '@/ui'

export const words: RegisterWords = {
  kind: '调解员',
  noun: '该调解员',
  retire: '停用',
  active: '在册',
  hint: '停用后不再列入在册调解员；记录和已办纠纷都保留，可以恢复。',
  missing: '没有找到这名调解员',
  back: '返回调解员库'
}
