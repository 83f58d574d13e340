import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXECUTABLE, judge, oleDirectoryAt, refuseProgram, sniff } from '.'
import {
  bytesOf,
  contentOf,
  FIRST_BYTES,
  INSTALLER_CLASS,
  oleOf,
  PROGRAMS,
  zipOf
} from './content.test-support'
import { KINDS } from './kinds'

const judged = (file: Uint8Array, name: string) => judge(contentOf(file), name)

describe('what a file is', () => {
  it.each(Object.entries(FIRST_BYTES))('is told by its first bytes: %s', (code, first) => {
    expect(sniff(contentOf(first))).toBe(code)
    expect(refuseProgram(first).ok).toBe(true)
  })

  it.each([
    ['docx', zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml')],
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
    ['ofd', zipOf('OFD.xml', 'Doc_0/Document.xml')],
    ['zip', zipOf('照片/1.jpg')],
    // An office file inside a ZIP does not make the ZIP one.
    ['zip', zipOf('word/document.xml')],
    ['zip', bytesOf('PK', [3, 4], 'cut off before its list of names')],
    ['doc', oleOf([], 'WordDocument')],
    ['xls', oleOf([], '1Table', 'Workbook')],
    ['ppt', oleOf([], 'PowerPoint Document')],
    ['ole', oleOf([], 'EncryptedPackage')],
    ['ole', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['txt', new TextEncoder().encode('证人证言\r\n')],
    ['txt', bytesOf([0xd6, 0xa4, 0xc8, 0xcb], '\r\n')],
    ['txt', bytesOf('MZ begins this text')],
    ['txt', bytesOf([0xff, 0xfe, 0x2d, 0x4e])],
    ['unknown', bytesOf([0, 1, 2, 3, 0xfe])],
    ['unknown', bytesOf([0, 0, 0, 24], 'ftypavif')]
  ])('is told by what is inside: %s', (code, file) => {
    expect(sniff(contentOf(file))).toBe(code)
  })

  it('is looked up in the directory wherever it stands', () => {
    expect(oleDirectoryAt(oleOf([]))).toBe(1024)
    expect(oleDirectoryAt(FIRST_BYTES.jpg)).toBeNull()
  })

  it('is answered for any bytes and any name', () => {
    const kinds = [...Object.values(KINDS).map(({ mime }) => mime)]
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (file, name) => {
        const answer = judged(file, name)
        if (answer.ok) expect(kinds).toContain(answer.value.mime)
        else expect(answer.error.message).toBe(EXECUTABLE)
      })
    )
  })
})

describe('a program', () => {
  it.each(Object.entries(PROGRAMS))('is refused whatever its name: %s', (_, file) => {
    for (const name of ['照片.jpg', '协议.pdf', '说明', 'setup.exe']) {
      expect(judged(file, name)).toMatchObject({
        ok: false,
        error: { code: 'EXECUTABLE', message: EXECUTABLE }
      })
    }
    expect(refuseProgram(file).ok).toBe(false)
  })

  it.each([
    ['安装包.doc', oleOf(INSTALLER_CLASS, 'x')],
    ['程序.zip', zipOf('META-INF/MANIFEST.MF', 'Main.class')],
    ['程序.docx', zipOf('AndroidManifest.xml', 'classes.dex')]
  ])('is known inside its container: %s', (name, file) => {
    expect(judged(file, name).ok).toBe(false)
  })

  it.each(['清理.bat', '清理.CMD', '打开.vbs', '打开.ps1', '合同.hta', '设置.reg', '安装.msi', '组件.jar'])(
    'without a mark of its own is known by its ending: %s',
    (name) => {
      for (const file of [bytesOf('@echo off\r\n'), oleOf([], 'x'), zipOf('a'), bytesOf([0, 1, 2])]) {
        expect(judged(file, name).ok).toBe(false)
      }
    }
  )
})

describe('a name that does not match its content', () => {
  it('is set right, and the person is told', () => {
    expect(judged(FIRST_BYTES.pdf, '身份证.jpg')).toEqual({
      ok: true,
      value: {
        name: '身份证.pdf',
        mime: 'application/pdf',
        notice: '文件名以 .jpg 结尾，内容是「PDF 文件」，已改名为「身份证.pdf」加入。'
      }
    })
    // A harmless picture with the ending of a program must not be opened as one later.
    expect(judged(FIRST_BYTES.jpg, '照片.exe')).toMatchObject({
      value: { name: '照片.jpg', mime: 'image/jpeg' }
    })
  })

  it('is told where the content is no known kind at all', () => {
    expect(judged(bytesOf([0, 1, 2]), '现场.jpg')).toMatchObject({
      value: {
        name: '现场.jpg',
        mime: 'application/octet-stream',
        notice: expect.stringContaining('可能已损坏')
      }
    })
  })

  it.each([
    ['协议.PDF', FIRST_BYTES.pdf, '协议.PDF'],
    ['录音.m4a', FIRST_BYTES.mp4, '录音.m4a'],
    ['证言.csv', bytesOf('a,b\n'), '证言.csv'],
    ['mmexport1690000000', FIRST_BYTES.jpg, 'mmexport1690000000.jpg'],
    ['监控.dav', bytesOf([0, 1, 2]), '监控.dav'],
    ['加密.docx', oleOf([], 'EncryptedPackage'), '加密.docx'],
    ['报告.wps', oleOf([], 'WordDocument'), '报告.wps']
  ])('is not found where the name is true or says nothing: %s', (name, file, kept) => {
    expect(judged(file, name)).toMatchObject({ value: { name: kept, notice: '' } })
  })
})
