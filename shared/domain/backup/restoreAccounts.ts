/** Accounts and passwords of which time: those in use stay, or those of the other ledger come with it. */
const CHECK = '已离岗的人、改掉的密码可能又能登录'

/** Before the two ledgers change places. @param to whose turn it is */
export function accountsWords(stay: boolean, to: 'restored' | 'before'): string {
  const [after, which] = to === 'restored' ? ['换过去以后', '恢复的台账'] : ['撤回以后', '恢复以前的台账']
  if (stay) return `${after}，账户和密码不变，沿用现在的。`
  return `密钥更换过，现在的账户打不开${which}。${after}，账户和密码是那一份里的：${CHECK}，密钥文件全部作废。届时请到“人员与账户”核对每一个人，然后更换密钥。`
}

/** Afterwards, to the administrator. */
export const OWN_ACCOUNTS_NOTICE = `台账更换过，换上的这一份密钥不同，账户和密码是它里面的：${CHECK}，以前的密钥文件都不能用。台账内容不受影响。请到“人员与账户”核对每一个人，然后更换密钥；无误后，到“设置、备份”确认恢复。`
