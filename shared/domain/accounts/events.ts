import { codeTable } from '../codes'

/** What can happen to accounts and keys; the name is the reason in the journal. */
export const accountEvent = codeTable([
  { code: 'opened', name: '开通登录' },
  { code: 'roleChanged', name: '更改身份' },
  { code: 'renamed', name: '修改姓名' },
  { code: 'passwordChanged', name: '修改密码' },
  { code: 'passwordReset', name: '重设密码' },
  { code: 'recovered', name: '用恢复码重设密码' },
  { code: 'left', name: '办理离岗' },
  { code: 'recoveryRenewed', name: '更换恢复码' },
  { code: 'recoveryConfirmed', name: '核对恢复码' },
  { code: 'passphraseSet', name: '设置备份口令' },
  { code: 'passphraseChanged', name: '更换备份口令' },
  { code: 'passphraseDropped', name: '取消备份口令' },
  { code: 'passphraseUsed', name: '用备份口令重设密码' },
  { code: 'keysRotated', name: '更换密钥' },
  { code: 'journalMended', name: '用备份修补台账流水' },
  { code: 'twoPersonSet', name: '更改双人确认' },
  { code: 'auditSigned', name: '导出操作记录' },
  { code: 'vaultOlder', name: '密钥库是以前的一份' },
  { code: 'accountsCameBack', name: '更换台账时换回另一份的账户' }
] as const)
export type AccountEventKind = (typeof accountEvent.list)[number]['code']
