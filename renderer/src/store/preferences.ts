/**
 * Small choices about the screen of this PC, such as which columns a list shows. They stand in clear beside the
 * sealed data: never a name, a number or a text of a person.
 */
const keyOf = (name: string): string => `wenxin:${name}`

/** What was kept under this name, or undefined; whatever cannot be read counts as nothing. */
export function loadPreference(name: string): unknown {
  try {
    const text = localStorage.getItem(keyOf(name))
    return text === null ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

/** Keeps it until it is changed; undefined forgets it. Where nothing can be kept, the choice holds until the end. */
export function savePreference(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), JSON.stringify(value))
  } catch {
    // A full disk: the choice is made again next time.
  }
}
