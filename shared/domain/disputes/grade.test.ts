import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { riskColour, riskQuestion } from '../codes'
import { closed, context, fields, fold, messages, registered, warned } from './decide.test-support'
import { grade, gradingWarnings, proposeColour, stillToTell } from './grade'
import { disputeSections, type DisputeGrading } from './sections'
import { stateOf } from './states'
import { standardTerms } from './terms'

const terms = standardTerms.grading
const told = (who: string, on = '2016-08-11') => ({ id: who, who, on, way: '电话' })
const grading = (over: Partial<DisputeGrading> = {}): DisputeGrading => ({
  colour: 5,
  proposed: 5,
  answers: [],
  gradedOn: '2016-08-11',
  note: '',
  told: [],
  moves: [],
  ...over
})

describe('分级引导', () => {
  it('按最紧要的一项建议颜色，说明因为哪些情形', () => {
    expect(proposeColour([])).toEqual({ colour: 5, because: [] })
    expect(proposeColour(['large', 'heated', 'livelihood'])).toEqual({
      colour: 3,
      because: ['关系到基本生活（工资、住房、医疗救治）', '双方情绪激动，当面难以沟通']
    })
    expect(proposeColour(['large', 'violence']).colour).toBe(1)
  })

  it('多一种情形，建议不会变缓；次序和重复不影响', () => {
    const codes = fc.array(fc.constantFrom(...riskQuestion.list.map(({ code }) => code)))
    fc.assert(
      fc.property(codes, codes, (some, more) => {
        const [less, all] = [proposeColour(some), proposeColour([...some, ...more])]
        expect(all.colour).toBeLessThanOrEqual(less.colour)
        expect(proposeColour([...some].reverse())).toEqual(less)
      })
    )
  })
})

describe('分级', () => {
  it('由人决定；与建议不同的写明理由', () => {
    const other = grading({ answers: ['heated'], colour: 4 })
    expect(messages(grade(registered(), other, context()))).toContain('与建议的黄色不同，请写明理由')
    const said = grade(registered(), { ...other, note: '双方已经当面和解' }, context())
    expect(said).toMatchObject({ ok: true, changes: [{ value: { proposed: 3, colour: 4 } }] })
    expect(grade(registered(), grading({ answers: ['heated'], colour: 3 }), context()).ok).toBe(true)
  })

  it('建议由程序得出，不采信填写的值', () => {
    const wrong = grading({ answers: ['violence'], colour: 5, proposed: 5 })
    expect(fields(grade(registered(), wrong, context()))).toEqual(['grading.note'])
  })

  it.each([
    ['colour', { colour: 0 as 5 }],
    ['gradedOn', { gradedOn: '2016-08-09' }],
    ['gradedOn', { gradedOn: '2016-08-21' }],
    ['told.0.who', { told: [{ ...told(''), id: 't' }] }],
    ['told.0.way', { told: [{ ...told('公安派出所'), way: '' }] }],
    ['told.0.on', { told: [told('公安派出所', '2016-08-21')] }],
    ['moves.0.on', { moves: [{ code: 1 as const, on: '2016-08-09', note: '' }] }],
    [
      'moves.1.code',
      {
        moves: [
          { code: 1 as const, on: '2016-08-11', note: '' },
          { code: 1 as const, on: '2016-08-12', note: '' }
        ]
      }
    ]
  ])('%s 不符合的不能登记 %#', (field, over) => {
    expect(fields(grade(registered(), grading(over), context()))).toEqual([`grading.${field}`])
  })

  it('不改变状态；结单以后不再分级', () => {
    const record = registered()
    expect(stateOf(fold(record, grade(record, grading(), context())))).toBe('accepted')
    expect(messages(grade(closed(), grading(), context()))).toContain('不能分级')
  })

  it('红色提示向公安机关报告，登记告知以后不再提示，从不阻止', () => {
    const red = grading({ colour: 1, answers: ['violence'] })
    const decision = grade(registered(), red, context())
    expect(warned(decision)).toEqual(['grading.colour 《人民调解法》第二十五条'])
    expect(gradingWarnings({ ...red, told: [told('公安派出所（值班民警）')] }, terms)).toEqual([])
    for (const { code } of riskColour.list) {
      if (code !== 1) expect(gradingWarnings(grading({ colour: code }), terms)).toEqual([])
    }
  })

  it('该告知的逐一列出，有对象、日期、方式的才算；升级后从前的告知不算', () => {
    const red = grading({ colour: 1 })
    expect(stillToTell(red, terms)).toEqual(['综治中心主要负责人', '公安派出所'])
    expect(stillToTell({ ...red, told: [told('综治中心主要负责人（次仁）')] }, terms)).toEqual(['公安派出所'])
    expect(stillToTell({ ...red, told: [told('公安派出所', '2016-08-10')] }, terms)).toHaveLength(2)
    expect(stillToTell(grading(), terms)).toEqual([])
  })

  it('对事不对人：除告知对象外没有写人的项目', () => {
    expect(Object.keys(disputeSections.grading.shape).sort()).toEqual(
      ['answers', 'colour', 'gradedOn', 'moves', 'note', 'proposed', 'told'].sort()
    )
    expect(Object.keys(disputeSections.grading.shape.moves.element.shape)).toEqual(['code', 'on', 'note'])
  })
})
