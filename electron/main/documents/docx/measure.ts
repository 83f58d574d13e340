import { SHEETS, type Orientation } from '@shared/domain/papers/layout'

/** Twentieths of a point, as the format counts lengths. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const pointTwips = (points: number): number => Math.round(points * 20)
/** Sizes of letters are counted in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Millimetres between the margins. */
export const innerWidth = (orientation: Orientation): number => {
  const { width, left, right } = SHEETS[orientation]
  return width - left - right
}

/** Column widths in twips that share `millimetres` by weight; the last takes what rounding left. */
export function shares(weights: readonly number[], millimetres: number): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const widths = weights.map((weight) => Math.floor((twips(millimetres) * weight) / all))
  const rest = twips(millimetres) - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

/** About how many Chinese letters a text is wide: other letters are half as wide, marks above and below take nothing. */
export function lettersWide(text: string): number {
  const letters = [...text.replace(/\p{M}/gu, '')]
  return letters.reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\u3000-\u30ff\uff00-\uff60]/.test(letter) ? 1 : 0.5),
    0
  )
}

/** Millimetres that so many Chinese letters of `points` take. */
export const lettersMillimetres = (letters: number, points: number): number => (letters * points * 25.4) / 72
