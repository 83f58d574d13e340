import { describe, expect, test } from 'vitest'
import { textOf, squeezed } from '../../../../test/papers/textOf'
import { fullCase, fullSections } from '../../../../test/support/fullCase'
import { paperKind, type PaperKind } from '../../codes'
import { party } from '../../disputes/decide.test-support'
import { paperSchema } from '../model'
import { fillPaper, papersOf } from '.'

const TIBETAN = 'བཀྲ་ཤིས་'.repeat(8).slice(0, 60)
const MONGOLIAN = 'ᠮᠣᠩᠭᠣᠯ '.repeat(9).slice(0, 60).trim()
const EMOJI = '小明😀👨‍👩‍👧（化名）'
const SUMMARY = Array.from({ length: 100 }, (_, at) => `第${at + 1}段${'争'.repeat(94)}`.slice(0, 98))
  .join('\n')
  .slice(0, 10_000)

const names = [TIBETAN, MONGOLIAN, EMOJI, ...Array.from({ length: 9 }, (_, at) => `尼玛次仁${at + 1}`)]
const list = names.map((name, at) => party(at < 6 ? 'applicant' : 'respondent', { id: `p${at}`, name }))
const sections = fullSections({ parties: { list } })
const long = {
  ...sections,
  intake: { ...sections['intake'], summary: SUMMARY },
  outcome: { ...sections['outcome'], agreement: SUMMARY },
  agreement: { ...sections['agreement'], facts: SUMMARY, copies: 13 }
}
const file = fullCase(long)

/** What a paper names; the others carry no names of parties. */
const naming: readonly PaperKind[] = [
  'application',
  'rights',
  'session',
  'agreement',
  'extension',
  'acceptance',
  'followUp'
]

describe('长的、多的、特别的内容都印得出来，一个字不少', () => {
  test.each(naming.map((kind) => ({ kind, name: paperKind.name(kind) })))(
    '$name：十二位当事人',
    ({ kind }) => {
      const which = papersOf(file).find((paper) => paper.kind === kind)?.which ?? ''
      const text = textOf(fillPaper(kind, file, which))
      for (const name of names) expect(text).toContain(squeezed(name))
    }
  )

  test.each(['application', 'acceptance', 'agreement', 'confirmation'] as const)('%s：一万字', (kind) => {
    const text = textOf(fillPaper(kind, file))
    expect(SUMMARY.length).toBeGreaterThan(9_000)
    expect(text).toContain(squeezed(SUMMARY))
  })

  test('十二位当事人各有签名处', () => {
    const signs = fillPaper('agreement', file).blocks.flatMap((block) =>
      block.kind === 'signature' ? block.lines : []
    )
    expect(signs.map(({ name }) => name).slice(0, 12)).toEqual(names)
  })

  test('协议份数：当事人各一份，调委会一份', () => {
    const { agreement: _, ...unsigned } = long
    expect(textOf(fillPaper('agreement', fullCase(unsigned)))).toContain('本协议一式13份')
  })

  test('五百位当事人：列成名单，人人有签名处，各种文书都合格式', () => {
    const crowd = Array.from({ length: 500 }, (_, at) =>
      party(at === 0 ? 'applicant' : 'respondent', { id: `p${at}`, name: `群众代表${at + 1}号` })
    )
    const many = fullCase(fullSections({ parties: { list: crowd } }))
    for (const { kind, fill } of papersOf(many)) {
      expect([kind, paperSchema.safeParse(fill()).error]).toEqual([kind, undefined])
    }
    const text = textOf(fillPaper('agreement', many))
    for (const { name } of crowd) expect(text.split(name).length - 1).toBeGreaterThanOrEqual(2)
  })

  test('申请事项按行编号，自己写的编号不重复', () => {
    const claim = '1、恢复原状\n2.赔偿2.5万元\n（3）赔礼道歉\n\n承担 费用'
    const paper = fillPaper(
      'application',
      fullCase(fullSections({ intake: { ...sections['intake'], claim } }))
    )
    expect(paper.blocks.find(({ kind }) => kind === 'items')).toMatchObject({
      items: ['恢复原状', '赔偿2.5万元', '赔礼道歉', '承担 费用'],
      blanks: 0
    })
  })
})
