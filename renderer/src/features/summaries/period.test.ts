import { describe, expect, it } from 'vitest'
import { periodOfRoute } from './period'

describe('periodOfRoute', () => {
  it('is what the route names', () => {
    expect(periodOfRoute('2026Q3', '2026-11-23')).toBe('2026Q3')
    expect(periodOfRoute('2026-01-05_2026-02-10', '2026-11-23')).toBe('2026-01-05_2026-02-10')
  })

  it('is the last month that is over when it names none', () => {
    expect(periodOfRoute(undefined, '2026-11-23')).toBe('2026-10')
    expect(periodOfRoute('2026Q7', '2026-01-01')).toBe('2025-12')
  })
})
