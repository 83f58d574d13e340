import { describe, expect, it } from 'vitest'
import { applyChange, type Decision, type LedgerRecord } from '../../ledger'
import { mayWrite } from '../permissions'
import { decideKeyFile, decideRevocation, isGood, keyFileSections } from '.'

const context = { today: '2026-11-23', nowMillis: 0, person: 'p', random: (bytes: Uint8Array) => bytes }

const applied = (decision: Decision, record?: LedgerRecord): LedgerRecord => {
  if (!decision.ok || !decision.changes[0]) throw new Error('refused')
  return applyChange(record, decision.changes[0], { clock: '1-a', person: 'p' })
}
const problems = (decision: Decision) => (decision.ok ? [] : decision.problems.map(({ field }) => field))

describe('密钥文件', () => {
  it('写明用途才能制作，制作了才能用', () => {
    expect(problems(decideKeyFile('k', { purpose: '  ' }, context))).toEqual(['purpose'])
    expect(problems(decideKeyFile('k', { purpose: '长'.repeat(61) }, context))).toEqual(['purpose'])
    const made = applied(decideKeyFile('k', { purpose: ' 每月五日导出 ' }, context))
    expect(made.sections['made']?.current.value).toEqual({ purpose: '每月五日导出', on: '2026-11-23' })
    expect(keyFileSections.made.safeParse(made.sections['made']?.current.value).success).toBe(true)
    expect([isGood(undefined), isGood(made)]).toEqual([false, true])
  })

  it('作废要写原因，作废后不能再用，也不能再作废', () => {
    const made = applied(decideKeyFile('k', { purpose: '每月导出' }, context))
    expect(problems(decideRevocation(made, { reason: ' ' }, context))).toEqual(['reason'])
    const revoked = applied(decideRevocation(made, { reason: 'U 盘遗失' }, context), made)
    expect(isGood(revoked)).toBe(false)
    expect(problems(decideRevocation(revoked, { reason: '再次' }, context))).toEqual([''])
    expect(problems(decideRevocation(undefined, { reason: '没有' }, context))).toEqual([''])
  })

  it('只有管理员能制作和作废', () => {
    const may = (['clerk', 'reviewer', 'viewer', 'administrator'] as const).map((role) => [
      mayWrite(role, 'keyFile', 'made'),
      mayWrite(role, 'keyFile', 'revoked')
    ])
    expect(may).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true]
    ])
  })
})
