import { drawPaper, type Drawn } from '../../shared/domain/papers/draw'
import type { Paper } from '../../shared/domain/papers/model'

/** All words of a paper in the order they are read, as the sheet draws them; without any spaces. */
export const textOf = (paper: Paper): string => squeezed(drawPaper(paper).map(wordsOf).join(''))

const wordsOf = (node: Drawn | string): string =>
  typeof node === 'string' ? node : node.children.map(wordsOf).join('')

/** Spaces and line ends are the sheet's own affair. */
export const squeezed = (text: string): string => text.replace(/\s/gu, '')

/** The first of the words that does not stand in the text after the ones before it; null when all are in order. */
export function firstOutOfOrder(text: string, words: readonly string[]): string | null {
  let from = 0
  for (const word of words) {
    const at = text.indexOf(squeezed(word), from)
    if (at < 0) return word
    from = at + squeezed(word).length
  }
  return null
}
