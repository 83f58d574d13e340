import type { Block, Paper } from '../model'
import { draw, type Drawn } from './element'
import { drawIssued, drawSignature } from './signature'
import { drawGrid, drawTable } from './tables'
import {
  drawChoice,
  drawFields,
  drawHeading,
  drawItems,
  drawNumber,
  drawSpace,
  drawText,
  drawTitle
} from './text'

export type { Drawn } from './element'

/** The contents of a paper, in the order they are read. */
export const drawPaper = (paper: Paper): readonly Drawn[] => paper.blocks.map(drawBlock)

/** A scanned paper on a page of its own. */
export const drawScan = (title: string, source: string): readonly Drawn[] => [
  draw('h1', 'p-scan-title', [title]),
  draw('img', 'p-scan', [], { attributes: { src: source, alt: title } })
]

function drawBlock(block: Block): Drawn {
  switch (block.kind) {
    case 'title':
      return drawTitle(block)
    case 'number':
      return drawNumber(block)
    case 'heading':
      return drawHeading(block)
    case 'fields':
      return drawFields(block)
    case 'text':
      return drawText(block)
    case 'items':
      return drawItems(block)
    case 'choice':
      return drawChoice(block)
    case 'grid':
      return drawGrid(block)
    case 'table':
      return drawTable(block)
    case 'signature':
      return drawSignature(block)
    case 'issued':
      return drawIssued(block)
    case 'space':
      return drawSpace(block)
  }
}
