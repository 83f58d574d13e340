import { expect, it } from 'vitest'
import { sectionSchema } from '../registry'
import { boundDeed, boundText, needingSecond, secondNames, twoPersonAction } from './twoPerson'

const at = (entity: string, section: string, id = '1') => ({ entity, section, id })
const all = twoPersonAction.list.map(({ code }) => code)

it('每一项都是台账里有的一节；恢复备份不是写台账', () => {
  for (const { code, writes } of twoPersonAction.list) {
    expect(writes.length > 0 || code === 'restore', code).toBe(true)
    for (const place of writes as readonly string[]) {
      const [entity = '', section = ''] = place.split('.')
      expect(sectionSchema(entity, section), place).toBeDefined()
    }
  }
})

it('只有打开的才需要第二人', () => {
  const changes = [at('dispute', 'closing'), at('dispute', 'feedback'), at('summary', 'reporting')]
  expect(needingSecond(changes, [])).toEqual([])
  expect(needingSecond(changes, ['close'])).toEqual([at('dispute', 'closing')])
  expect(needingSecond(changes, all)).toHaveLength(2)
  expect(secondNames(changes)).toEqual(['报送', '结单'])
})

it('确认与记录和节绑定，先后不论；换一条、多一条都不同', () => {
  const [one, two] = [at('dispute', 'closing', 'a'), at('dispute', 'closing', 'b')]
  expect(boundText([one, two])).toBe(boundText([two, one]))
  expect(boundText([one])).not.toBe(boundText([two]))
  expect(boundText([one])).not.toBe(boundText([one, two]))
  expect(boundDeed('restore', 'a')).not.toBe(boundDeed('restore', 'b'))
})
