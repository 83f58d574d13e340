import type { WebContents } from 'electron'
import type { Events, IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import type { Caller } from '../ipc/types'

const LOCKED_MEANWHILE = fail(
  'LOCKED',
  '选择位置时软件已锁定，没有写入任何文件，台账不受影响。需要时请登录后再导出一次。'
)

/**
 * Asks the person where a file goes; null when they cancelled. A system dialog stays on the screen when the ledger is
 * locked behind it, and anybody can press its button: then nothing may be written. The page that asked was loaded anew
 * by then and hears no answer, so the one that stands there is told.
 */
export async function askWhileOpen(
  { contents, stillOpen }: Caller,
  ask: (contents: WebContents) => Promise<string | null>
): Promise<Result<string | null, IpcFailure>> {
  const path = await ask(contents)
  if (path === null || stillOpen()) return ok(path)
  const { message } = LOCKED_MEANWHILE.error
  if (!contents.isDestroyed()) contents.send('app.notice', { message } satisfies Events['app.notice'])
  return LOCKED_MEANWHILE
}
