import type { Labels } from '../saving'

/** What the fields of an account and its forms are called. */
export const accountLabels = {
  profile: { '': '工作人员', name: '姓名', role: '身份' },
  sign: { '': '登录', loginName: '登录名', password: '初始密码', again: '再次输入' },
  retired: { '': '离岗', retired: '离岗', on: '离岗日期', reason: '离岗原因' }
} as const satisfies Labels
