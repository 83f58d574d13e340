import { canonicalJson, type Json } from '@shared/ledger'

/** Which value a merging takes: that of the record that stays, that of the other one, or (of lists, of figures) both. */
export type Choice = 'kept' | 'other' | 'both'
export type Choices = Readonly<Record<string, Choice>>

/** One field of two records side by side: that of the record that stays, and that of the other one. */
export interface MergeField {
  /** Section and field: 'profile.name'. */
  key: string
  /** Heading it stands under. */
  part: string
  label: string
  /** In words; '' for nothing. Of a masked field in full: the page masks it, and notes who asked to see it. */
  kept: string
  other: string
  mask?: Mask
  differs: boolean
  /** Both can stand together: the lists are put together, the figures added up. */
  both: boolean
  /** Shown, and not to be chosen: what the record that stays has stays. */
  fixed?: boolean
  /** What is taken when the person says nothing: what stands, and what is missing there from the other one. */
  suggested: Choice
}
export type Mask = 'id' | 'phone' | 'address' | 'birth'

interface Given {
  key: string
  part: string
  label: string
  mask?: Mask | undefined
  both?: boolean
  fixed?: boolean
  text(value: Json): string
  /** Whether a value says nothing. */
  empty?(value: Json): boolean
}

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** One field from its two values. */
export function fieldOf(given: Given, kept: Json, other: Json): MergeField {
  const { key, part, label, mask, text, both = false, fixed = false, empty = isEmpty } = given
  const [nothing, none] = [empty(kept), empty(other)]
  const differs = canonicalJson(kept) !== canonicalJson(other) && !(nothing && none)
  return {
    key,
    part,
    label,
    kept: nothing ? '' : text(kept),
    other: none ? '' : text(other),
    ...(mask ? { mask } : {}),
    differs,
    both: both && !nothing && !none,
    ...(fixed ? { fixed } : {}),
    suggested: !differs || none || fixed ? 'kept' : nothing ? 'other' : both ? 'both' : 'kept'
  }
}

/** What is taken of each field: as the person chose where they did, else as suggested. */
export const choiceOf = (field: MergeField, choices: Choices): Choice => {
  const chosen = choices[field.key]
  return !field.differs || field.fixed || chosen === undefined || (chosen === 'both' && !field.both)
    ? field.suggested
    : chosen
}

/** Two lists as one; of items that are the same thing that of the first list stands. */
export function united(kept: Json, other: Json, sameness: (item: Json) => string): Json[] {
  const list = Array.isArray(kept) ? [...kept] : []
  const known = new Set(list.map(sameness))
  for (const item of Array.isArray(other) ? other : []) {
    const which = sameness(item)
    if (known.has(which)) continue
    known.add(which)
    list.push(item)
  }
  return list
}
