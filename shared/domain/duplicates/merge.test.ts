import { describe, expect, it } from 'vitest'
import { sectionValue } from '@shared/ledger'
import { agreement, assignment, draft, party, success } from '../disputes/decide.test-support'
import { correct, stateOf, withdraw } from '../disputes'
import { standardTerms } from '../disputes/terms'
import { decideMediatorSection, mediatorDraftOf } from '../mediators'
import { decideOrganizationRetirement } from '../organizations'
import { factOf } from '../statistics'
import { Book, context, mediator, organization } from './duplicates.test-support'
import { decideMerge } from './merge'
import { decidePart } from './part'
import { mergeRefusals } from './refusals'
import type { Choices } from './fields'
import type { DuplicateKind } from './sections'

const merge = (book: Book, kind: DuplicateKind, kept: string, other: string, choices: Choices = {}) =>
  decideMerge(
    { kind, kept: book.get(kind, kept), other: book.get(kind, other), choices, note: '' },
    book.around(),
    context
  )
const part = (book: Book, kind: DuplicateKind, other: string, position?: number) =>
  decidePart(kind, other, book.written(position), context)
const messages = (decision: ReturnType<typeof merge>): string =>
  decision.ok ? '' : decision.problems.map(({ message }) => message).join('')

const idNumber = '540599199001010012'
function twoMediators(): Book {
  const book = new Book()
  book.put('organization', 'o', organization())
  const serves = (post: string) => ({ organizations: [{ organizationId: 'o', post, from: null, to: null }] })
  book.put('mediator', 'a', mediator({ profile: { idNumber }, contact: { mobile: '13800000001' } }))
  book.put(
    'mediator',
    'b',
    mediator({
      profile: { idNumber, workplace: '司法所' },
      contact: { mobile: '13800000002' },
      service: serves('委员')
    })
  )
  book.put('organization', 'o', {
    members: {
      ...organization().members,
      list: ['a', 'b'].map((id) => ({
        ...{ id, mediatorId: id, name: '索朗', sex: '1', nation: '', education: '', post: 'member' },
        ...{ selection: '', from: null, to: null }
      }))
    }
  })
  book.put('dispute', 'd', { assignment: { ...assignment, mediatorIds: ['b', 'x'] } })
  return book
}

describe('合并调解员', () => {
  it('留下的一条取选用的内容，空着的由另一条补上；写到另一条的改为写到它；另一条标明去处', () => {
    const book = twoMediators()
    book.save(merge(book, 'mediator', 'a', 'b', { 'contact.mobile': 'other' }))
    const { profile, contact, service } = mediatorDraftOf(book.get('mediator', 'a'))
    expect([profile.workplace, contact.mobile]).toEqual(['司法所', '13800000002'])
    expect(service.organizations.map(({ organizationId, post }) => [organizationId, post])).toEqual([
      ['o', '委员']
    ])
    expect(sectionValue(book.get('dispute', 'd'), 'assignment')).toMatchObject({ mediatorIds: ['a', 'x'] })
    expect(sectionValue(book.get('organization', 'o'), 'members')).toMatchObject({
      list: [{ mediatorId: 'a' }]
    })
    expect(sectionValue(book.get('mediator', 'b'), 'merged')).toEqual({
      into: 'a',
      on: context.today,
      why: '公民身份号码相同',
      moved: [
        { entity: 'dispute', count: 1 },
        { entity: 'organization', count: 1 }
      ]
    })
  })

  it('合并掉的不能再修改，也不能再合并', () => {
    const book = twoMediators()
    book.save(merge(book, 'mediator', 'a', 'b'))
    const gone = book.get('mediator', 'b')
    const edit = decideMediatorSection(
      gone,
      'contact',
      { ...mediatorDraftOf(gone).contact, email: 'a@b.c' },
      context
    )
    expect(messages(edit)).toContain('已合并到另一条')
    expect(messages(merge(book, 'mediator', 'a', 'b'))).toContain('已经合并')
  })

  it('两个都有效而不同的公民身份号码是两个人；没有共同之处的要写明理由', () => {
    const book = twoMediators()
    book.put('mediator', 'c', mediator({ profile: { idNumber: '540521198001010018' } }))
    book.put('mediator', 'd', mediator({ profile: { name: '另一个' } }))
    expect(messages(merge(book, 'mediator', 'a', 'c'))).toContain('公民身份号码不同')
    expect(messages(merge(book, 'mediator', 'a', 'd'))).toContain('请写明')
    expect(messages(merge(book, 'mediator', 'a', 'a'))).toContain('同一条记录')
  })
})

describe('分开', () => {
  it('两条恢复成合并之前的样子，移过的移回', () => {
    const book = twoMediators()
    const before = book.said()
    book.save(merge(book, 'mediator', 'a', 'b', { 'contact.mobile': 'other' }))
    expect(book.said()).not.toEqual(before)
    expect(book.save(part(book, 'mediator', 'b'))).toEqual([])
    expect(book.said()).toEqual(before)
    expect(messages(part(book, 'mediator', 'b'))).toContain('没有合并')
  })

  it('合并之后又改过的保留现在的内容，并且说明是哪几处', () => {
    const book = twoMediators()
    book.save(merge(book, 'mediator', 'a', 'b', { 'contact.mobile': 'other' }))
    const position = book.entries.length
    book.put('dispute', 'd', { assignment: { ...assignment, mediatorIds: ['a'] } })
    book.put('mediator', 'a', { contact: { phone: '', mobile: '13800000009', email: '', address: '' } })
    const left = book.save(part(book, 'mediator', 'b', position))
    expect(left).toHaveLength(2)
    expect(left.join()).toContain('“索朗·测试”在合并之后又有改动')
    expect(sectionValue(book.get('dispute', 'd'), 'assignment')).toMatchObject({ mediatorIds: ['a'] })
    expect(sectionValue(book.get('mediator', 'a'), 'contact')).toMatchObject({ mobile: '13800000009' })
    expect(sectionValue(book.get('mediator', 'a'), 'profile')).toMatchObject({ workplace: '' })
  })

  it('一次接一次的合并，从后一次分起', () => {
    const book = twoMediators()
    book.put('mediator', 'c', mediator({ profile: { idNumber } }))
    const start = book.said()
    book.save(merge(book, 'mediator', 'a', 'b'))
    const first = book.entries.length
    book.save(merge(book, 'mediator', 'c', 'a'))
    expect(messages(part(book, 'mediator', 'b', first))).toContain('先把那一次分开')
    book.save(part(book, 'mediator', 'a'))
    book.save(part(book, 'mediator', 'b', first))
    expect(book.said()).toEqual(start)
  })
})

describe('合并调解组织', () => {
  it('下属、任职、纠纷、排查都改为写到留下的一条；自己不属于自己', () => {
    const book = new Book()
    book.put('organization', 'a', organization({ profile: { parentId: 'b' } }))
    book.put('organization', 'b', organization())
    book.put(
      'organization',
      'c',
      organization({ profile: { name: '调解小组', type: 'group', parentId: 'b' } })
    )
    book.put('dispute', 'd', { assignment: { ...assignment, organizationId: 'b' } })
    book.save(merge(book, 'organization', 'a', 'b'))
    expect(sectionValue(book.get('organization', 'a'), 'profile')).toMatchObject({ parentId: null })
    expect(sectionValue(book.get('organization', 'c'), 'profile')).toMatchObject({ parentId: 'a' })
    expect(sectionValue(book.get('dispute', 'd'), 'assignment')).toMatchObject({ organizationId: 'a' })
    const back = decideOrganizationRetirement(
      book.get('organization', 'b'),
      { retired: false, on: context.today, reason: '恢复' },
      context
    )
    expect(messages(back)).toContain('已合并到另一条')
  })

  it('另行填报按月选用，不重复计', () => {
    const counts = (organizationId: string, inspections: number, month = '2026-08') => ({
      counts: { organizationId, month, inspections, prevented: 0, enteredOn: '2026-09-01' }
    })
    for (const [choice, expected] of [
      ['kept', 3],
      ['other', 5],
      ['both', 8]
    ] as const) {
      const book = new Book()
      book.put('organization', 'a', organization())
      book.put('organization', 'b', organization())
      book.put('tally', 'a:2026-08', counts('a', 3))
      book.put('tally', 'b:2026-08', counts('b', 5))
      book.put('tally', 'b:2026-07', counts('b', 2, '2026-07'))
      const before = book.said()
      book.save(merge(book, 'organization', 'a', 'b', { 'tally.2026-08': choice }))
      const said = book.said()
      expect(
        Object.keys(said)
          .filter((key) => key.startsWith('tally'))
          .sort()
      ).toEqual(['tally/a:2026-07', 'tally/a:2026-08'])
      expect(said['tally/a:2026-08']?.['counts']).toMatchObject({ inspections: expected })
      expect(said['tally/a:2026-07']?.['counts']).toMatchObject({ organizationId: 'a', inspections: 2 })
      book.save(part(book, 'organization', 'b'))
      expect(book.said()).toEqual(before)
    }
  })

  it('所属关系会绕回自己的不合并', () => {
    const book = new Book()
    book.put('organization', 'a', organization({ profile: { parentId: 'c' } }))
    book.put('organization', 'b', organization())
    book.put(
      'organization',
      'c',
      organization({ profile: { name: '调解小组', type: 'group', parentId: 'b' } })
    )
    expect(messages(merge(book, 'organization', 'a', 'b'))).toContain('绕回到自己')
  })
})

describe('合并纠纷', () => {
  const list = ['applicant', 'respondent'] as const
  const intake = (serial: number, over: object = {}) => ({
    ...draft().intake,
    ...{ caseNumber: `第${serial}号`, numberYear: 2016, numberDevice: 'A', numberSerial: serial },
    ...over
  })
  const parties = (more: object = {}) => ({
    list: list.map((role) => party(role, { name: role === 'applicant' ? '次仁' : '达瓦', ...more }))
  })
  function two(kept: object = {}, other: object = {}): Book {
    const book = new Book()
    book.put('dispute', 'a', { intake: intake(1), parties: parties(), ...kept })
    book.put('dispute', 'b', {
      intake: intake(2, { summary: '因排水发生争执' }),
      parties: parties({ phone: '13800000001' }),
      ...other
    })
    return book
  }

  it('案号是留下的一件的，空着的由另一件补上；另一件不再计数、不再办理', () => {
    const book = two()
    book.save(merge(book, 'dispute', 'a', 'b'))
    expect(sectionValue(book.get('dispute', 'a'), 'intake')).toMatchObject({
      caseNumber: '第1号',
      summary: '因排水发生争执'
    })
    expect(sectionValue(book.get('dispute', 'a'), 'parties')).toMatchObject({
      list: [{ phone: '13800000001' }, { phone: '13800000001' }]
    })
    const gone = book.get('dispute', 'b')
    expect([stateOf(gone), factOf(gone)]).toEqual(['merged', null])
    const terms = { ...standardTerms, ...context }
    expect(messages(withdraw(gone, '重复', terms))).toContain('已合并')
    expect(messages(correct(gone, 'prevention', { items: [] }, terms))).toContain('已合并')
  })

  it('附件合在一起，同一个文件只列一次；另一件自己的仍在它的页面上', () => {
    const attachment = (id: string, hash: string) => ({
      ...{ id, hash: hash.repeat(64), name: `${id}.jpg`, bytes: 1, mime: 'image/jpeg' },
      ...{ category: 'evidence', addedOn: '2016-08-12', note: '', removed: null }
    })
    const book = two(
      { attachments: { list: [attachment('f1', 'a')] } },
      { attachments: { list: [attachment('f2', 'a'), attachment('f3', 'b')] } }
    )
    const before = book.said()
    book.save(merge(book, 'dispute', 'a', 'b'))
    const listed = (id: string) =>
      sectionValue<{ list: { id: string }[] }>(book.get('dispute', id), 'attachments')?.list.map(
        (one) => one.id
      )
    expect([listed('a'), listed('b')]).toEqual([
      ['f1', 'f3'],
      ['f2', 'f3']
    ])
    book.save(part(book, 'dispute', 'b'))
    expect(book.said()).toEqual(before)
  })

  it('来访、排查和别的纠纷写到另一件的，改为写到留下的一件', () => {
    const book = two({}, {})
    book.put('visit', 'v', {
      outcome: {
        kind: 'dispute',
        on: '2016-08-10',
        opinion: '',
        grounds: [],
        reason: '',
        goTo: '',
        disputeId: 'b'
      }
    })
    book.put('inspection', 'i', { turned: { list: [{ findingId: 'f', disputeId: 'b', on: '2016-08-10' }] } })
    const before = book.said()
    book.save(merge(book, 'dispute', 'a', 'b'))
    expect(sectionValue(book.get('visit', 'v'), 'outcome')).toMatchObject({ disputeId: 'a' })
    expect(sectionValue(book.get('inspection', 'i'), 'turned')).toMatchObject({ list: [{ disputeId: 'a' }] })
    book.save(part(book, 'dispute', 'b'))
    expect(book.said()).toEqual(before)
  })

  it.each([
    [
      '当事人不同',
      {},
      { parties: { list: [party('applicant'), party('respondent', { name: '别人' })] } },
      '当事人不完全相同'
    ],
    ['已撤销', {}, { retired: { retired: true, on: '2016-08-12', reason: '误登' } }, '撤销或停用'],
    ['另一件办得更远', {}, { assignment, outcome: success }, '改为保留那一件'],
    [
      '结果不同',
      { assignment, outcome: { ...success, result: 2 } },
      { assignment, outcome: success },
      '调解结果不同'
    ],
    [
      '另一件有签名的协议',
      { assignment, outcome: success },
      { assignment, outcome: success, agreement },
      '已经签名的调解协议'
    ],
    [
      '两件都有签名的协议',
      { assignment, outcome: success, agreement },
      { assignment, outcome: success, agreement },
      '各自有效'
    ]
  ])('不合并：%s', (_, kept, other, why) => {
    const book = two(kept, other)
    expect(mergeRefusals('dispute', book.get('dispute', 'a'), book.get('dispute', 'b')).join()).toContain(why)
    expect(messages(merge(book, 'dispute', 'a', 'b'))).toContain(why)
  })

  it('同名的当事人证件号码不同，是两个人', () => {
    const book = two(
      {
        parties: {
          list: [party('applicant', { name: '次仁', idNumber }), party('respondent', { name: '达瓦' })]
        }
      },
      {
        parties: {
          list: [
            party('applicant', { name: '次仁', idNumber: '540521198001010018' }),
            party('respondent', { name: '达瓦' })
          ]
        }
      }
    )
    expect(messages(merge(book, 'dispute', 'a', 'b'))).toContain('证件号码不同')
  })
})
