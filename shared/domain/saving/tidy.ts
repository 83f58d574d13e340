/**
 * The value with white space taken off both ends of every text, however deep. Inner spaces stay: Tibetan and
 * Mongolian names have them.
 */
export function tidy<T>(value: T): T {
  return tidied(value) as T
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(tidied)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidied(inner)]))
}
