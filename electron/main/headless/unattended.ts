import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { app } from 'electron'
import type { Period } from '@shared/domain/periods'
import type { RequestOf } from '@shared/ipc/contract'
import { fail, type Failure, type Result } from '@shared/result'
import { isUnattended, withoutExport } from '../app/commandLine'
import type { Ledger } from '../ipc/ledger'
import { EXIT, endWith } from './exitCodes'

/** An export that takes longer is stuck. */
const UNATTENDED_MINUTES = 10

type Ending = RequestOf<'unattended.finish'>

/** A run that exports a summary while nobody is there: no window, one line a file and a problem, an exit code. */
export interface Unattended {
  period: Period
  out: string
  /** Opens the ledger by the key file. When it cannot, says why and ends the program: false. */
  unlock(ledger: Ledger): Promise<boolean>
  /** Prints the lines and ends the program. The first call counts. */
  finish(ending: Ending): void
  /** The page's process is gone. */
  pageGone(): void
}

/** Where the key file is: named on the command line, in the environment, or where the last one was saved. */
export interface KeyPlace {
  named: string | null
  environment: string | undefined
}

export function startUnattended(period: Period, out: string, place: KeyPlace): Unattended {
  let ended = false
  const watchdog = setTimeout(
    () => stop('unexpected', `定时导出超过 ${UNATTENDED_MINUTES} 分钟没有结束，已停止。`),
    UNATTENDED_MINUTES * 60_000
  )
  // A person who starts the program meanwhile gets their window when the export is done.
  let wanted = false
  app.on('second-instance', (_event, line) => {
    if (!isUnattended(line)) wanted = true
  })

  function finish({ outcome, files, problems }: Ending): void {
    if (ended) return
    ended = true
    clearTimeout(watchdog)
    process.stdout.write(files.map((line) => `${line}\n`).join(''))
    process.stderr.write(problems.map((line) => `${oneLine(line)}\n`).join(''))
    endWith(EXIT[outcome])
    // By our own line, of the same profile: Chromium hands the other's on in another order.
    if (wanted) app.relaunch({ args: withoutExport(process.argv.slice(1)) })
    app.quit()
  }
  const stop = (outcome: Ending['outcome'], problem: string): false => {
    finish({ outcome, files: [], problems: [problem] })
    return false
  }

  async function unlock(ledger: Ledger): Promise<boolean> {
    const folder = makeFolder(out)
    if (!folder.ok) return stop('write', folder.error.message)
    const status = await ledger.vault.status()
    if (!status.ok) return stop('ledger', status.error.message)
    if (status.value.state === 'empty') return stop('ledger', '这个资料文件夹还没有建立台账，没有导出。')
    const path = place.named ?? place.environment ?? (await ledger.vault.lastKeyFile())
    if (!path) return stop('keyFile', NO_FILE)
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return stop('keyFile', `密钥文件打不开：${path}`)
    let keyed = false
    const entered = await ledger.enter(async () => {
      const unlocked = await ledger.vault.unlockByKeyFile(text)
      keyed = unlocked.ok
      return unlocked
    })
    return entered.ok || stop(keyed ? 'ledger' : 'keyFile', entered.error.message)
  }

  const pageGone = (): void => void stop('unexpected', '页面意外退出，导出没有完成。')
  return { period, out, unlock, finish, pageGone }
}

const NO_FILE = '没有密钥文件。请管理员在设置的“定时导出”里制作一个，用 --key-file 写明它在哪里。'

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

function makeFolder(folder: string): Result<null, Failure> {
  try {
    mkdirSync(folder, { recursive: true })
    return { ok: true, value: null }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return fail('WRITE', `导出的文件夹不能建立：${folder}（${code}）`)
  }
}
