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

/** There is no window any more. */
export const tellAtEnd = (message: string): Promise<unknown> =>
  dialog.showMessageBox({
    type: 'warning',
    title: TITLE,
    message,
    buttons: ['知道了'],
    signal: AbortSignal.timeout(DIALOG_SECONDS * 1000)
  })
