import type { Labels } from '../saving'

/** What the fields of a key file are called. */
export const keyFileLabels = {
  made: { '': '密钥文件', purpose: '用途', on: '制作日期' },
  revoked: { '': '作废', on: '作废日期', reason: '作废原因' }
} as const satisfies Labels
