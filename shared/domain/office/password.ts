import type { Problem } from '../../ledger'

/** Shortest password that main accepts. */
export const MIN_PASSWORD = 8
export const PASSWORD_HINT = `至少 ${MIN_PASSWORD} 个字符。宜用一句自己记得住、别人猜不到的话。`

/** What is wrong with a new password typed twice. @param name what it is called */
export function passwordProblems(password: string, again: string, name = '密码'): Problem[] {
  if ([...password].length < MIN_PASSWORD) {
    return [{ field: 'password', message: `${name}至少 ${MIN_PASSWORD} 个字符。` }]
  }
  return password === again ? [] : [{ field: 'again', message: `两次输入的${name}不一致。` }]
}
