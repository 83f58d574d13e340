import type { Problem } from '../../ledger'

/** Shortest password that main accepts. */
export const MIN_PASSWORD = 8
export const PASSWORD_HINT = `至少 ${MIN_PASSWORD} 个字符。宜用一句自己记得住、别人猜不到的话。`

/** What is wrong with a new password typed twice. */
export function passwordProblems(password: string, again: string): Problem[] {
  if ([...password].length < MIN_PASSWORD) {
    return [{ field: 'password', message: `密码至少 ${MIN_PASSWORD} 个字符。` }]
  }
  return password === again ? [] : [{ field: 'again', message: '两次输入的密码不一致。' }]
}
