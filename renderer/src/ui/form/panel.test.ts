import { expect, it } from 'vitest'
import { beijingDate, partsOf } from '@shared/domain/dates'
import { inEachZone, TURNS } from '../../../../test/support/zones'
import { panelClass, panelToday } from './panel'

const classes = (cell: Date, now: number) => panelClass(cell, now).split(' ')

it('the calendar opens at, and marks, the day of Beijing in whatever zone the PC is', async () => {
  await inEachZone(() => {
    for (const now of TURNS) {
      const opens = panelToday(now)
      const { year, month, day } = partsOf(beijingDate(now))
      expect([opens.getFullYear(), opens.getMonth() + 1, opens.getDate()]).toEqual([year, month, day])
      const marks = [-1, 0, 1].map((off) =>
        classes(new Date(year, month - 1, day + off), now).includes('office-today')
      )
      expect(marks).toEqual([false, true, false])
    }
  })
})

it('so does the panel of months, and that of years', async () => {
  const now = (turn: number) => partsOf(beijingDate(turn))
  await inEachZone(() => {
    for (const turn of TURNS) {
      const { year, month } = now(turn)
      // The library asks for a month by its first day, and for a year by the PC's day in it.
      const months = Array.from({ length: 36 }, (_, at) => new Date(year - 1, at, 1))
      const marked = months.filter((cell) => classes(cell, turn).includes('office-month'))
      expect(marked).toEqual([new Date(year, month - 1, 1)])
      const here = new Date(turn)
      const years = [-1, 0, 1].map((off) => new Date(year + off, here.getMonth(), here.getDate()))
      expect(years.map((cell) => classes(cell, turn).includes('office-year'))).toEqual([false, true, false])
    }
  })
})
