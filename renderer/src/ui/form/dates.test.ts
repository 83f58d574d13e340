import { expect, it } from 'vitest'
import { daysWith, orderedDays } from './dates'

const TODAY = '2026-11-26'

it('adds what is typed to the days that stand, each once and in order', () => {
  expect(daysWith(['2027-03-12'], '3月5日、3月12日', TODAY)).toEqual(['2027-03-05', '2027-03-12'])
  expect(daysWith(['2027-03-12'], '', TODAY)).toEqual(['2027-03-12'])
})

it('keeps what is no date, behind the dates', () => {
  expect(daysWith(['2027-03-12'], '3月32日、3月5日', TODAY)).toEqual(['2027-03-05', '2027-03-12', '3月32日'])
  expect(orderedDays(['下周五', '2027-03-12', '下周五'])).toEqual(['2027-03-12', '下周五'])
})
