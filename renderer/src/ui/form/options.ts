/** One record to choose from. `hint` tells apart those of one name; `keys` are further words to find it by. */
export interface RecordOption {
  value: string
  label: string
  hint?: string
  keys?: string
}

/** Whether every word of the text occurs in the option; case and order do not matter. */
export function matchesOption(option: RecordOption, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const all = `${option.label} ${option.hint ?? ''} ${option.keys ?? ''}`.toLowerCase()
  return words.every((word) => all.includes(word))
}
