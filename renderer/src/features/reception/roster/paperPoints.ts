import type { OpenSlot } from '@shared/domain/reception/rosters/slots'
import type { GridDay } from './grid'

/** Millimetres of A4 landscape for the weeks, of a cell's width inside, of the line with the day, and of a point. */
const HEIGHT = 158
const WIDTH = 36
const HEAD = 7
const LEAST = 15
const POINT = 0.3528
/** The line with hours and place is set smaller than the names. */
const SMALL = 0.8
const SIZES = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5]

/** The largest size at which the weeks of a month fit one sheet; the smallest when none does, and it runs over. */
export function paperPoints(
  weeks: readonly GridDay[][],
  lineOf: (slot: OpenSlot) => string,
  nameOf: (id: string) => string
): number {
  const heightOf = (points: number): number =>
    weeks.reduce((sum, week) => sum + Math.max(LEAST, ...week.map((day) => dayHeight(day, points))), 0)
  const dayHeight = ({ slots }: GridDay, points: number): number => {
    const lines = slots.reduce(
      (sum, slot) =>
        sum +
        SMALL * rows(lineOf(slot), points * SMALL) +
        slot.leaders.reduce((names, id) => names + rows(nameOf(id), points), 0) +
        0.2,
      0
    )
    return HEAD + lines * points * 1.25 * POINT
  }
  return SIZES.find((points) => heightOf(points) <= HEIGHT) ?? (SIZES.at(-1) as number)
}

/** Lines that a text takes in a cell: Chinese characters an em wide, others half of one. */
function rows(text: string, points: number): number {
  if (text === '') return 0
  const ems = [...text].reduce((sum, character) => sum + (character >= '\u1800' ? 1 : 0.55), 0)
  return Math.ceil((ems * points * POINT) / WIDTH)
}
