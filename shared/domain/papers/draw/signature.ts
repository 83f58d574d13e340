import type { BlockOf } from '../model'
import { dateText, withColon } from '../words'
import { blank, draw, type Drawn } from './element'

/** More lines than this may be parted over pages; fewer stay together with their date. */
export const TOGETHER = 8

export const drawSignature = ({ lines, stamp, date }: BlockOf<'signature'>): Drawn =>
  draw('section', lines.length > TOGETHER ? 'p-signature' : 'p-signature p-together', [
    draw(
      'div',
      'p-signs',
      lines.flatMap(({ label, name, hint }) => [
        draw('span', 'p-label', [withColon(label)]),
        blank('p-hand'),
        draw('span', 'p-aside', [asideOf(name, hint)])
      ])
    ),
    ...(stamp ? [draw('p', 'p-stamp', [stamp])] : []),
    draw('p', 'p-date', [dateText(date)])
  ])

export const drawIssued = ({ by, on }: BlockOf<'issued'>): Drawn =>
  draw('section', 'p-issued', [draw('p', '', [by]), draw('p', '', [dateText(on)])])

/** What stands small beside the blank: who signs there, and how. */
export const asideOf = (name = '', hint = ''): string =>
  [name === '' ? '' : `（${name}）`, hint].filter((part) => part !== '').join(' ')
