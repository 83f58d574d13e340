import { describe, expect, it } from 'vitest'
import { isDate } from '../dates'
import { draft, party } from '../disputes/decide.test-support'
import { decideApart, apartOf } from './apart'
import { Book, context, mediator, organization } from './duplicates.test-support'
import { findPairs, type DuplicatePair } from './pairs'
import { pairId, type DuplicateKind } from './sections'

function pairsOf(kind: DuplicateKind, book: Book): DuplicatePair[] {
  const search = findPairs(kind, book.all(kind))
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}
const told = (kind: DuplicateKind, book: Book): string[] =>
  pairsOf(kind, book).map(
    ({ records, reasons }) => `${records.map(({ id }) => id).join()} ${reasons.join('；')}`
  )

describe('疑似重复的调解组织', () => {
  it('信用代码相同，或者名称和所在地相同；全角半角、空格和“调委会”的写法不分', () => {
    const book = new Book()
    const creditCode = '11100000000000009X'
    book.put('organization', 'a', organization({ profile: { creditCode, name: '甲调委会' } }))
    book.put('organization', 'b', organization({ profile: { creditCode, name: '乙调委会' } }))
    book.put('organization', 'c', organization())
    book.put('organization', 'd', organization({ profile: { name: '扎塘镇 调委会' } }))
    const elsewhere = { code: '540521101', name: '西藏自治区山南市扎囊县桑耶镇' }
    book.put('organization', 'e', organization({ profile: { place: elsewhere } }))
    expect(told('organization', book)).toEqual(['a,b 统一社会信用代码相同', 'c,d 名称相同，所在地相同'])
  })

  it('两个都有效而不同的信用代码是两个组织；已撤销的不列', () => {
    const book = new Book()
    book.put('organization', 'a', organization({ profile: { creditCode: '91350100M000100Y43' } }))
    book.put('organization', 'b', organization({ profile: { creditCode: '91110000600037341L' } }))
    book.put('organization', 'c', {
      ...organization(),
      retired: { retired: true, on: '2026-01-01', reason: '并乡' }
    })
    expect(told('organization', book)).toEqual([])
  })
})

describe('疑似重复的调解员', () => {
  it('号码相同；没有号码的看姓名加电话、任职的组织或出生日期；只是同名的不算', () => {
    const book = new Book()
    const idNumber = '540599199001010012'
    const serves = { organizations: [{ organizationId: 'o', post: '', from: null, to: null }] }
    book.put('mediator', 'a', mediator({ profile: { idNumber, name: '甲' } }))
    book.put('mediator', 'b', mediator({ profile: { idNumber, name: '甲·测试' } }))
    book.put('mediator', 'c', mediator({ contact: { mobile: '138 0000 0001' }, service: serves }))
    book.put('mediator', 'd', mediator({ contact: { phone: '13800000001' } }))
    book.put('mediator', 'e', mediator({ service: serves }))
    book.put('mediator', 'f', mediator({ profile: { birthDate: '1980-01-01' } }))
    expect(told('mediator', book)).toEqual([
      'a,b 公民身份号码相同',
      'c,d 姓名相同，电话相同',
      'c,e 姓名相同，在同一个调解组织任职'
    ])
    expect(JSON.stringify(told('mediator', book))).not.toMatch(/\d{7}/)
  })
})

describe('疑似重复的纠纷', () => {
  const number = { caseNumber: '号', numberYear: 2016, numberDevice: 'A', numberSerial: 1 }
  const dispute = (over: object, names: readonly string[]) => ({
    intake: { ...draft().intake, ...number, ...over },
    parties: {
      list: names.map((name, at) => party(at === 0 ? 'applicant' : 'respondent', { id: `p${at}`, name }))
    }
  })

  it('同一天、各方当事人都相同、类型相同的是一对；只有一个人相同的从不算', () => {
    const book = new Book()
    book.put('dispute', 'a', dispute({}, ['次仁', '达瓦']))
    book.put('dispute', 'b', dispute({ title: '另一种写法' }, ['达瓦', '次 仁']))
    book.put('dispute', 'c', dispute({}, ['次仁', '旺堆']))
    book.put('dispute', 'd', dispute({ acceptedOn: '2016-08-11' }, ['次仁', '达瓦']))
    book.put('dispute', 'e', dispute({ type: 3 }, ['次仁', '达瓦']))
    book.put('dispute', 'f', dispute({}, ['次仁']))
    book.put('dispute', 'g', dispute({}, ['次仁']))
    expect(told('dispute', book)).toEqual(['a,b 受理日期、案件来源、纠纷类型和各方当事人都相同'])
  })

  it('简要情况一字不差的，类型填得不同也是一对', () => {
    const book = new Book()
    const summary = '因灌溉用水先后多次发生争执，要求确定用水顺序。'
    book.put('dispute', 'a', dispute({ summary }, ['次仁', '达瓦']))
    book.put('dispute', 'b', dispute({ summary: ` ${summary}`, type: 3 }, ['次仁', '达瓦']))
    expect(told('dispute', book)).toEqual(['a,b 受理日期、各方当事人和简要情况都相同'])
  })

  it('一万件里找，远不到一秒；许多条共有一个理由时也一样', () => {
    const book = new Book()
    for (let at = 0; at < 10_000; at++) {
      const day = `2016-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
      expect(isDate(day)).toBe(true)
      // A hundred of them under one key; every tenth pair entered twice.
      const who = at < 100 ? '甲' : `甲${at - (at % 20 === 1 ? 1 : 0)}`
      const on = at < 100 ? '2016-01-01' : at % 20 === 1 ? '' : day
      const before = book.records.get(`dispute/${at - 1}`)
      const acceptedOn = on || String(before?.sections['intake']?.current.value['acceptedOn'])
      book.records.set(`dispute/${at}`, {
        entity: 'dispute',
        id: String(at).padStart(5, '0'),
        created: '',
        updated: '',
        sections: Object.fromEntries(
          Object.entries(dispute({ acceptedOn }, [who, `乙${who}`])).map(([name, value]) => [
            name,
            { current: { hash: '', clock: '', person: '', value: value as never }, others: [] }
          ])
        )
      })
    }
    const from = performance.now()
    const found = pairsOf('dispute', book)
    expect(performance.now() - from).toBeLessThan(3_000)
    expect(found).toHaveLength(99 + 495)
  })
})

describe('不是重复', () => {
  it('记下以后可以收回；两条先后不论', () => {
    const book = new Book()
    book.save(decideApart(undefined, 'mediator', ['b', 'a'], true, context))
    const note = book.get('duplicate', pairId('a', 'b'))
    expect(apartOf(note)).toMatchObject({ entity: 'mediator', one: 'a', other: 'b', on: context.today })
    expect(decideApart(note, 'mediator', ['a', 'b'], true, context)).toMatchObject({ ok: false })
    book.save(decideApart(note, 'mediator', ['a', 'b'], false, context))
    expect(apartOf(book.get('duplicate', pairId('a', 'b')))).toBeUndefined()
    expect(decideApart(undefined, 'mediator', ['a', 'a'], true, context)).toMatchObject({ ok: false })
  })
})
