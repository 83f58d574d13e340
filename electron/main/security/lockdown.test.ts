import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { denyNavigation, denyPermissions } from './lockdown'

/** A session that keeps what it was told to answer. */
function denied() {
  const asked = { request: vi.fn(), check: vi.fn(), device: vi.fn() }
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (answer: typeof asked.request) => (asked.request = answer),
    setPermissionCheckHandler: (answer: typeof asked.check) => (asked.check = answer),
    setDevicePermissionHandler: (answer: typeof asked.device) => (asked.device = answer)
  })
  denyPermissions(session as unknown as Session)
  return { session, asked }
}
const POWERS = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'clipboard-read',
  'display-capture',
  'mediaKeySystem',
  'window-management',
  'fileSystem',
  'hid',
  'serial',
  'usb',
  'storage-access',
  'top-level-storage-access',
  'idle-detection',
  'keyboardLock',
  'speaker-selection',
  'unknown',
  'something of a later Chromium'
]

describe('a page that asks for powers', () => {
  it.each(POWERS)('is refused %s', (power) => {
    const { asked } = denied()
    const answer = vi.fn()
    asked.request(null, power, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith(false)
    expect(asked.check(null, power)).toBe(false)
  })

  it('may put cleaned text on the clipboard, has no device and saves nothing by itself', () => {
    const { session, asked } = denied()
    expect(asked.check(null, 'clipboard-sanitized-write')).toBe(true)
    expect(asked.device({ deviceType: 'usb' })).toBe(false)
    const event = { preventDefault: vi.fn() }
    session.emit('will-download', event)
    expect(event.preventDefault).toHaveBeenCalledTimes(1)
  })
})

describe('a page that goes elsewhere', () => {
  function page() {
    let opens: ((details: unknown) => unknown) | undefined
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: typeof opens) => (opens = handler)
    })
    denyNavigation(contents as unknown as WebContents)
    const stopped = (name: string, more: object = {}): boolean => {
      const event = { preventDefault: vi.fn(), isMainFrame: true, url: '', ...more }
      contents.emit(name, event)
      return event.preventDefault.mock.calls.length > 0
    }
    return { stopped, open: (url: string) => opens?.({ url }) }
  }

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///C:/Windows/System32/calc.exe',
    'file://server/share/x.lnk',
    '\\\\server\\share\\x',
    'smb://server/share',
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'blob:wenxin://app/1',
    'vbscript:x',
    'ms-msdt:/id x',
    'ms-officecmd:x',
    'search-ms:x',
    'about:blank',
    'wenxin://app/assets/a.svg',
    'wenxin://press/1/page',
    'wenxin://app/index.html?x',
    'wenxin://user@app/index.html'
  ])('is stopped on its way to %s, in every way there is', (url) => {
    const { stopped, open } = page()
    expect(stopped('will-frame-navigate', { url })).toBe(true)
    expect(stopped('will-redirect', { url })).toBe(true)
    expect(open(url)).toEqual({ action: 'deny' })
  })

  it('may load itself again, but no frame in it may, and nothing is embedded', () => {
    const { stopped } = page()
    const url = 'wenxin://app/index.html#/disputes'
    expect(stopped('will-frame-navigate', { url })).toBe(false)
    expect(stopped('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
    expect(stopped('will-attach-webview')).toBe(true)
  })
})
