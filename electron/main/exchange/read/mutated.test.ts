import { beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '@shared/domain/importing'
import { readRoster } from '@shared/domain/reception/reading'
import { answerFor } from './answer'
import { bareBook, docx, utcDate, xlsx, zip } from './files.test-support'
import { cpuMillis, mutated, randomFrom } from './mutations.test-support'

const TIMES = 600
let originals: { name: string; bytes: Uint8Array }[] = []

beforeAll(async () => {
  const rows = [
    ['青石县领导接访安排表（2021年3月）', null, null],
    ['日期', '接访领导', '职务'],
    [utcDate(2021, 3, 3), '陈志远', '县委书记'],
    [utcDate(2021, 3, 4), '王 芳\n次仁 多吉', '县长\n副县长'],
    ['合计', '2场', null]
  ]
  originals = [
    {
      name: 'a.xlsx',
      bytes: await xlsx([
        { name: '3月', rows, merges: ['A1:C1'], formats: { A3: 'yyyy-mm-dd' } },
        { name: '4月', rows }
      ])
    },
    {
      name: 'a.docx',
      bytes: await docx([
        '接访安排',
        [
          ['日期', '领导'],
          ['3月3日', { text: '陈志远', span: 1 }]
        ],
        '3月4日 王芳 县长'
      ])
    },
    {
      name: 'a.csv',
      bytes: new TextEncoder().encode('日期,领导,职务\n2021年3月3日,"陈志远",县委书记\n44260,王芳,县长\n')
    }
  ]
})

/** Opens and reads; whatever comes is an answer within the time. */
function answered(name: string, bytes: Uint8Array): 'read' | 'refused' {
  const started = cpuMillis()
  const answer = answerFor({ name, data: bytes })
  if (answer.ok) readRoster(answer.value.parts, { today: '2021-01-28' })
  else expect(answer.error.message).toMatch(/台账没有变化/)
  expect(cpuMillis() - started).toBeLessThan(LIMITS.millis)
  return answer.ok ? 'read' : 'refused'
}

// Each answer has its own limit; all of them together take their time on a busy machine.
describe('files that were damaged or made up', { timeout: 600_000 }, () => {
  it(`${TIMES} times end in rows or in a plain refusal, never in a crash`, () => {
    const outcomes = new Map<string, number>()
    for (let seed = 1; seed <= TIMES; seed++) {
      const original = originals[seed % originals.length]
      if (!original) throw new Error('no original')
      const outcome = answered(original.name, mutated(original.bytes, randomFrom(seed)))
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    // Both happen often enough that the test says something.
    expect(outcomes.get('read')).toBeGreaterThan(50)
    expect(outcomes.get('refused')).toBeGreaterThan(50)
  })

  it('with XML that is turned upside down inside of a whole zip, too', () => {
    const random = randomFrom(7)
    const cell = '<row r="1"><c r="A1" t="str"><v>2021年3月3日</v></c><c r="B1" s="1"><v>44260</v></c></row>'
    for (let count = 0; count < 300; count++) {
      const text = Buffer.from(cell.repeat(3))
      answered('a.xlsx', bareBook(Buffer.from(mutated(text, random)).toString('latin1')))
      const body = Buffer.from(
        '<w:document><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:t>3月3日</w:t></w:p></w:tc></w:tr></w:tbl></w:document>'
      )
      answered('a.docx', zip([{ name: 'word/document.xml', data: mutated(body, random) }]))
    }
  })

  it.each([
    ['100,000 empty rows', () => bareBook('<row r="1"></row>'.repeat(100_000))],
    ['only formulas', () => bareBook(`<row>${'<c><f>A1+1</f></c>'.repeat(50_000)}</row>`)],
    ['no sheet', () => zip([{ name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') }])],
    [
      'a sheet that is named and missing',
      () =>
        zip([
          {
            name: 'xl/workbook.xml',
            data: Buffer.from('<workbook><sheets><sheet name="1" r:id="r9"/></sheets></workbook>')
          }
        ])
    ],
    ['tags never closed', () => bareBook('<row><c>'.repeat(100_000))],
    ['a tag of 10 MB', () => bareBook(`<row a="${'x'.repeat(10_000_000)}`)],
    ['quotes without end', () => bareBook(`<c ${'a="'.repeat(200_000)}`)],
    [
      'a million merged ranges',
      () =>
        bareBook(
          `<row><c><v>1</v></c></row></sheetData>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(300_000)}`
        )
    ],
    [
      'one row of 400,000 cells',
      () => bareBook(`<row>${'<c t="str"><v>3月3日</v></c>'.repeat(400_000)}</row>`)
    ],
    [
      '20,000 rows of a roster',
      () =>
        bareBook(
          `<row><c t="str"><v>日期</v></c><c t="str"><v>领导</v></c></row>${'<row><c t="str"><v>2021年3月3日</v></c><c t="str"><v>陈志远</v></c></row>'.repeat(20_000)}`
        )
    ]
  ])('%s are answered in time', (_, make) => {
    expect(['read', 'refused']).toContain(answered('a.xlsx', make()))
  })

  it('texts without any order are answered in time, too', () => {
    for (const text of [
      '2月2日、'.repeat(50_000),
      '（'.repeat(200_000),
      '上午9:00-'.repeat(50_000),
      'a\t'.repeat(200_000),
      '接访时间：'.repeat(40_000),
      '1'.repeat(1_000_000),
      '王 '.repeat(300_000),
      '"'.repeat(500_000),
      '2月2日 王芳 县长\n'.repeat(20_000)
    ]) {
      answered('a.txt', new TextEncoder().encode(text))
      answered('a.csv', new TextEncoder().encode(text))
    }
  })
})
