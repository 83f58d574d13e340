import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imageSize } from '.'
import { bytesOf } from './content.test-support'

const jpeg = bytesOf(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xff, 0xc2, 0, 17, 8],
  [0x0b, 0xd0, 0x0f, 0xc0, 3]
)

describe('the size of a picture', () => {
  it.each([
    [
      'image/png',
      bytesOf([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0xea, 0x60, 0, 0, 0, 2]),
      60_000,
      2
    ],
    ['image/gif', bytesOf('GIF89a', [0x20, 3, 0x58, 2]), 800, 600],
    ['image/bmp', bytesOf('BM', Array<number>(16).fill(0), [3, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff]), 3, 2],
    ['image/jpeg', jpeg, 4032, 3024],
    [
      'image/webp',
      bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', Array<number>(10).fill(0), [0x20, 3, 0x58, 2]),
      800,
      600
    ],
    [
      'image/webp',
      bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x1f, 0xc3, 0x95, 0]),
      800,
      600
    ],
    [
      'image/webp',
      bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8X', Array<number>(8).fill(0), [0x1f, 3, 0, 0x57, 2, 0]),
      800,
      600
    ]
  ])('is read from the header of %s', (mime, bytes, width, height) => {
    expect(imageSize(mime, bytes)).toEqual({ width, height })
  })

  it('is unknown for what is cut off, is no picture or says zero', () => {
    expect(imageSize('image/jpeg', jpeg.subarray(0, 16))).toBeNull()
    expect(imageSize('image/png', new Uint8Array(30))).toBeNull()
    expect(imageSize('image/tiff', jpeg)).toBeNull()
  })

  it('never fails, whatever the bytes', () => {
    const mimes = ['image/png', 'image/gif', 'image/bmp', 'image/jpeg', 'image/webp']
    const start = fc.constantFrom(jpeg.subarray(0, 4), bytesOf('RIFF    WEBPVP8'), new Uint8Array(0))
    fc.assert(
      fc.property(fc.constantFrom(...mimes), start, fc.uint8Array({ maxLength: 80 }), (mime, first, rest) => {
        const size = imageSize(mime, Uint8Array.from([...first, ...rest]))
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0)
      })
    )
  })
})
