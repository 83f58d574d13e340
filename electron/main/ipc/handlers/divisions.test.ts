import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decodeDivisions } from '@shared/domain/divisions'
import { divisionHandlers } from './divisions'
import type { Caller } from '../types'

const folder = fileURLToPath(new URL('../../../../resources/divisions', import.meta.url))
const read = (file: string) => divisionHandlers(folder)['divisions.read']({ file }, {} as Caller)

describe('reading the divisions', () => {
  it('gives the text of the base file and of the villages of a province', async () => {
    const base = await read('base')
    const villages = await read('54')
    expect(
      base.ok && decodeDivisions(base.value).some(({ code, name }) => code === '5405' && name === '山南市')
    ).toBe(true)
    expect(villages.ok && decodeDivisions(villages.value).every(({ code }) => code.startsWith('54'))).toBe(
      true
    )
  })

  it('says so when there is none, for example the villages of 台湾', async () => {
    expect(await read('71')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})
