import { SHEETS, type Orientation } from '@shared/domain/papers/layout'

/** Between two sheets on the desk, in millimetres. */
export const GAP = 8

/** Pixels of CSS in a millimetre. */
const PIXELS = 96 / 25.4
export const pixels = (millimetres: number): number => millimetres * PIXELS

/** How many sheets a stack of this height holds. */
export const sheetsIn = (height: number, orientation: Orientation): number =>
  Math.max(1, Math.round((height + pixels(GAP)) / pixels(SHEETS[orientation].height + GAP)))

/** Where the foot of a sheet begins in its stack, in millimetres; `at` counts from 0. */
export const footTop = (at: number, orientation: Orientation): number => {
  const { height, bottom } = SHEETS[orientation]
  return at * (height + GAP) + height - bottom + 6
}

/** @param width pixels of the desk between its edges @returns the scale at which a sheet takes all of it, within bounds */
export const fitScale = (width: number, orientation: Orientation): number =>
  Math.min(1.5, Math.max(0.4, width / pixels(SHEETS[orientation].width)))
