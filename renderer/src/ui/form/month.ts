import { isMonth } from '@shared/domain/dates'

/** Reads a month as people type it: 2016-8, 2016.08, 2016/8, 2016年8月, 201608; null for anything else. */
export function parseMonth(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const parts = /^(\d{4})(?:[-./年](\d{1,2})月?|(\d{2}))$/.exec(plain)
  if (!parts) return null
  const month = `${parts[1]}-${(parts[2] ?? parts[3] ?? '').padStart(2, '0')}`
  return isMonth(month) ? month : null
}
