import { describe, expect, it } from 'vitest'
import { contentPolicy, securityHeaders } from './policy'

describe('the content policy', () => {
  it('is exactly what was agreed', () => {
    expect(contentPolicy()).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; " +
        "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
  })

  it('never lets scripts of a text or of another place run', () => {
    const script = contentPolicy('ws://localhost:5173')
      .split('; ')
      .find((part) => part.startsWith('script-src'))
    expect(script).toBe("script-src 'self' 'wasm-unsafe-eval'")
  })

  it('opens the socket of the development server and nothing else', () => {
    const open = contentPolicy('ws://localhost:5173')
    expect(open.replace(' ws://localhost:5173', '')).toBe(contentPolicy())
  })

  it('goes with headers that keep types, other pages and caches out', () => {
    expect(securityHeaders()).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store'
    })
  })
})
