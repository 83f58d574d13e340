import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectionValue } from '../../ledger'
import { paperKind, printWay } from '../codes'
import { context, fold, messages, registered } from './decide.test-support'
import { nextCopy, recordPrints } from './prints'
import type { DisputePrints } from './sections'

describe('文书打印登记', () => {
  test('第一份是第 1 份，再出一次是第 2 份；另一次调解的记录自己从 1 起', () => {
    let record = registered()
    expect(nextCopy(record, 'session', 'first')).toBe(1)
    record = fold(record, recordPrints(record, [{ kind: 'session', which: 'first' }], 'print', context()))
    record = fold(record, recordPrints(record, [{ kind: 'session', which: 'second' }], 'pdf', context()))
    expect(nextCopy(record, 'session', 'first')).toBe(2)
    expect(nextCopy(record, 'session', 'second')).toBe(2)
    expect(nextCopy(record, 'rights')).toBe(1)
    expect(sectionValue<DisputePrints>(record, 'prints')?.list).toMatchObject([
      { paper: 'session', of: 'first', copy: 1, on: '2016-08-20', way: 'print' },
      { paper: 'session', of: 'second', copy: 1, on: '2016-08-20', way: 'pdf' }
    ])
  })

  test('经过里写明怎样出的、出了什么', () => {
    const reason = (way: 'print' | 'pdf' | 'dossier', ...kinds: ('rights' | 'cover')[]) => {
      const decision = recordPrints(
        registered(),
        kinds.map((kind) => ({ kind, which: '' })),
        way,
        context()
      )
      return decision.ok && decision.reason
    }
    expect(reason('print', 'rights')).toBe('打印文书：人民调解权利义务告知书')
    expect(reason('pdf', 'rights', 'rights')).toBe('文书导出 PDF：人民调解权利义务告知书')
    expect(reason('dossier', 'rights', 'cover')).toBe('导出全卷')
  })

  test('没有选文书、已撤销登记的，不登记', () => {
    const record = registered()
    expect(messages(recordPrints(record, [], 'print', context()))).toBe('没有选择文书')
    const withdrawn = {
      ...record,
      sections: {
        ...record.sections,
        retired: {
          current: {
            hash: 'h',
            clock: 'c',
            person: 'clerk',
            value: { retired: true, on: '2016-08-20', reason: '重复' }
          },
          others: []
        }
      }
    }
    const one = [{ kind: 'rights', which: '' }] as const
    expect(messages(recordPrints(withdrawn, one, 'print', context()))).toMatch('已撤销登记')
  })

  test('任意次序、任意批次，同一份文书的份号总是 1、2、3……没有缺号', () => {
    const paper = fc.record({
      kind: fc.constantFrom(...paperKind.list.map(({ code }) => code).slice(0, 4)),
      which: fc.constantFrom('', 'one', 'two')
    })
    const batch = fc.record({
      papers: fc.array(paper, { minLength: 1, maxLength: 5 }),
      way: fc.constantFrom(...printWay.list.map(({ code }) => code))
    })
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 12 }), (batches) => {
        const record = batches.reduce(
          (before, { papers, way }) => fold(before, recordPrints(before, papers, way, context())),
          registered()
        )
        const list = sectionValue<DisputePrints>(record, 'prints')?.list ?? []
        expect(list).toHaveLength(batches.flatMap(({ papers }) => papers).length)
        for (const one of list) {
          const same = list.filter(({ paper, of }) => paper === one.paper && of === one.of)
          expect(same.map(({ copy }) => copy)).toEqual(same.map((_, at) => at + 1))
        }
      })
    )
  })
})
