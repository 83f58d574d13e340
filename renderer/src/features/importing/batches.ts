import {
  decideImportUndo,
  targets,
  type ImportMade,
  type ImportUndone
} from '@shared/domain/importing/ledger'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { commitDecision, decideContext, importedParts, type CommitOutcome, type Progress } from '@/store'

/** One import as the list of imports shows it. */
export interface BatchRow {
  id: string
  made: ImportMade
  undone: ImportUndone | undefined
  text: string
}

/** The latest first. */
export const batchesOf = (records: readonly LedgerRecord[]): BatchRow[] =>
  records
    .flatMap((record) => {
      const made = sectionValue<ImportMade>(record, 'made')
      if (!made) return []
      const { target, created, changed } = made
      const words = [`新增 ${created}`, ...(changed > 0 ? [`更新 ${changed}`] : [])].join('，')
      return [
        {
          id: record.id,
          made,
          undone: sectionValue<ImportUndone>(record, 'undone'),
          text: `${targets[target].name}：${words}`
        }
      ]
    })
    .reverse()

/** Takes one import back, all of it, as one entry. */
export const undoBatch = (id: string, onProgress: (progress: Progress) => void): Promise<CommitOutcome> =>
  commitDecision(
    async () => {
      onProgress({ done: 0, total: 0, words: '正在读取这次导入的内容' })
      const { parts, records } = await importedParts(id)
      return decideImportUndo(id, parts, records, decideContext())
    },
    { onProgress }
  )
