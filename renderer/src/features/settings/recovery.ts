import { call } from '@/store'

/** Prints what stands as paper; '' when it went well, otherwise a message. */
export async function printPaper(): Promise<string> {
  const answer = await call('documents.print', { landscape: false })
  return answer.ok ? '' : answer.error.message
}

/** Has main compare the code typed back; '' when it is right, otherwise a message. */
export async function checkCode(code: string): Promise<string> {
  const answer = await call('vault.confirmRecovery', { code })
  if (answer.ok) return ''
  return answer.error.code === 'WRONG_CODE'
    ? '与显示的恢复码不一致，请对照纸上的字再输入一次。'
    : answer.error.message
}
