import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '../assign'
import { assignment, context, fold, party, registered } from '../decide.test-support'
import { casesInHand, proposeMediators, unfitFor } from './propose'
import { recuse } from './recuse'
import { mediator } from './routing.test-support'

const TODAY = '2016-08-20'
const none = new Map<string, number>()
/** 邻里纠纷 in 扎塘镇桑玉村, between a party who speaks Tibetan and one who speaks Chinese. */
const record = registered({ type: 2, place: { code: '540521100202', name: '扎塘镇桑玉村' } }, [
  party('applicant', { language: 'bo' }),
  party('respondent', { name: '王小明' })
])
const propose = (mediators: Parameters<typeof proposeMediators>[1], load = none, terms = {}) =>
  proposeMediators(record, mediators, [], load, { today: TODAY, ...terms })
const ids = (...given: Parameters<typeof propose>) => propose(...given).map(({ id }) => id)

describe('建议调解员', () => {
  it('理由写成话：专长、语言、地方、在办', () => {
    const [best, far] = propose(
      [
        mediator('far', { placeCode: '540502001' }),
        mediator('near', {
          types: [2],
          spoken: ['zh', 'bo'],
          placeCode: '540521100',
          organizations: ['o1'],
          termTo: '2016-09-30'
        })
      ],
      new Map([['near', 2]]),
      { organizationId: 'o1' }
    )
    expect(best).toEqual({
      id: 'near',
      name: '调解员near',
      reasons: ['本组织调解员', '擅长邻里纠纷', '能说藏语', '同一乡镇（街道）', '在办 2 件'],
      cautions: ['任期（聘期）到 2016年9月30日'],
      chosen: false
    })
    expect(far?.reasons).toEqual(['没有在办案件'])
    expect(far?.cautions).toEqual(['未登记能说藏语，可能需要翻译'])
  })

  it('已有翻译的当事人不再要求调解员会说', () => {
    const translated = registered({}, [
      party('applicant', { language: 'bo', interpreter: '拉巴' }),
      party('respondent')
    ])
    const list = proposeMediators(translated, [mediator('m')], [], none, { today: TODAY })
    expect(list[0]?.cautions).toEqual([])
  })

  it('同样合适的，在办少的在前', () => {
    const two = [mediator('a'), mediator('b')]
    expect(ids(two, new Map([['a', 1]]))).toEqual(['b', 'a'])
  })

  it('当事人选择的排在最前，不论其他', () => {
    const list = propose([mediator('a', { types: [2], spoken: ['bo'] }), mediator('b')], none, {
      chosenIds: ['b']
    })
    expect(list.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['b', true],
      ['a', false]
    ])
    expect(list[0]?.reasons[0]).toBe('当事人选择')
  })

  it('停用、不在业、任期届满、在本案回避过的不建议，说得出原因', () => {
    const held = fold(record, assign(record, { ...assignment, mediatorIds: ['gone'] }, context()))
    const asked = {
      mediatorId: 'gone',
      kind: 'requested',
      by: '王小明',
      reason: '',
      on: '2016-08-12'
    } as const
    const stepped = fold(held, recuse(held, { ...asked, replacementIds: ['m'] }, context()))
    const unfit = [
      mediator('gone'),
      mediator('retired', { retired: true }),
      mediator('inactive', { active: false }),
      mediator('expired', { termTo: '2016-08-19' })
    ]
    expect(unfit.map((each) => unfitFor(stepped, each, TODAY))).toEqual([
      '在本案已经回避',
      '已停用',
      '不在业',
      '任期（聘期）已于 2016年8月19日 届满'
    ])
    const terms = { today: TODAY, chosenIds: ['gone', 'retired'] }
    expect(proposeMediators(stepped, unfit, [], none, terms)).toEqual([])
    expect(unfitFor(stepped, mediator('last', { termTo: TODAY }), TODAY)).toBeNull()
  })

  it('在办只数正在办理的案件', () => {
    const held = fold(record, assign(record, { ...assignment, mediatorIds: ['m1', 'm2'] }, context()))
    expect([...casesInHand([held, held, record])]).toEqual([
      ['m1', 2],
      ['m2', 2]
    ])
  })
})

describe('建议的次序（任意的调解员）', () => {
  const facts = fc.record({
    types: fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 3 }),
    spoken: fc.uniqueArray(fc.constantFrom('zh', 'bo', 'mn'), { maxLength: 3 }),
    placeCode: fc.constantFrom('', '540521', '540521100', '540502001'),
    organizations: fc.uniqueArray(fc.constantFrom('o1', 'o2'), { maxLength: 2 }),
    termTo: fc.constantFrom(null, '2016-08-01', '2016-08-25', '2018-01-01'),
    active: fc.boolean(),
    retired: fc.boolean()
  })
  const many = fc.array(facts, { minLength: 1, maxLength: 8 })
  const loads = fc.array(fc.constantFrom(0, 0, 1, 6, 30), { minLength: 8, maxLength: 8 })
  const made = (list: Parameters<typeof mediator>[1][]) => list.map((each, at) => mediator(`m${at}`, each))
  const loadOf = (numbers: number[]) => new Map(numbers.map((count, at) => [`m${at}`, count]))
  const terms = { organizationId: 'o1' }

  it('停用、不在业、届满的不在其中', () => {
    fc.assert(
      fc.property(many, loads, (list, numbers) => {
        const mediators = made(list)
        for (const id of ids(mediators, loadOf(numbers), terms)) {
          const found = mediators.find((each) => each.id === id)
          expect(found && unfitFor(record, found, TODAY)).toBeNull()
        }
      })
    )
  })

  it.each([
    ['专长', { types: [2] }],
    ['语言', { spoken: ['bo'] }]
  ])('多一项相符的%s，次序不会靠后', (_word, more: { types?: number[]; spoken?: string[] }) => {
    fc.assert(
      fc.property(many, loads, fc.nat({ max: 7 }), (list, numbers, at) => {
        const id = `m${at % list.length}`
        const place = (all: Parameters<typeof mediator>[1][]) =>
          ids(made(all), loadOf(numbers), terms).indexOf(id)
        const able = list.map((each, index) =>
          `m${index}` === id
            ? {
                ...each,
                types: [...each.types, ...(more.types ?? [])],
                spoken: [...each.spoken, ...(more.spoken ?? [])]
              }
            : each
        )
        expect(place(able)).toBeLessThanOrEqual(place(list))
      }),
      { numRuns: 300 }
    )
  })

  it('与给出的先后无关', () => {
    fc.assert(
      fc.property(many, loads, (list, numbers) => {
        const mediators = made(list)
        const back = [...mediators].reverse()
        expect(ids(back, loadOf(numbers), terms)).toEqual(ids(mediators, loadOf(numbers), terms))
      })
    )
  })
})
