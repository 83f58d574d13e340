import { describe, expect, it } from 'vitest'
import { monthToReport } from './month'

describe('monthToReport', () => {
  it('is the last month that is over', () => {
    expect(monthToReport('2026-11-23')).toBe('2026-10')
    expect(monthToReport('2026-01-01')).toBe('2025-12')
  })
})
