import { resolve, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageFile } from './pageFile'

const FOLDER = resolve('/app/out/renderer')
const file = (address: string) => pageFile(FOLDER, address)

describe('files behind the addresses of our scheme', () => {
  it.each([
    ['wenxin://app/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['wenxin://app/assets/index-a1.js?v=1#x', 'assets/index-a1.js', 'text/javascript; charset=utf-8'],
    ['wenxin://app/assets/%E5%9B%BE.svg', 'assets/图.svg', 'image/svg+xml'],
    ['wenxin://app/assets/argon2.wasm', 'assets/argon2.wasm', 'application/wasm']
  ])('serves %s', (address, path, type) => {
    expect(file(address)).toEqual({ path: resolve(FOLDER, path), type })
  })

  it('keeps dots of an address inside the folder', () => {
    expect(file('wenxin://app/../../etc/x.html')).toEqual({
      path: resolve(FOLDER, 'etc/x.html'),
      type: 'text/html; charset=utf-8'
    })
  })

  it.each([
    'wenxin://app/',
    'wenxin://app/%2e%2e%2fpackage.json',
    'wenxin://app/..%2f..%2fpackage.json',
    'wenxin://app/assets/..%5c..%5cpackage.json',
    'wenxin://app/%2fetc/hosts.html',
    'wenxin://app//etc/hosts.html',
    'wenxin://app/C:/windows/win.html',
    'wenxin://app/C%3A/windows/win.html',
    'wenxin://app/index.html%00.js',
    'wenxin://app/index%ff.html',
    'wenxin://app/%252e%252e/x.html',
    'wenxin://app/.git/x.html',
    'wenxin://app/index.js.map',
    'wenxin://app/vault',
    'wenxin://other/index.html',
    'wenxin://app:80/index.html',
    'wenxin://user@app/index.html',
    'file:///app/out/renderer/index.html',
    'https://app/index.html',
    'no address'
  ])('refuses %s', (address) => expect(file(address)).toBeNull())

  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      'a',
      '.',
      '%00',
      'C:',
      '%25',
      '图',
      '.html'
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = file(`wenxin://app/${pieces.join('')}.html`)
        expect(found === null || found.path.startsWith(FOLDER + sep)).toBe(true)
      })
    )
  })
})
