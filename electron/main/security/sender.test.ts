import { describe, expect, it } from 'vitest'
import { mayRequest } from './network'
import { isIndexPage } from './origin'
import { isOwnSender } from './sender'
import { developmentServer } from './serve'

describe('who may call main', () => {
  it('the top frame of our page, at any place in it', () => {
    expect(isOwnSender({ url: 'wenxin://app/index.html#/disputes', parent: null })).toBe(true)
  })

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: 'wenxin://app/index.html', parent: {} }],
    ['another host', { url: 'wenxin://app.example/index.html', parent: null }],
    ['another scheme', { url: 'https://app/index.html', parent: null }],
    ['a file', { url: 'file:///wenxin://app/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }]
  ])('not %s', (_what, frame) => expect(isOwnSender(frame)).toBe(false))
})

describe('where a page may go', () => {
  it('to itself, at any place in it', () => {
    expect(isIndexPage('wenxin://app/index.html')).toBe(true)
    expect(isIndexPage('wenxin://app/index.html#/disputes')).toBe(true)
  })

  it.each([
    'wenxin://app/assets/a.svg',
    'wenxin://app/index.html?a',
    'https://app/index.html',
    'about:blank'
  ])('not to %s', (address) => expect(isIndexPage(address)).toBe(false))
})

describe('what may be requested', () => {
  it('our pages and what they make themselves', () => {
    for (const address of [
      'wenxin://app/index.html',
      'blob:wenxin://app/1-2',
      'data:image/png;base64,AA=='
    ]) {
      expect(mayRequest(address, null, true)).toBe(true)
    }
  })

  it.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://localhost:5173/',
    'file:///etc/hosts',
    'ftp://a/',
    'wenxin://b/',
    'devtools://x/',
    ''
  ])('not %s', (address) => expect(mayRequest(address, null, true)).toBe(false))

  it('the socket of the development server, while one is there', () => {
    const server = developmentServer(false, 'http://localhost:5173/')
    expect(mayRequest('ws://localhost:5173/?token=a', server, false)).toBe(true)
    expect(mayRequest('http://localhost:5173/', server, false)).toBe(false)
    expect(mayRequest('ws://localhost:5174/', server, false)).toBe(false)
  })

  it('a packaged app knows no development server', () => {
    expect(developmentServer(true, 'http://localhost:5173/')).toBeNull()
    expect(developmentServer(false, undefined)).toBeNull()
  })
})
