import type { BlockOf } from '../model'
import { itemNumber, optionText, paragraphsOf, ruledLines, withColon } from '../words'
import { blank, draw, type Drawn } from './element'

export const drawTitle = ({ text, over }: BlockOf<'title'>): Drawn =>
  draw('div', 'p-title', [...(over ? [draw('p', 'p-over', [over])] : []), draw('h1', '', [text])])

export const drawNumber = ({ label, text }: BlockOf<'number'>): Drawn =>
  draw('p', 'p-number', [withColon(label), text === '' ? blank() : text])

export const drawHeading = ({ text }: BlockOf<'heading'>): Drawn => draw('h2', 'p-heading', [text])

export function drawText(block: BlockOf<'text'>): Drawn {
  const paragraph = block.indent ? 'p-indent' : ''
  return draw('div', `p-text p-${block.role ?? 'body'}`, [
    ...paragraphsOf(block.text).map((text) => draw('p', paragraph, [text])),
    ...Array.from({ length: ruledLines(block) }, () => draw('div', 'p-ruled'))
  ])
}

export const drawItems = ({ items, blanks }: BlockOf<'items'>): Drawn =>
  draw('div', 'p-items', [
    ...items.map((text, at) => item(at, draw('span', 'p-grow', [text]))),
    ...Array.from({ length: blanks }, (_, at) => item(items.length + at, blank('p-grow')))
  ])

const item = (at: number, content: Drawn): Drawn =>
  draw('div', 'p-item', [draw('span', 'p-label', [itemNumber(at)]), content])

export const drawChoice = ({ label, options }: BlockOf<'choice'>): Drawn =>
  draw('div', 'p-choice', [
    ...(label === '' ? [] : [draw('span', 'p-label', [withColon(label)])]),
    draw(
      'span',
      'p-options',
      options.map((option) => draw('span', 'p-option', [optionText(option)]))
    )
  ])

export const drawFields = ({ items }: BlockOf<'fields'>): Drawn =>
  draw(
    'div',
    'p-fields',
    items.map(({ label, value, span, fill }) =>
      draw(
        'div',
        'p-field',
        [
          draw('span', 'p-label', [withColon(label)]),
          value === '' ? blank('p-grow') : draw('span', fill ? 'p-grow p-filled' : 'p-grow', [value])
        ],
        { style: { 'grid-column': `span ${span}` } }
      )
    )
  )

export const drawSpace = ({ lines }: BlockOf<'space'>): Drawn =>
  draw('div', 'p-space', [], { style: { '--lines': String(lines) } })
