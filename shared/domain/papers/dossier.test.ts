import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindingOrder, pageRanges, partKey, rangeText, type Scan } from './dossier'
import { shortPaper } from './sample.test-support'

const scan = (key: string, after?: string, mime = 'image/jpeg'): Scan => ({
  key,
  title: `附件${key}`,
  hash: key,
  mime,
  ...(after !== undefined && { after })
})
const papers = [shortPaper('application', '人民调解申请书'), shortPaper('record', '人民调解记录')]

describe('the order of binding', () => {
  it('puts each picture behind its paper, and none is lost', () => {
    const scans = [
      scan('x', 'gone'),
      scan('b', 'record'),
      scan('i', 'application'),
      scan('j', 'application'),
      scan('0')
    ]
    expect(bindingOrder({ papers, scans }).map(partKey)).toEqual([
      '0',
      'application',
      'i',
      'j',
      'record',
      'b',
      'x'
    ])
  })

  it('leaves out what the press cannot draw; the catalogue then says 附件另附', () => {
    const parts = bindingOrder({
      papers,
      scans: [scan('p', 'record', 'application/pdf'), scan('t', 'record', 'image/tiff')]
    })
    expect(parts.map(partKey)).toEqual(['application', 'record'])
    expect(rangeText(pageRanges(parts, [1, 1]).get('p'))).toBe('附件另附')
  })
})

describe('page numbers of a dossier (页号连续)', () => {
  it('run on from 1 without a gap, whatever each part takes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }), (counts) => {
        const parts = bindingOrder({ papers: counts.map((_, at) => shortPaper(`p${at}`, '文书')), scans: [] })
        const ranges = [...pageRanges(parts, counts).values()]
        expect(ranges.map(({ from, to }) => to - from + 1)).toEqual(counts)
        ranges.forEach(({ from }, at) => expect(from).toBe((ranges[at - 1]?.to ?? 0) + 1))
      })
    )
  })

  it('are written as one page or from–to', () => {
    expect(rangeText({ from: 3, to: 3 })).toBe('3')
    expect(rangeText({ from: 4, to: 6 })).toBe('4—6')
  })
})
