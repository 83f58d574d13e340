import { describe, expect, it } from 'vitest'
import type { DisputeGrading } from '@shared/domain/disputes'
import { defaultGrading, gradingTerms } from '@shared/domain/office'
import { answered, handlingMoves, tellings, ticked } from './form'

const terms = gradingTerms(defaultGrading)
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

describe('分级表', () => {
  it('颜色随建议变，日期随颜色变；人另选过颜色的不再跟着变', () => {
    expect(answered(grading(), ['heated'], '2016-08-20')).toMatchObject({
      colour: 3,
      proposed: 3,
      gradedOn: '2016-08-20'
    })
    expect(answered(grading({ colour: 2 }), ['heated'], '2016-08-20')).toMatchObject({
      colour: 2,
      proposed: 3,
      gradedOn: '2016-08-11'
    })
  })

  it('须告知的逐一列出，登记过的带着登记', () => {
    const told = [{ id: 't', who: '公安派出所（值班室）', on: '2016-08-11', way: '电话' }]
    expect(tellings(grading({ colour: 1, told }), terms)).toEqual([
      { office: '综治中心主要负责人', told: undefined },
      { office: '公安派出所', told: told[0] }
    ])
  })

  it('告知对象和步骤名称按本单位的设置', () => {
    const own = gradingTerms({
      tell: [['县公安局'], [], [], [], ['司法所']],
      moveNames: ['一', '二', '三', '四', '五']
    })
    expect(tellings(grading({ colour: 5 }), own)).toEqual([{ office: '司法所', told: undefined }])
    expect(handlingMoves(grading(), own).map(({ name }) => name)).toEqual(['一', '二', '三', '四', '五'])
  })

  it('处置打勾登记今天，取消打勾去掉', () => {
    const value = grading()
    ticked(value, 2, true, '2016-08-20')
    ticked(value, 1, true, '2016-08-20')
    expect(handlingMoves(value, terms).map(({ done }) => done?.on)).toEqual([
      '2016-08-20',
      '2016-08-20',
      undefined,
      undefined,
      undefined
    ])
    ticked(value, 2, false, '2016-08-20')
    expect(value.moves.map(({ code }) => code)).toEqual([1])
  })
})
