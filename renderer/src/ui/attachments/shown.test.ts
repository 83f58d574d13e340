import { describe, expect, it } from 'vitest'
import { carriesFiles, filesOf, namePasted } from './dropped'
import { imageProblem, showable, textOf } from './show'
import { placeOf } from './turned'

describe('what the app shows itself', () => {
  it.each([
    ['image/jpeg', 'image'],
    ['image/bmp', 'image'],
    ['text/plain', 'text'],
    ['image/heic', null],
    ['image/tiff', null],
    ['image/svg+xml', null],
    ['application/pdf', null]
  ])('%s: %s', (mime, as) => expect(showable({ mime })).toBe(as))

  it('is no picture that claims more pixels than the page can hold, or none at all', () => {
    const png = new Uint8Array(30)
    const view = new DataView(png.buffer)
    view.setUint32(16, 60_000)
    view.setUint32(20, 60_000)
    expect(imageProblem('image/png', png)).toContain('60000 × 60000')
    view.setUint32(20, 600)
    expect(imageProblem('image/png', png)).toBeNull()
    expect(imageProblem('image/jpeg', png)).toContain('不能识别')
  })

  it('is text in the encodings of the office', () => {
    expect(textOf(new TextEncoder().encode('证言 བོད'))).toBe('证言 བོད')
    expect(textOf(Uint8Array.from([0xd6, 0xa4, 0xd1, 0xd4]))).toBe('证言')
    expect(textOf(Uint8Array.from([0xff, 0xfe, 0xc1, 0x8b]))).toBe('证')
    expect(textOf(Uint8Array.from([0xfe, 0xff, 0x8b, 0xc1]))).toBe('证')
  })

  it('is the beginning of a long text, also when it is cut within a character', () => {
    const text = textOf(new TextEncoder().encode('长'.repeat(100_000)))
    expect(text).toMatch(/^长{66666}\n……/)
  })
})

const item = (kind: string, file: File | null, isDirectory = false) => ({
  kind,
  getAsFile: () => file,
  webkitGetAsEntry: () => ({ isDirectory })
})
const transfer = (...items: ReturnType<typeof item>[]) =>
  ({ items, types: items.length > 0 ? ['Files'] : ['text/plain'] }) as unknown as DataTransfer

describe('what is dragged in or pasted', () => {
  it('is its files; folders are counted, texts left alone', () => {
    const file = new File(['x'], '借条.jpg')
    expect(filesOf(transfer(item('file', file), item('string', null), item('file', file, true)))).toEqual({
      files: [file],
      folders: 1
    })
    expect(filesOf(null)).toEqual({ files: [], folders: 0 })
    expect([
      carriesFiles(transfer()),
      carriesFiles(transfer(item('file', file))),
      carriesFiles(null)
    ]).toEqual([false, true, false])
  })

  it('gets a name of its own where the clipboard has none', () => {
    const shot = new File(['x'], 'image.png', { type: 'image/png' })
    const name = (taken: string[]) => namePasted(shot, '2026-11-23', taken).name
    expect(name([])).toBe('粘贴的图片-2026-11-23.png')
    expect(name(['粘贴的图片-2026-11-23.png', '粘贴的图片-2026-11-23-2.png'])).toBe(
      '粘贴的图片-2026-11-23-3.png'
    )
    const copied = new File(['x'], '借条.png', { type: 'image/png' })
    expect(namePasted(copied, '2026-11-23', [])).toBe(copied)
  })
})

describe('a picture that is turned', () => {
  const room = { width: 1000, height: 500 }

  it('takes the space it has once it is turned, and fits either way', () => {
    const place = (turns: number) => placeOf({ width: 2000, height: 4000 }, room, { turns, whole: false })
    expect(place(0).frame).toEqual({ width: '250px', height: '500px' })
    expect(place(1)).toMatchObject({
      frame: { width: '1000px', height: '500px' },
      image: { width: '500px', height: '1000px', transform: expect.stringContaining('90deg') }
    })
    expect(place(3).frame).toEqual(place(1).frame)
  })

  it('is never larger than it is, and of its own size when asked', () => {
    const small = { width: 100, height: 50 }
    expect(placeOf(small, room, { turns: 0, whole: false }).frame).toEqual({ width: '100px', height: '50px' })
    expect(placeOf({ width: 3000, height: 10 }, room, { turns: 1, whole: true }).frame).toEqual({
      width: '10px',
      height: '3000px'
    })
  })
})
