/** One property of an iCalendar file: its value as written, and the text that it means. */
export interface Property {
  parameters: string
  value: string
}
export type Component = Map<string, Property>

/** Reads an iCalendar file back by RFC 5545, apart from how it was written: unfolds, then takes it line by line. */
export function eventsIn(file: string): Component[] {
  const events: Component[] = []
  let open: Component | null = null
  for (const line of unfold(file).split('\r\n')) {
    if (line === 'BEGIN:VEVENT') open = new Map()
    else if (line === 'END:VEVENT') {
      if (open) events.push(open)
      open = null
    } else if (open) {
      const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? []
      if (name === '' || open.has(name)) throw new Error(`not a property, or there twice: ${line}`)
      open.set(name, { parameters, value })
    }
  }
  return events
}

export const unfold = (file: string): string => file.replaceAll('\r\n ', '')

export const textOf = (event: Component | undefined, name: string): string =>
  (event?.get(name)?.value ?? '').replace(/\\(.)/gs, (_, sign: string) => (sign === 'n' ? '\n' : sign))
