import {
  cellsText,
  decideMarks,
  decideTemplate,
  decideTemplateRetirement,
  decideUnmark,
  fileOf,
  fillingOf,
  lookFor,
  marksOf,
  type CellPlace,
  type TemplateMark
} from '@shared/domain/templates'
import type { StoredFile } from '@shared/domain/attachments'
import type { Retired } from '@shared/domain/fields'
import { periodTitle, type Period } from '@shared/domain/periods'
import type { TemplateLook } from '@shared/ipc/template'
import type { Decision, LedgerRecord } from '@shared/ledger'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { allRecords, call, commitDecision, decideContext, getRecord, type CommitOutcome } from '@/store'
import { loadPeriod } from '../load'

/** 加入表格 under a name. */
export const addTemplate = (name: string, file: StoredFile): Promise<CommitOutcome> =>
  commitDecision(async () => decideTemplate({ name, file }, await allRecords('template'), decideContext()))

const change = (id: string, decide: (record: LedgerRecord) => Decision): Promise<CommitOutcome> =>
  commitDecision(async () => {
    const record = await getRecord('template', id)
    return record ? decide(record) : { ok: false, problems: [{ field: '', message: '没有找到这个表格' }] }
  })

export const markCells = (id: string, marks: readonly TemplateMark[], look: TemplateLook) =>
  change(id, (record) => decideMarks(record, marks, look))

export const unmarkCell = (id: string, place: CellPlace) =>
  change(id, (record) => decideUnmark(record, place))

export const retireTemplate = (id: string, value: Retired) =>
  change(id, (record) => decideTemplateRetirement(record, value, decideContext()))

export interface Filled {
  path: string | null
  /** Cells that got 0 because the period has no such row; '' for none. */
  zeros: string
}

/** 填写: the period's figures into the marked cells of the form, saved where the person chooses. */
export async function fillTemplate(record: LedgerRecord, period: Period): Promise<Result<Filled, Failure>> {
  const marks = marksOf(record)
  const file = fileOf(record)
  if (!file || marks.length === 0) return fail('NO_MARKS', '还没有标记，没有填写。先标记哪一格填什么。')
  const loaded = await loadPeriod(period, lookFor(marks))
  if (!loaded.ok) return loaded
  const { table, heading, closed } = loaded.value
  const { values, zeros, missing } = fillingOf(marks, table, heading, closed)
  if (missing.length > 0) {
    const why = closed ? '结账时用的是另一种分类或分行' : '统计表没有这一栏或这一行'
    return fail('MISSING', `${cellsText(missing)}：${periodTitle(period)}${why}，没有填写。请改标记后再填。`)
  }
  const suggestedName = `${file.name.replace(/[\\/:*?"<>|]/g, '-')}-${period}`
  const saved = await call('templates.fill', { hash: file.hash, suggestedName, values })
  return saved.ok ? ok({ path: saved.value.path, zeros: cellsText(zeros) }) : saved
}

export const filledWords = ({ path, zeros }: Filled): string =>
  path === null ? '' : `已填写：${path}${zeros ? `。${zeros} 本期没有这一行，填 0` : ''}`
