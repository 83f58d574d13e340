import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssText } from './markup'
import { ownSheets, paperSheet, pressPage, scanSheet } from './press'
import { firstMissing, LIST_ROWS, publicPaper, samplePaper, shortPaper, textsOf } from './sample.test-support'

const page = (html: string): string => html.replace(/<style>.*?<\/style>/s, '')
const look = '/* look */'
const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

describe('the page that goes to press', () => {
  const html = pressPage('示例', ownSheets([samplePaper()], null), look)

  it('holds every text in the order it is read, and texts are never markup', () => {
    const text = page(html)
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|amp|quot);/g, (sign) => SIGNS[sign] ?? sign)
    expect(firstMissing(text, textsOf(samplePaper()))).toBeNull()
    expect(html).toContain('第二段&lt;b&gt;&amp;&quot;照写&quot;&lt;/b&gt;。')
    expect(html).not.toMatch(/<script|on\w+=|javascript:/i)
  })

  it('keeps the name of an office and the day together at the end of what it makes public', () => {
    const text = page(pressPage('示例公告', ownSheets([publicPaper()], null), look))
    expect(text).toContain('<section class="p-issued"><p>示例县综治中心</p><p>2026年11月23日</p></section>')
  })

  it('fills a list up with empty rows under a head that can repeat', () => {
    expect(html.match(/<tr><td class="p-center">/g)).toHaveLength(LIST_ROWS)
    expect(html).toContain('<thead')
  })

  it('says which case and which copy it is, and nothing of it on a blank form', () => {
    expect(html).toContain('"案号 （2026）人调字第A0007号"')
    expect(html).toContain('"第 2 份（当事人）"')
    const form = pressPage(
      '空白',
      ownSheets([samplePaper({ copy: { number: 0 }, caseNumber: '' })], null),
      look
    )
    expect(form).not.toMatch(/@bottom-(left|right)/)
  })

  it('counts one paper by its file, several each from 1, and a cover not at all', () => {
    expect(html).toContain('counter(pages)')
    const two = pressPage('两份', ownSheets([shortPaper('a', '甲'), shortPaper('b', '乙')], [2, 3]), look)
    expect(two).toContain('@counter-style own-sheet2 { system: fixed 3; symbols: "1" "2" "3"; }')
    expect(two).not.toContain('counter(pages)')
    const cover = pressPage('封面', [paperSheet(shortPaper('c', '封面'), { kind: 'none' })], look)
    expect(cover).toContain('counter-increment: page 0')
    expect(cover).not.toContain('@bottom-center')
  })

  it('shows a scan by its address with its title', () => {
    const sheet = scanSheet('身份证明', '/plates/0', samplePaper(), { kind: 'running', total: 4 })
    expect(page(pressPage('卷宗', [sheet], look))).toContain(
      '<img class="p-scan" src="/plates/0" alt="身份证明">'
    )
  })
})

describe('a text inside the style', () => {
  it('can end neither its string nor the style, whatever it says', () => {
    expect(cssText('甲"乙\\;}</style>')).toBe('"甲\\22 乙\\5c \\3b \\7d \\3c \\2f style\\3e "')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(cssText(text).slice(1, -1)).not.toMatch(/["<>;{}\n\r\f]/)
      })
    )
  })
})
