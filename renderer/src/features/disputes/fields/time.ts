const DIGITS = /^(\d{1,2})[:：.点时]?(\d{2})?分?$/

/** 'HH:MM' of a time as people type it, '' for nothing, null when it cannot be read. */
export function timeOf(typed: string): string | null {
  const text = typed.replace(/\s/g, '')
  if (text === '') return ''
  const afternoon = /^(下午|晚上)/.test(text)
  const bare = text.replace(/^(上午|早上|中午|下午|晚上)/, '').replace(/半$/, '30')
  const found = DIGITS.exec(bare.replace(/^(\d{3})$/, '0$1'))
  if (!found) return null
  const hour = Number(found[1]) + (afternoon && Number(found[1]) < 12 ? 12 : 0)
  const minute = Number(found[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
