import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, endingOf, LARGEST_FILE, sizeProblem, sizeText, withEnding } from '.'
import { line } from '../fields'

const CLEAN = [
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\li\\Desktop\\协议.pdf', '协议.pdf'],
  ['收条:"2026"?.jpg', '收条__2026__.jpg'],
  ['照片\u202egpj.exe', '照片gpj.exe'],
  [' 证据 . ', '证据'],
  ['CON.txt', '_CON.txt'],
  ['aux', '_aux'],
  ['NUL .tar.gz', '_NUL .tar.gz'],
  ['com¹.pdf', '_com¹.pdf'],
  ['CONOUT$', '_CONOUT$'],
  ['console.txt', 'console.txt'],
  ['合\u200b同\u061c.pdf', '合同.pdf'],
  ['\\\\server\\share\\a.pdf', 'a.pdf'],
  ['..', '未命名文件'],
  ['', '未命名文件'],
  ['བཀྲ་ཤིས་ ᠮᠣᠩᠭᠣᠯ.jpg', 'བཀྲ་ཤིས་ ᠮᠣᠩᠭᠣᠯ.jpg'],
  ['a\u0000b\n.png', 'ab.png']
]

describe('the name of an attachment', () => {
  it.each(CLEAN)('%j becomes %j', (raw, clean) => expect(cleanName(raw as string)).toBe(clean))

  it('can stand in a list and on any disk, and is not cleaned twice', () => {
    const part = fc.oneof(fc.constantFrom(...'/\\:*?"<>|. \u0000\u202e\ud83d'), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 300 }), (parts) => {
        const clean = cleanName(parts.join(''))
        expect(line(200).safeParse(clean).success).toBe(true)
        expect(clean).not.toMatch(/[\\/:*?"<>|]|^[. ]|[. ]$/)
        expect(clean).not.toBe('')
        expect(cleanName(clean)).toBe(clean)
      })
    )
  })

  it('keeps its ending when it is too long', () => {
    expect(cleanName(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(195)}.docx`)
    expect(cleanName(`${'🌧'.repeat(150)}.jpg`)).toBe(`${'🌧'.repeat(98)}.jpg`)
  })

  it('gets another ending in the place of its own', () => {
    expect(withEnding('身份证.jpg', 'pdf')).toBe('身份证.pdf')
    expect(withEnding('第1.2号材料', 'pdf')).toBe('第1.2号材料.pdf')
    expect([endingOf('.jpg'), endingOf('a.JPG'), endingOf('a.证据')]).toEqual(['', 'jpg', ''])
  })
})

describe('the size of a file', () => {
  it('is held to its limit at the byte', () => {
    expect(sizeProblem(0)).toMatchObject({ code: 'EMPTY_FILE' })
    expect(sizeProblem(1)).toBeNull()
    expect(sizeProblem(LARGEST_FILE)).toBeNull()
    expect(sizeProblem(LARGEST_FILE + 1)).toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringContaining('50.1 MB，单个附件最多 50 MB')
    })
  })

  it('reads as people say it', () => {
    expect([12, 1024, 350_000, 62_914_560].map(sizeText)).toEqual(['12 字节', '1 KB', '342 KB', '60 MB'])
  })
})
