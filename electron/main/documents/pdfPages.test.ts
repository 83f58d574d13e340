import { describe, expect, it } from 'vitest'
import { pdfPages } from './pdfPages'

/** As Skia writes it: pages first, then the tree in groups, then destinations. */
const PDF = `%PDF-1.4
3 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
5 0 obj
<</Type /Page
/Parent 8 0 R>>
endobj
4 0 obj
<</Type /Page
/Parent 8 0 R>>
endobj
8 0 obj
<</Type /Pages
/Count 2
/Parent 7 0 R
/Kids [4 0 R 5 0 R]>>
endobj
9 0 obj
<</Type /Pages
/Count 1
/Parent 7 0 R
/Kids [3 0 R]>>
endobj
7 0 obj
<</Type /Pages
/Count 3
/Kids [8 0 R 9 0 R]>>
endobj
12 0 obj
<</sheet1 [4 0 R /XYZ 0 841 0]
/sheet2 [3 0 R /XYZ 0 841 0]>>
endobj`
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('pages of a PDF', () => {
  it('are counted along the tree, and places found on them', () => {
    expect(pdfPages(bytes(PDF))).toEqual({
      total: 3,
      starts: new Map([
        ['sheet1', 0],
        ['sheet2', 2]
      ])
    })
  })

  it('are not guessed where the file is built another way', () => {
    expect(pdfPages(bytes('%PDF-1.7 compressed'))).toBeNull()
    expect(pdfPages(bytes(PDF.replace('[3 0 R /XYZ', '[77 0 R /XYZ')))).toBeNull()
  })
})
