import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS, type OpenedFile, type PlainTable } from '@shared/domain/importing'
import { answerFor } from './answer'
import { bareBook, docx, utcDate, xlsx, zip } from './files.test-support'
import { openFile } from './open'

const tables = ({ parts }: OpenedFile): PlainTable[] =>
  parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []))
const firstTable = (file: OpenedFile): PlainTable => tables(file)[0] ?? { name: '', rows: [], merges: [] }
const cells = (file: OpenedFile) => firstTable(file).rows.map((row) => row.cells)
const refusal = (name: string, bytes: Uint8Array): string => {
  const answer = answerFor({ name, data: bytes })
  return answer.ok ? '读出来了' : answer.error.message
}

describe('a workbook', { timeout: 300_000 }, () => {
  it('gives values as they stand, days by their format, merged ranges, and the rows as they are numbered', async () => {
    const bytes = await xlsx([
      {
        name: '2月',
        rows: [
          ['标题', null, null],
          [],
          [utcDate(2021, 2, 2), 44229, '５４０'],
          [utcDate(2021, 2, 2), 0.375, true],
          [
            { richText: [{ text: '王' }, { text: ' 芳' }] },
            { formula: 'B3+1', result: 44230 },
            { error: '#N/A' }
          ]
        ],
        merges: ['A1:C1'],
        formats: { A3: 'yyyy"年"m"月"d"日"', A4: 'mm-dd-yy', B4: 'h:mm' }
      }
    ])
    const file = openFile('a.xlsx', bytes)
    expect(firstTable(file)).toEqual({
      name: '工作表“2月”',
      rows: [
        { at: 1, cells: ['标题'] },
        { at: 3, cells: [{ date: '2021-02-02' }, 44229, '５４０'] },
        { at: 4, cells: [{ date: '2021-02-02' }, { date: '', time: '09:00' }, true] },
        { at: 5, cells: ['王 芳', 44230, { lost: '单元格出错（#N/A）' }] }
      ],
      merges: [{ row: 1, column: 1, toRow: 1, toColumn: 3 }]
    })
  })

  it('counts from 1904 where it says so', async () => {
    const bytes = await xlsx([{ name: 's', rows: [[utcDate(2021, 2, 2)]], formats: { A1: 'yyyy-mm-dd' } }], {
      date1904: true
    })
    expect(cells(openFile('a.xlsx', bytes))).toEqual([[{ date: '2021-02-02' }]])
  })

  it('tells of hidden sheets and of formulas without a result', async () => {
    const bytes = await xlsx([
      { name: '公示', rows: [['甲', { formula: 'A1' } as never]] },
      { name: '底稿', rows: [['乙']], hidden: true }
    ])
    const { notes, parts } = openFile('a.xlsx', bytes)
    expect(parts).toHaveLength(1)
    expect(notes.join()).toContain('隐藏的工作表“底稿”没有读入')
    expect(notes.join()).toContain('有公式没有保存结果')
  })

  it('comes back as it was written, whatever stands in it', async () => {
    const value = fc.oneof(
      fc
        .string({ minLength: 1 })
        .filter((text) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]+$/u.test(text) && !text.startsWith('=')),
      fc.integer(),
      fc.boolean()
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          expect(cells(openFile('a.xlsx', await xlsx([{ name: 's', rows }])))).toEqual(rows)
        }
      ),
      { numRuns: 60 }
    )
  })
})

describe('a document', () => {
  it('gives paragraphs and tables in their order, cells over columns and rows as merged ones', async () => {
    const file = openFile(
      'a.docx',
      await docx([
        '接访安排',
        [
          [
            { text: '日期', goesOn: 'first' },
            { text: '接访领导', span: 2 }
          ],
          [{ text: '', goesOn: 'more' }, '姓名', '职务'],
          ['2月2日', '王\n芳', '县长']
        ],
        '落款'
      ])
    )
    expect(file.parts.map((part) => (part.kind === 'text' ? part.text : part.table))).toEqual([
      '接访安排',
      {
        name: '第 1 个表格',
        rows: [
          { at: 1, cells: ['日期', '接访领导', ''] },
          { at: 2, cells: ['', '姓名', '职务'] },
          { at: 3, cells: ['2月2日', '王\n芳', '县长'] }
        ],
        merges: [
          { row: 1, column: 1, toRow: 2, toColumn: 1 },
          { row: 1, column: 2, toRow: 1, toColumn: 3 }
        ]
      },
      '落款'
    ])
  })

  it('leaves deleted text, field codes and doubles of drawings out', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:instrText>HYPERLINK</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>乙</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>乙</w:t></w:r></mc:Fallback></mc:AlternateContent><w:r><w:t>&#x4E19;&amp;&unknown;</w:t></w:r></w:p>'
    const file = openFile(
      'a.docx',
      zip([
        {
          name: 'word/document.xml',
          data: Buffer.from(
            `<!DOCTYPE x [<!ENTITY unknown "泄露">]><w:document><w:body>${body}</w:body></w:document>`
          )
        }
      ])
    )
    expect(file.parts).toEqual([{ kind: 'text', at: 1, text: '甲乙丙&&unknown;' }])
  })
})

describe('a text file', () => {
  const gb = Uint8Array.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc1, 0xec, 0xb5, 0xbc]) // 日期,领导
  it.each([
    ['GB18030', gb],
    ['UTF-8', new TextEncoder().encode('日期,领导')],
    ['UTF-8 with its mark', new TextEncoder().encode('\ufeff日期,领导')],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff日期,领导', 'utf16le'))]
  ])('is read in %s', (_, bytes) => {
    expect(cells(openFile('a.csv', bytes))).toEqual([['日期', '领导']])
    expect(openFile('a.txt', bytes).parts).toEqual([{ kind: 'text', at: 1, text: '日期,领导' }])
  })
})

describe('what cannot be read is refused in plain words', { timeout: 300_000 }, () => {
  it.each([
    ['空文件', 'a.xlsx', new Uint8Array(), '这是空文件'],
    ['旧格式', 'a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), '旧格式'],
    ['PDF', 'a.xlsx', new TextEncoder().encode('%PDF-1.7 '), '不能读成文字和表格'],
    ['别的压缩文件', 'a.xlsx', zip([{ name: 'x.txt', data: new Uint8Array(3) }]), '不是 xlsx 或 docx'],
    ['截断', 'a.xlsx', bareBook('<row r="1"/>').subarray(0, 200), '不完整或已损坏'],
    ['过大', 'a.csv', new Uint8Array(LIMITS.bytes + 1).fill(0x61), '超过 20 MB']
  ])('%s', (_, name, bytes, words) => expect(refusal(name, bytes)).toContain(words))

  it('a zip bomb by what comes out of it, not by what it says', () => {
    const zeros = new Uint8Array(LIMITS.unpacked + 1)
    const honest = zip([
      { name: 'xl/workbook.xml', data: new Uint8Array(1) },
      { name: 'x', data: zeros }
    ])
    const lying = zip([{ name: 'xl/workbook.xml', data: zeros, declared: 10 }])
    expect(honest.length).toBeLessThan(1_000_000)
    expect([honest, lying].map((bytes) => refusal('a.xlsx', bytes))).toEqual(
      Array(2).fill(expect.stringContaining('展开后超过 200 MB'))
    )
  })

  it('more cells, or columns, than a roster or ledger ever has', () => {
    const row = `<row>${'<c t="str"><v>甲</v></c>'.repeat(1000)}</row>`
    expect(refusal('a.xlsx', bareBook(row.repeat(501)))).toContain('超过 500,000 个单元格')
    const wide = Array.from(
      { length: 200 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`
    ).join('')
    expect(refusal('a.xlsx', bareBook(wide))).toContain('列过多')
    expect(
      cells(openFile('a.xlsx', bareBook('<row/>'.repeat(100_000) + '<row><c><v>1</v></c></row>')))
    ).toEqual([[1]])
  })
})
