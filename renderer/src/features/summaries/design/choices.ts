import { codeTable } from '@shared/domain/codes'
import {
  columnDimensionsOf,
  dimensionsOf,
  measuresOf,
  SUBJECTS,
  subjectNames,
  type Subject
} from '@shared/domain/statistics'

/** What the fields of a design offer, as code tables for the selects. */
interface Keyed {
  readonly key: string
  readonly title: string
}
const tableOf = (list: readonly Keyed[]) =>
  codeTable(list.map(({ key, title }) => ({ code: key, name: title })))

export const subjects = codeTable(SUBJECTS.map((code) => ({ code, name: subjectNames[code] })))
export const rowChoices = (subject: Subject) => tableOf(dimensionsOf(subject))
export const columnChoices = (subject: Subject) => tableOf(columnDimensionsOf(subject))
export const measureChoices = (subject: Subject) =>
  tableOf(measuresOf(subject).map(({ key, title, unit }) => ({ key, title: `${title}（${unit}）` })))

/** A select shows '' as nothing chosen: among values it goes by this name. */
const BLANK = '(blank)'
export const toChoice = (value: string): string => (value === '' ? BLANK : value)
export const fromChoice = (value: string): string => (value === BLANK ? '' : value)
export const valueChoices = (list: readonly Keyed[]) =>
  tableOf(list.map(({ key, title }) => ({ key: toChoice(key), title })))
