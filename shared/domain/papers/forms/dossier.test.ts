import { describe, expect, test } from 'vitest'
import { endings } from '../../../../test/papers/endings'
import { firstOutOfOrder, textOf } from '../../../../test/papers/textOf'
import { fullCase, fullSections } from '../../../../test/support/fullCase'
import type { SectionValue } from '../../../ledger'
import { bindingOrder, pageRanges, partKey } from '../dossier'
import { papersOf } from '.'
import { dossierOf } from './dossier'

const ids = (over: Record<string, SectionValue | undefined> = {}): string[] =>
  papersOf(fullCase(fullSections(over))).map(({ kind, which }) => (which ? `${kind}:${which}` : kind))

describe('一件纠纷有哪些文书，依装订顺序', () => {
  test('书面协议、申请司法确认的', () => {
    expect(ids()).toEqual([
      ...['cover', 'catalogue', 'application', 'acceptance', 'rights', 'proxy:agent-1'],
      ...[
        'investigation:inquiry-1',
        'session:session-1',
        'session:session-2',
        'agreement',
        'followUp:visit-1'
      ],
      ...[
        'confirmation',
        'proof',
        'confirmationList',
        'extension:extension-1',
        'entrustment:offer-1',
        'statement',
        'back'
      ]
    ])
  })

  test('口头协议的没有协议书，有登记表', () => {
    expect(ids(endings.oral)).toContain('oralAgreement')
    expect(ids(endings.oral)).not.toContain('agreement')
  })

  test('调解不成的有终止通知书，没有协议、回访、司法确认', () => {
    const found = ids(endings.failed)
    expect(found).toContain('termination')
    for (const kind of [
      'agreement',
      'oralAgreement',
      'confirmation',
      'proof',
      'confirmationList',
      'followUp:visit-1'
    ]) {
      expect(found).not.toContain(kind)
    }
  })

  test('法院委派的有委派函和复函，没有申请书', () => {
    const found = ids(endings.entrusted)
    expect(found).toContain('entrustment')
    expect(found).toContain('reply')
    expect(found).not.toContain('application')
  })

  test('不予受理的只有通知书', () => {
    expect(ids(endings.refused)).toEqual(['refusal'])
  })

  test('重新办理之后，以前的结果不再是这一次的协议', () => {
    expect(
      ids({ reopening: { list: [{ id: 'r1', on: '2026-11-20', reason: '一方不履行' }] } })
    ).not.toContain('agreement')
  })
})

describe('现在要出的', () => {
  const due = (over: Record<string, SectionValue | undefined>): string[] =>
    papersOf(fullCase(fullSections(over)))
      .filter(({ expected }) => expected)
      .map(({ kind }) => kind)
  const without = (...names: string[]) => Object.fromEntries(names.map((name) => [name, undefined]))
  const fresh = without(
    ...[
      'routing',
      'assignment',
      'investigation',
      'handling',
      'limits',
      'outcome',
      'agreement',
      'performance'
    ],
    ...['confirmation', 'feedback', 'followUp', 'dossier', 'waivers', 'closing']
  )

  test('刚受理：申请书、登记表、告知书、委托书', () => {
    expect(due(fresh)).toEqual(['application', 'acceptance', 'rights', 'proxy'])
  })

  test('出过的不再提示', () => {
    const print = (paper: string) => ({ id: paper, paper, of: '', copy: 1, on: '2026-09-28', way: 'print' })
    expect(due({ ...fresh, prints: { list: [print('application'), print('rights')] } })).toEqual([
      'acceptance',
      'proxy'
    ])
  })

  test('有结果：协议书和司法确认；封面、目录、封底等结单', () => {
    const found = due(without('feedback', 'followUp', 'closing'))
    expect(found).toContain('agreement')
    expect(found).toContain('confirmation')
    expect(found).not.toContain('cover')
    expect(due({})).toEqual(expect.arrayContaining(['cover', 'catalogue', 'back']))
  })
})

describe('全卷', () => {
  const dossier = dossierOf(fullCase(), (kind) => (kind === 'agreement' ? 4 : 1))

  test('附件插在所属的目录项之后', () => {
    expect(bindingOrder(dossier).map(partKey)).toEqual([
      ...[
        'application',
        'acceptance',
        'rights',
        'scan-1',
        'proxy:agent-1',
        'investigation:inquiry-1',
        'scan-2'
      ],
      ...[
        'session:session-1',
        'session:session-2',
        'agreement',
        'scan-3',
        'followUp:visit-1',
        'confirmation'
      ],
      ...['proof', 'confirmationList', 'extension:extension-1', 'entrustment:offer-1', 'statement']
    ])
  })

  test('移除的附件不入卷', () => {
    const [first, ...rest] = (fullSections()['attachments'] as { list: SectionValue[] }).list
    const list = [{ ...first, removed: { on: '2026-10-21', reason: '重复' } } as SectionValue, ...rest]
    const { scans } = dossierOf(fullCase(fullSections({ attachments: { list } })), () => 1)
    expect(scans.map(({ key }) => key)).toEqual(['scan-2', 'scan-3'])
  })

  test('目录写每件的页号，另附的写明', () => {
    const parts = bindingOrder(dossier)
    const pages = pageRanges(
      parts,
      parts.map((_, at) => (at === 0 ? 2 : 1))
    )
    pages.delete('scan-3')
    const text = textOf(dossier.catalogue(pages))
    expect(firstOutOfOrder(text, ['人民调解申请书', '1—2', '受理登记表', '3', '收条', '附件另附'])).toBeNull()
  })

  test('每份文书带这次的份号', () => {
    expect(dossier.papers.find(({ key }) => key === 'agreement')?.copy.number).toBe(4)
    expect(
      [dossier.cover, dossier.back, dossier.catalogue(new Map())].map(({ copy }) => copy.number)
    ).toEqual([1, 1, 1])
  })
})
