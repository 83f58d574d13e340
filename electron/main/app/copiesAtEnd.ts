import { dialog } from 'electron'
import type { Copies } from '../documents/copies'
import { TITLE } from './title'

/** A PC that is shut down, or a start without a person, must end too. */
const DIALOG_SECONDS = 30

/** Removes the copies in clear before the process ends. Who still has one open is told, and then it is tried once more. */
export async function endCopies(
  copies: Pick<Copies, 'clear' | 'notice' | 'again'>,
  tell: (message: string) => Promise<unknown>
): Promise<void> {
  await copies.clear()
  const notice = await copies.notice()
  if (notice === null) return
  await tell(notice)
  await copies.again()
}

/** There is no window any more: a box of the system says what is left, and what the button does about it. */
export const tellAtEnd = (notice: string): Promise<unknown> =>
  dialog.showMessageBox({
    type: 'warning',
    title: TITLE,
    message: '正在退出，还有临时副本没有删除',
    detail: `${notice}\n\n关闭以后按“退出”，软件再删除一次，然后退出；${DIALOG_SECONDS} 秒内没有按，也会退出。`,
    buttons: ['退出'],
    signal: AbortSignal.timeout(DIALOG_SECONDS * 1000)
  })
