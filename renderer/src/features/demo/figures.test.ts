import { describe, expect, it } from 'vitest'
import { buildDemonstration } from '@shared/demo'
import { factOf } from '@shared/domain/statistics'
import { foldEntries, formatClock, type LedgerRecord } from '@shared/ledger'
import { figureLines } from './figures'

describe('演示运行末尾打印的数字', () => {
  it('与公布的 2016 年 8 月月报一致', () => {
    const batches = buildDemonstration(7, '2016-09-05', { person: 'p', deviceLetter: 'A' })
    const entries = batches.map(({ reason, changes }, index) => ({
      position: index + 1,
      clock: formatClock({ millis: 1_473_000_000_000 + index, counter: 0, device: 'device00' }),
      office: 'o',
      device: 'device00',
      person: 'p',
      reason,
      changes
    }))
    const records = foldEntries(new Map<string, LedgerRecord>(), entries)
    const facts = [...records.values()]
      .filter(({ entity }) => entity === 'dispute')
      .map(factOf)
      .filter((fact) => fact !== null)
    expect(figureLines('2016-08', facts)).toEqual([
      '2016年8月：受理 869 件，成功 842 件（96.9%），2873.80 万元',
      '来源：主动、依申请、接受委托移送 455（52.4%）、378（43.5%）、36（4.1%）',
      '防止民转刑 1 件 4 人，防止群体性上访 3 件 15 人',
      '上年同月 1028 件，−159 件（−15.5%）；上月 840 件，+29 件（+3.5%）'
    ])
  })
})
