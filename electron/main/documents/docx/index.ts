import { Document, Packer, PageOrientation, type Paragraph, type Table } from 'docx'
import { SHEETS } from '@shared/domain/papers/layout'
import type { Block, Paper } from '@shared/domain/papers/model'
import { footOf } from './foot'
import { innerWidth, twips } from './measure'
import {
  choiceParagraphs,
  headingParagraph,
  itemParagraphs,
  numberParagraph,
  parting,
  spaceParagraphs,
  textParagraphs,
  titleParagraphs
} from './paragraphs'
import { issuedParagraphs, signatureBlock } from './signature'
import { STYLES } from './styles'
import { fieldTable, gridTable, listTable } from './tables'

/** Papers as one file that an office suite can edit; each is a section with its own page numbers. */
export async function docxOf(papers: readonly Paper[]): Promise<Uint8Array> {
  const document = new Document({
    title: papers[0]?.title ?? '',
    creator: '',
    lastModifiedBy: '',
    externalStyles: STYLES,
    sections: papers.map((paper) => ({
      properties: { page: pageOf(paper) },
      footers: { default: footOf(paper, papers.length === 1) },
      children: paper.blocks.flatMap((block, at) =>
        drawBlock(block, innerWidth(paper.orientation), paper.blocks[at + 1])
      )
    }))
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pageOf({ orientation }: Paper) {
  const { top, right, bottom, left } = SHEETS[orientation]
  const { width, height } = SHEETS.portrait
  return {
    // The library turns the sheet itself.
    size: {
      width: twips(width),
      height: twips(height),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
    },
    margin: {
      top: twips(top),
      right: twips(right),
      bottom: twips(bottom),
      left: twips(left),
      footer: twips(15)
    },
    pageNumbers: { start: 1 }
  }
}

/** @param width millimetres between the margins */
function drawBlock(block: Block, width: number, next: Block | undefined): (Paragraph | Table)[] {
  // What is signed goes along with the signatures: a page of nothing but signatures proves nothing.
  const held = next?.kind === 'signature' || next?.kind === 'issued'
  switch (block.kind) {
    case 'title':
      return titleParagraphs(block)
    case 'number':
      return [numberParagraph(block, width)]
    case 'heading':
      return [headingParagraph(block)]
    case 'fields':
      return [fieldTable(block, width, held), parting(held)]
    case 'text':
      return textParagraphs(block, held)
    case 'items':
      return itemParagraphs(block, width, held)
    case 'choice':
      return choiceParagraphs(block, width, held)
    case 'grid':
      return [gridTable(block, width), parting()]
    case 'table':
      return [listTable(block, width), parting()]
    case 'signature':
      return signatureBlock(block, width)
    case 'issued':
      return issuedParagraphs(block)
    case 'space':
      return spaceParagraphs(block)
  }
}
