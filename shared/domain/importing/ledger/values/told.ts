/** A value as a cell tells it. `bad`: there is none to be had; `doubt`: a person has to look; `note`: worth a word. */
export interface Told<T> {
  value: T | null
  bad?: string
  doubt?: string
  note?: string
}

export const told = <T>(value: T, more: Omit<Told<T>, 'value'> = {}): Told<T> => ({ value, ...more })
export const bad = <T>(why: string): Told<T> => ({ value: null, bad: why })
/** An empty cell. */
export const nothing = <T>(): Told<T> => ({ value: null })
