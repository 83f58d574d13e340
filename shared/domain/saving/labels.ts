/**
 * What the fields of an entity are called on screen: section → field path → name. Rows of a list are named
 * `list.name`; the name of the section itself stands under ''.
 */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>

type PathPart = string | number

const keyOf = (path: readonly PathPart[]): string => path.filter((part) => typeof part === 'string').join('.')

/** '第 2 行姓名' for ['list', 1, 'name']; the field's own path when it has no name, so that it is seen. */
export function labelOf(labels: Labels, section: string, path: readonly PathPart[]): string {
  const name = labels[section]?.[keyOf(path)] ?? keyOf(path)
  const row = path.find((part) => typeof part === 'number')
  return row === undefined ? name : `第 ${row + 1} 行${name}`
}
