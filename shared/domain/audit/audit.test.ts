import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { workbookSpec } from '../../ipc/workbook'
import { applyChange } from '../../ledger'
import { paperSchema } from '../papers/model'
import { registry } from '../registry'
import {
  auditCells,
  auditDigest,
  auditKind,
  auditPaper,
  auditWorkbook,
  kindOf,
  recordTitle,
  type AuditRow
} from '.'

const row = (position: number, what = '乃东纠〔2026〕A0001号'): AuditRow => ({
  ...{ position, millis: 1_795_000_000_000 + position, who: '甲，乙确认', deed: '结单', kind: '矛盾纠纷' },
  ...{ what, key: `dispute/d${position}` }
})
const signed = {
  statement: '温馨调解台账操作记录\n条数：2\n',
  signature: 'a'.repeat(128),
  publicKey: 'b'.repeat(64)
}

describe('操作记录', () => {
  it('每种记录正好归入一类', () => {
    const placed = auditKind.list.flatMap(({ entities }) => [...entities])
    expect([...placed].sort()).toEqual(Object.keys(registry).sort())
    expect(kindOf('dispute')).toBe('disputes')
    expect(kindOf('nothing')).toBeUndefined()
  })

  it('摘要就是各行的 SHA-256，一格改动就不同', () => {
    const rows = [row(1), row(2, '有\t制表符')]
    const text = rows.map((each) => `${auditCells(each).join('\t').replace('有\t', '有 ')}\n`).join('')
    expect(auditDigest(rows)).toBe(createHash('sha256').update(text).digest('hex'))
    expect(auditDigest([row(1), row(3, '有\t制表符')])).not.toBe(auditDigest(rows))
  })

  it('纠纷和来访只写编号，不写来人', () => {
    const intake = { caseNumber: '乃东纠〔2026〕A0001号', title: '扎西与次仁的纠纷' }
    const record = applyChange(
      undefined,
      { entity: 'dispute', id: 'd1', section: 'intake', before: null, value: intake },
      { clock: '1-a', person: 'p' }
    )
    expect(recordTitle(record)).toBe(intake.caseNumber)
  })

  it('印成文书、写成表格，都合格式；长的分成几段，一行不少', () => {
    const rows = Array.from({ length: 3_100 }, (_, index) => row(index + 1))
    const paper = auditPaper('乃东区综治中心', rows, signed)
    expect(paperSchema.safeParse(paper).error?.issues).toBeUndefined()
    const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(tables).toHaveLength(3_100)
    expect(JSON.stringify(paper)).toContain(signed.publicKey)
    const book = auditWorkbook('乃东区综治中心', rows, signed)
    expect(workbookSpec.safeParse(book).error?.issues).toBeUndefined()
    expect(book.sheets[1]?.cells.map(({ value }) => value)).toContain(signed.signature)
  })
})
