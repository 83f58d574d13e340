import { describe, expect, it } from 'vitest'
import { registerVisit } from './register'
import { openMatters } from './earlier'
import {
  after,
  answered,
  assigned,
  context,
  draft,
  numbers,
  registered,
  visitor
} from './visits.test-support'

const card = '540599199001010012'
const other = '540599198501010014'
const withNumber = (idNumber: string) =>
  after(undefined, registerVisit(draft({}, { list: [visitor({ idNumber })] }), numbers, context()))

describe('来访人尚未办结的事项', () => {
  it('只有还在办的：办理中的在内，已答复的不在', () => {
    const found = openMatters([visitor()], [assigned(), answered()], '')
    expect(found).toMatchObject([{ entity: 'visit', state: '办理中', unit: '扎塘镇人民政府' }])
    expect(openMatters([visitor({ name: '王小明' })], [assigned()], '')).toEqual([])
  })

  it('号码不同的是同名的人；号码相同而姓名写法不同的是同一人', () => {
    const open = withNumber(card)
    expect(openMatters([visitor({ idNumber: other })], [open], '')).toEqual([])
    expect(openMatters([visitor({ name: '次仁 多吉', idNumber: card })], [open], '')).toHaveLength(1)
    expect(openMatters([visitor()], [open], '')).toHaveLength(1)
  })

  it('本次来访不列自己，也没有次数', () => {
    const record = registered()
    expect(openMatters([visitor()], [record], record.id)).toEqual([])
    const [one] = openMatters([visitor()], [assigned()], '')
    expect(Object.keys(one ?? {}).sort()).toEqual(
      ['entity', 'id', 'number', 'since', 'state', 'title', 'unit'].sort()
    )
  })
})
