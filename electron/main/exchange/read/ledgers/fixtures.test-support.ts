import type { LedgerTarget, RowKind } from '@shared/domain/importing/ledger'
import { utcDate, xlsx, type SheetMade } from '../files.test-support'
import { gb18030 } from './gb18030.test-support'

/** One ledger as an office might send it: what is peculiar about it, and what its rows must be read as. */
export interface Fixture {
  trait: string
  target: LedgerTarget
  name: string
  bytes: () => Promise<Uint8Array> | Uint8Array
  /** Each row: its kind, and values of the record it becomes, as 'section.field' → value. */
  rows: readonly ExpectedRow[]
  left?: readonly string[]
  notes?: readonly string[]
}
export interface ExpectedRow {
  kind: RowKind
  values?: Readonly<Record<string, unknown>>
  /** Parts of the reasons, doubtful and bad. */
  why?: readonly string[]
}

type Row = SheetMade['rows'][number]
export const book =
  (rows: Row[], more: Partial<SheetMade> = {}) =>
  () =>
    xlsx([{ name: '台账', rows, ...more }])
export const csv = (text: string) => () => new TextEncoder().encode(text)
export const gbk = (text: string) => () => gb18030(text)

/** A valid citizen number of a fictional person, and one of another. */
export const ID_A = '540521198001010018'
export const ID_B = '540521198502030025'

/** The plainest ledger of disputes: its head, and one row that is right. */
export const HEAD: Row = [
  '序号',
  '案号',
  '受理日期',
  '申请人',
  '被申请人',
  '纠纷类型',
  '纠纷事由',
  '调解结果',
  '结案日期',
  '协议形式',
  '涉及金额'
]
export const rowOf = (more: Readonly<Record<number, Row[number]>> = {}): Row =>
  [
    1,
    '〔2025〕扎调字第1号',
    '2025-03-05',
    '洛桑次仁',
    '达瓦',
    '邻里纠纷',
    '引水渠使用纠纷',
    '调解成功',
    '2025-03-12',
    '书面',
    1200
  ].map((value, at) => more[at] ?? value)
export const one = (kind: RowKind, values: ExpectedRow['values'] = {}, ...why: string[]): ExpectedRow => ({
  kind,
  values,
  why
})
export { utcDate }
