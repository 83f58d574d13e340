import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  firstMissing,
  LIST_ROWS,
  publicPaper,
  samplePaper,
  shortPaper,
  textsOf
} from '@shared/domain/papers/sample.test-support'
import { POINTS } from '@shared/domain/papers/layout'
import { docxOf } from '.'
import { lettersMillimetres, lettersWide } from './measure'

const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }
const textOf = (xml: string): string =>
  xml.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot|apos);/g, (sign) => SIGNS[sign] ?? sign)

let files: Record<string, string>
let document = ''
beforeAll(async () => {
  const landscape = shortPaper('wide', '横排文书', { orientation: 'landscape', copy: { number: 0 } })
  const zipped = unzipSync(await docxOf([samplePaper(), landscape]))
  files = Object.fromEntries(Object.entries(zipped).map(([name, bytes]) => [name, strFromU8(bytes)]))
  document = files['word/document.xml'] ?? ''
})

describe('the editable document', () => {
  it('holds every text of every kind of block, in order', () => {
    expect(
      firstMissing(textOf(document), [...textsOf(samplePaper()), '横排文书', '横排文书的内容。'])
    ).toBeNull()
  })

  it('ends what an office makes public with its name and the day, at the right and together', async () => {
    const xml = strFromU8(unzipSync(await docxOf([publicPaper()]))['word/document.xml'] ?? new Uint8Array())
    expect(firstMissing(textOf(xml), textsOf(publicPaper()))).toBeNull()
    const [before = ''] = xml.split('示例县综治中心')
    const name = before.slice(before.lastIndexOf('<w:p>'))
    expect(name).toContain('<w:keepNext/>')
    expect(name).toContain('<w:jc w:val="right"/>')
  })

  it('has real tables: a head that stands on each page, cells that span columns', () => {
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(document.match(/<w:tbl>/g)).toHaveLength(4)
    expect(document).toContain('<w:gridSpan w:val="3"/>')
    const list = document.split('<w:tbl>').at(-2)?.split('</w:tbl>')[0] ?? ''
    expect(list.match(/<w:tr>|<w:tr /g)).toHaveLength(LIST_ROWS + 1)
  })

  it('names the Chinese font of every text, and the fonts of Tibetan and Mongolian names', () => {
    const fonts = [...document.matchAll(/<w:rFonts[^>]*w:eastAsia="([^"]+)"/g)].map(([, name]) => name)
    expect(fonts).toHaveLength(document.match(/<w:r>(?:(?!<\/w:r>).)*<w:(?:t[ >]|tab\/>)/gs)?.length ?? 0)
    expect(new Set(fonts)).toEqual(new Set(['宋体', '仿宋', '黑体', 'Microsoft Himalaya', 'Mongolian Baiti']))
  })

  it('stands on A4 within the margins of the sheet, one section a paper, the second turned', () => {
    const sections = [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml)
    expect(sections).toHaveLength(2)
    expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(sections[0]).toMatch(/<w:pgMar w:top="1417" w:right="1474" w:bottom="1417" w:left="1587"/)
    expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
    for (const section of sections) expect(section).toContain('w:start="1"')
  })

  it('carries case, page fields and copy at its foot, and no number of a copy on a blank form', () => {
    const feet = Object.keys(files)
      .filter((name) => name.startsWith('word/footer'))
      .toSorted()
      .map((name) => files[name] ?? '')
    expect(textOf(feet[0] ?? '')).toMatch(
      /^案号 （2026）人调字第A0007号第 PAGE 页 共 SECTIONPAGES 页第 2 份（当事人）$/
    )
    expect(textOf(feet[1] ?? '')).not.toContain('份')
  })

  it('parts no line of signatures and keeps it with its seal and date; who signs has room beside the blank', () => {
    const [before, signs = ''] = document.split('</w:tbl>').at(-2)?.split('<w:tbl>') ?? []
    const rows = signs.split('<w:tr>').slice(1)
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      expect(row).toContain('<w:cantSplit/>')
      expect(row.match(/<w:keepNext\/>/g)).toHaveLength(3)
    }
    const grid = [...signs.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    const millimetres = grid.map((width) => (width * 25.4) / 1440)
    expect(millimetres[2]).toBeGreaterThan(lettersMillimetres(lettersWide('可由记录人代填日期'), POINTS.note))
    expect(Math.round(millimetres.reduce((sum, width) => sum + width, 0))).toBe(156)
    expect(before).not.toBe('')
  })

  it('puts no space of its own between Chinese and digits', () => {
    expect(files['word/styles.xml']).toMatch(
      /<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"\/><w:autoSpaceDN w:val="0"\/><\/w:pPr>/
    )
  })

  it('rules a blank and a filled line to the end of the line', () => {
    const line = document.split('<w:tc>').find((cell) => cell.includes('示例县示例镇第一居民委员会')) ?? ''
    expect(line).toMatch(/<w:tab w:val="right" w:pos="\d+"\/>/)
    expect(line).toMatch(/<w:u w:val="single"\/>(?:(?!<w:r>).)*<w:tab\/>/)
  })

  it('breaks a choice between its options, never within one', async () => {
    const options = ['代为申请调解或要求终止调解', '收集、提供证据', '选择或接受调解员', '参加调解、签署文书']
    const paper = shortPaper('choice', '选择', {
      blocks: [
        { kind: 'choice', label: '委托权限', options: options.map((text) => ({ text, chosen: true })) }
      ]
    })
    const xml = strFromU8(unzipSync(await docxOf([paper]))['word/document.xml'] ?? new Uint8Array())
    const lines = xml.split('<w:p>').slice(1).map(textOf)
    expect(lines).toEqual([
      '委托权限：☑代为申请调解或要求终止调解　☑收集、提供证据',
      '☑选择或接受调解员　☑参加调解、签署文书'
    ])
  })

  it('says nothing about who made it', () => {
    expect(textOf(files['docProps/core.xml'] ?? '')).not.toMatch(/Un-named|docx/)
  })
})
