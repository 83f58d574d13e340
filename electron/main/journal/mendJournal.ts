import type { IpcFailure } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { Newer, newerFailure } from './failures'
import { errno } from './files'
import { type JournalOptions, whereOf } from './journal'
import { wipeKeys } from './keys'
import { mend, unwatched, type Filled, type Hole, type Mending, type Spares } from './mend'
import { putBack } from './putBack'
import { segmentName } from './segments'

export interface Mended {
  /** What was damaged, where it was taken from, and where the damaged files are kept; for people. */
  words: string
  /** The same for the entry that says so, short. */
  note: string
}

/**
 * Mends a journal that opened as JOURNAL_BROKEN from copies of it, and puts it back; whether it is right is for opening
 * it to say, which verifies all of it again. When something is missing in every copy nothing on the disk is changed, and
 * the failure says which entry. NEWER_VERSION when a newer version wrote any of it, CANCELLED when the watch stopped it.
 */
export async function mendJournal(
  options: JournalOptions,
  spares: Spares,
  searched: string,
  watch = unwatched()
): Promise<Result<Mended, IpcFailure>> {
  const where = whereOf(options)
  try {
    const mending = await mend(where, spares, watch)
    if ('position' in mending) return stillBroken(mending, searched)
    const aside = await putBack(where, mending, (options.nowMillis ?? Date.now)())
    return ok(said(mending, aside))
  } catch (error) {
    if (error === watch.signal.reason) return STOPPED
    if (error instanceof Newer) return newerFailure(error)
    const code = errno(error)
    const why = code === 'ENOSPC' ? '磁盘已满' : `读写数据文件夹时出错${code ? `（${code}）` : ''}`
    return fail(
      'JOURNAL_BROKEN',
      `台账流水有损坏，用备份修补时${why}，没有修补完。没有损坏的内容都在，损坏的文件没有删除。请检查磁盘空间和写入权限后再登录。`
    )
  } finally {
    wipeKeys(where.keys)
  }
}

/** Before anything was changed. */
export const STOPPED = fail(
  'CANCELLED',
  '已取消，台账没有打开。台账流水有损坏，还没有修补，文件没有任何改动，其余内容都在。需要时再登录一次，会重新查找和修补。'
)

const stillBroken = ({ segment, position }: Hole, searched: string) =>
  fail(
    'JOURNAL_BROKEN',
    `台账流水文件 ${segmentName(segment)} 在第 ${position} 条处损坏或缺失。${searched}。文件未作任何改动，其余内容都在。请接上存放备份的磁盘或 U 盘后再登录，或由管理员选择存放备份的文件夹；并请先把整个数据文件夹复制留存。`
  )

const entries = ({ from, to }: Filled): string =>
  from === to ? `第 ${from} 条` : `第 ${from} 条至第 ${to} 条`

function said({ filled, headers }: Mending, aside: string): Mended {
  const lines = [
    ...filled.map((each) => `${entries(each)}，取自${each.names.join('、')}`),
    ...(headers.length > 0 ? [`${headers.map(segmentName).join('、')} 的段头，按前后各条重写`] : [])
  ]
  const what = lines.join('；')
  return {
    words: `台账流水有损坏，已用备份补回：${what}。补回的内容与前后各条逐条核对相符，没有丢失。损坏的文件另存在数据文件夹的 journal 里（${aside}），没有删除。请检查这台电脑的磁盘，并再做一次备份。`,
    note: `${what.slice(0, 340)}；损坏的文件另存为 ${aside}`
  }
}
