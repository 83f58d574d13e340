import { expect, it } from 'vitest'
import { beijingDate, partsOf } from '@shared/domain/dates'
import { inEachZone, TURNS } from '../../../../test/support/zones'
import { dayClass, panelToday } from './panel'

it('the calendar opens at, and marks, the day of Beijing in whatever zone the PC is', async () => {
  await inEachZone(() => {
    for (const now of TURNS) {
      const opens = panelToday(now)
      const { year, month, day } = partsOf(beijingDate(now))
      expect([opens.getFullYear(), opens.getMonth() + 1, opens.getDate()]).toEqual([year, month, day])
      const marks = [-1, 0, 1].map((off) => dayClass(new Date(year, month - 1, day + off), now))
      expect(marks).toEqual(['', 'office-today', ''])
    }
  })
})
