/**
 * The page's content policy. Element Plus sets inline styles. 'wasm-unsafe-eval' is for HiGHS, which the worker that
 * makes a roster loads (renderer/src/workers/roster); it lets a WebAssembly program of ours be compiled, no text be run.
 */
const POLICY: Record<string, readonly string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"]
}

/** @param liveReload address of the development server's socket; null in the app that people use */
export function contentPolicy(liveReload: string | null = null): string {
  return Object.entries(POLICY)
    .map(([name, sources]) => {
      const extra = liveReload && name === 'connect-src' ? [liveReload] : []
      return [name, ...sources, ...extra].join(' ')
    })
    .join('; ')
}

/** Headers of every answer of our own scheme. */
export function securityHeaders(liveReload: string | null = null): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(liveReload),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store'
  }
}
