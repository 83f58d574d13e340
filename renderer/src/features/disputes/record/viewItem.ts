/** One line of a section as it is read. */
export interface ViewItem {
  label: string
  text: string
}

export const item = (label: string, text: string): ViewItem => ({ label, text })

/** What is there, with a mark between. */
export const joined = (mark: string, parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(mark)

/** What stands for a name that is not known (yet). */
export const UNKNOWN = '—'

/** Names of organizations, mediators and, as this office calls them, handling moves by id. */
export type NameOf = (kind: 'organization' | 'mediator' | 'handlingMove', id: string) => string
