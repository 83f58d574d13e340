import type { ZoomMove } from './zoom'

/** The keys that belong to the window; every other key belongs to the page. */
export type WindowKey = { kind: 'newWindow' } | { kind: 'zoom'; move: ZoomMove }

interface KeyPress {
  type: string
  key: string
  control: boolean
  meta: boolean
  alt: boolean
  shift: boolean
}

const ZOOM_KEYS: Record<string, ZoomMove> = { '+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'reset' }

/** Ctrl+N and Ctrl +/-/0 (⌘ on a Mac); null for what the page should get. */
export function windowKey(press: KeyPress, mac: boolean): WindowKey | null {
  const command = mac ? press.meta && !press.control : press.control && !press.meta
  if (press.type !== 'keyDown' || !command || press.alt) return null
  if (press.key.toLowerCase() === 'n' && !press.shift) return { kind: 'newWindow' }
  const move = ZOOM_KEYS[press.key]
  return move ? { kind: 'zoom', move } : null
}
