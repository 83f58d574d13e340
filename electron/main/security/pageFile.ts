import { extname, resolve, sep } from 'node:path'
import { isOwnAddress } from './origin'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

export interface PageFile {
  path: string
  type: string
}

/**
 * The file behind an address of our scheme, or null when the address is not ours, leaves the folder, hides
 * something (control characters, backslashes, drive letters, dot files) or is of a kind that pages do not load.
 */
export function pageFile(folder: string, address: string): PageFile | null {
  if (!isOwnAddress(address)) return null
  const parts = decodedParts(new URL(address).pathname)
  if (!parts || parts.length === 0) return null
  const root = resolve(folder)
  const path = resolve(root, ...parts)
  const type = TYPES[extname(path).toLowerCase()]
  return type && path.startsWith(root + sep) ? { path, type } : null
}

function decodedParts(pathname: string): string[] | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const parts = decoded.slice(1).split('/')
  return parts.every((part) => part !== '' && !part.startsWith('.') && !/[\p{Cc}\\:%]/u.test(part))
    ? parts
    : null
}
