import { z } from 'zod'
import { expect, it } from 'vitest'
import { registry } from '../registry'
import { references } from './references'

/** Fields that hold the id of another record, by how such fields are called. */
const NAMED = /^(organizationId|mediatorId|mediatorIds|disputeId|parentId|unitId|linked)$/
/** Names none of the three kinds, or is what parting itself reads. */
const ELSEWHERE = ['center.profile', 'tally.counts']

function fieldsIn(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const one of schema) fieldsIn(one, found)
  else if (schema !== null && typeof schema === 'object') {
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name)
      fieldsIn(value, found)
    }
  }
  return found
}

it('台账里写到别的记录的每一节都在表里：新加的一节忘了写进来，合并就会漏掉', () => {
  const naming = Object.entries(registry).flatMap(([entity, sections]) =>
    Object.entries(sections).flatMap(([section, schema]) => {
      const fields = [...fieldsIn(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' }))]
      return fields.some((name) => NAMED.test(name)) ? [`${entity}.${section}`] : []
    })
  )
  const known = Object.values(references).flatMap((list) =>
    list.map(({ entity, section }) => `${entity}.${section}`)
  )
  expect(naming.filter((place) => !known.includes(place)).sort()).toEqual(ELSEWHERE.sort())
})
