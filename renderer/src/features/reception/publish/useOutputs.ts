import { ref } from 'vue'
import { formatMonthCn } from '@shared/domain/dates'
import { boardOf, calendarFile, currentNotice, noticeWorkbook } from '@shared/domain/reception/notices'
import { adjustmentsOf } from '@shared/domain/reception/rosters/publish'
import type { LedgerRecord } from '@shared/ledger'
import type { Failure, Result } from '@shared/result'
import { call, decideContext } from '@/store'
import { usePaperOutput } from '@/ui'
import type { NoticeDocument } from './documents'

/** What goes out of a published month: papers as they stand on the desk, and files made from what holds now. */
export function useOutputs(roster: () => LedgerRecord | undefined) {
  const { busy, progress, cancel, print, pdf, docx, run } = usePaperOutput({ call })
  const told = ref<{ failed: boolean; words: string } | null>(null)

  async function tell<T>(went: Promise<Result<T, Failure>>, words: (value: T) => string): Promise<void> {
    told.value = null
    const answer = await went
    const said = answer.ok ? words(answer.value) : answer.error.message
    if (said !== '') told.value = { failed: !answer.ok, words: said }
  }

  const saved = ({ path }: { path: string | null }): string => (path === null ? '' : `已导出：${path}`)
  const named = (month: string, what: string): string => `${formatMonthCn(month)}${what}`

  return {
    busy,
    progress,
    cancel,
    told,
    print: ({ paper }: NoticeDocument) => tell(print([paper]), ({ done }) => (done ? '已送打印' : '')),
    pdf: ({ paper, file }: NoticeDocument) => tell(pdf([paper], file), saved),
    docx: ({ paper, file }: NoticeDocument) => tell(docx([paper], file), saved),

    workbook(): Promise<void> {
      const notice = currentNotice(roster())
      if (!notice) return Promise.resolve()
      const workbook = noticeWorkbook(notice, adjustmentsOf(roster()))
      const suggestedName = named(notice.month, '领导接访安排')
      return tell(call('exchange.workbook', { suggestedName, workbook }), saved)
    },

    calendar(): Promise<void> {
      const notice = currentNotice(roster())
      if (!notice) return Promise.resolve()
      const text = calendarFile(roster(), decideContext().nowMillis)
      const suggestedName = named(notice.month, '领导接访日历')
      return tell(call('exchange.calendar', { suggestedName, text }), saved)
    },

    board(): Promise<void> {
      const notice = currentNotice(roster())
      const board = notice && boardOf(notice)
      if (!board) return Promise.resolve()
      const suggestedName = named(notice.month, '接访安排大屏')
      const work = run('正在生成大屏图片……', (job) => call('documents.board', { job, board, suggestedName }))
      return tell(work, ({ paths: [first, ...others] }) =>
        first === undefined ? '' : `已导出${others.length > 0 ? ` ${others.length + 1} 张` : ''}：${first}`
      )
    }
  }
}
