import { expect, it } from 'vitest'
import { Stages } from './stages'

const large = (id: string) => ({
  entity: 'dispute',
  id,
  section: 'intake',
  before: null,
  value: { summary: '字'.repeat(80) }
})

it('takes no more than an entry can be read back with, and forgets the rest', () => {
  const stages = new Stages(1_400)
  expect(['1', '2', '3', '4'].map((id) => stages.add('a', [large(id)]))).toEqual([
    'added',
    'added',
    'added',
    'added'
  ])
  expect(stages.add('a', [large('5')])).toBe('large')
  expect(stages.take('a', 4)).toBeNull()
})

it('keeps a few batches at most: those of closed windows do not pile up', () => {
  const stages = new Stages()
  const one = { entity: 'dispute', id: '1', section: 'intake', before: null, value: {} }
  for (const batch of ['a', 'b', 'c', 'd', 'e']) stages.add(batch, [one])
  expect(stages.take('a', 1)).toBeNull()
  expect(stages.take('e', 1)).toEqual([one])
})
