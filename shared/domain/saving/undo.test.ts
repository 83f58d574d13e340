import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, changeOf, decided, sectionValue, type LedgerRecord } from '../../ledger'
import { decideUndo, UNDO_REASON, type MadeChange } from './undo'

const write = (record: LedgerRecord | undefined, note: string, clock: string, person = 'p1'): LedgerRecord =>
  applyChange(record, changeOf(record, 'organization', 'o1', 'contact', { note }), { clock, person })

/** The rules of a section that takes everything. */
const again = (record: LedgerRecord, value: { [key: string]: string }) =>
  decided('修改联系方式', [changeOf(record, 'organization', 'o1', 'contact', value)])
const anyRule = again as Parameters<typeof decideUndo>[2]

const made = (before: string | null, after: string, clock: string): MadeChange => ({
  section: 'contact',
  clock,
  before: before === null ? null : { note: before },
  after: { note: after }
})
const messageOf = (decision: ReturnType<typeof decideUndo>): string =>
  decision.ok ? '' : (decision.problems[0]?.message ?? '')

const first = write(undefined, '旧号码', '1')
const second = write(first, '新号码', '2')

describe('撤回修改', () => {
  it('把改前的内容作为一次新的改动放回，理由是撤回修改', () => {
    const decision = decideUndo(second, made('旧号码', '新号码', '2'), anyRule)
    expect(decision).toEqual({
      ok: true,
      reason: UNDO_REASON,
      warnings: [],
      changes: [changeOf(second, 'organization', 'o1', 'contact', { note: '旧号码' })]
    })
  })

  it('不论改了什么，撤回之后和改之前一样，先前的内容仍在其后', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const changed = write(write(undefined, before, '1'), after, '2')
        const decision = decideUndo(changed, made(before, after, '2'), anyRule)
        if (!decision.ok || !decision.changes[0]) throw new Error('refused')
        const back = applyChange(changed, decision.changes[0], { clock: '3', person: 'p1' })
        expect(sectionValue(back, 'contact')).toEqual({ note: before })
        expect(back.sections['contact']?.others).toEqual([])
      })
    )
  })

  it('此后别人又改过的不撤回，哪怕改成了一样的内容', () => {
    for (const note of ['别的号码', '新号码']) {
      const since = write(second, note, '3', 'p2')
      expect(messageOf(decideUndo(since, made('旧号码', '新号码', '2'), anyRule))).toContain('此后又有改动')
    }
  })

  it('别处同时写下、时间更晚的内容在前面时不撤回', () => {
    const elsewhere = changeOf(first, 'organization', 'o1', 'contact', { note: '别处的号码' })
    const merged = applyChange(second, elsewhere, { clock: '9', person: 'p2' })
    expect(messageOf(decideUndo(merged, made('旧号码', '新号码', '2'), anyRule))).toContain('此后又有改动')
  })

  it('第一次填写的没有可以恢复的内容', () => {
    expect(messageOf(decideUndo(first, made(null, '旧号码', '1'), anyRule))).toContain('第一次填写')
  })

  it('改前的内容不再合乎规则时，说明规则所说的', () => {
    const decision = decideUndo(second, made('旧号码', '新号码', '2'), () => ({
      ok: false,
      problems: [{ field: 'contact.note', message: '所选组织属于本组织' }]
    }))
    expect(messageOf(decision)).toBe('所选组织属于本组织')
  })
})
