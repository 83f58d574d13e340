import { widthOf } from '@shared/domain/papers/forms/words'
import type { Board, BoardRow } from './model'

/**
 * Where everything stands on the screen, in pixels: the picture is drawn by these numbers and parted into pages by
 * them, so that no row is cut. From ten metres a letter of 36 pixels on a screen of 55 inches can still be read.
 */
export const LETTER = { main: 36, small: 30 } as const
export const LINE = { main: 50, small: 42 } as const
/** Air above and below the text of a row, and left and right of a cell. */
export const AIR = { row: 12, cell: 14 } as const
/** The rule below a row. */
const RULE = 2
/** Height that the rows of one picture share. */
export const ROWS = 762

interface Widths {
  day: number
  time: number
  people: number
  areas: number
  place: number
}
const WITH: Widths = { day: 270, time: 330, people: 550, areas: 370, place: 300 }
const WITHOUT: Widths = { day: 270, time: 330, people: 800, areas: 0, place: 420 }
export const widthsOf = ({ areas }: Pick<Board, 'areas'>): Widths => (areas ? WITH : WITHOUT)

/** Lines that a text takes. An estimate: the widest letters are taken for all, so that it errs to too many. */
const lines = (text: string, letter: number, width: number): number =>
  Math.max(1, Math.ceil((widthOf(text) * letter) / (width - 2 * AIR.cell - letter)))

/** Pixels that a row is high. */
export function heightOf(row: BoardRow, areas: boolean): number {
  const widths = widthsOf({ areas })
  const main = (text: string, width: number): number => lines(text, LETTER.main, width) * LINE.main
  return (
    2 * AIR.row +
    RULE +
    Math.max(
      LINE.main,
      row.people.reduce((sum, one) => sum + main(one, widths.people), 0),
      main(row.place, widths.place),
      areas ? lines(row.areas, LETTER.small, widths.areas) * LINE.small : 0
    )
  )
}
