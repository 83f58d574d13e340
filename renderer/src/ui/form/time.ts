const FORMS = [
  /^(\d{1,2}):(\d{2})$/,
  /^(\d{1,2})(\d{2})$/,
  /^(\d{1,2})[点时](\d{1,2})分?$/,
  /^(\d{1,2})[点时]$/,
  /^(\d{1,2})$/
]

/** A time of the day as people type it: 9:00, 0900, 9点30分, 9点半, 9 → 'HH:mm'; null for anything else. */
export function parseLooseTime(text: string): string | null {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/([点时])半$/, '$130分')
  for (const form of FORMS) {
    const parts = form.exec(plain)
    if (!parts) continue
    const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)]
    if (hour > 23 || minute > 59) return null
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  }
  return null
}
