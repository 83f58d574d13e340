import { z } from 'zod'
import {
  isHeadless,
  possibleHeads,
  proposeColumns,
  proposedUnit,
  signatureOf,
  targets,
  type ColumnPlan,
  type HeadPlace,
  type LedgerSheet,
  type LedgerTable,
  type LedgerTarget
} from '@shared/domain/importing/ledger'
import { sha256Hex } from '@shared/ledger'
import { loadPreference, savePreference } from '@/store'
import { codedDefaults, startingDefaults } from './words'

const kept = z.object({
  fields: z.array(z.string()),
  unit: z.enum(['yuan', 'wan']),
  defaults: z.record(z.string(), z.string()),
  closeFinished: z.boolean(),
  /** A person pointed at this head; without one, at the row with which records begin. */
  byHand: z.boolean().default(false),
  start: z.number().int().min(0).default(0)
})

/** Under a hash: what stands in clear on this PC is neither a heading nor a name. */
const nameOf = (target: LedgerTarget, table: LedgerTable, place: HeadPlace): string =>
  `import:${target}:${sha256Hex(signatureOf(table, place)).slice(0, 24)}`

function keptFor(target: LedgerTarget, table: LedgerTable, place: HeadPlace) {
  const read = kept.safeParse(loadPreference(nameOf(target, table, place)))
  return read.success ? read.data : null
}

/** What was chosen for these headings the last time, otherwise what their words propose. */
export function planFor(target: LedgerTarget, sheet: LedgerSheet): ColumnPlan {
  const { fields } = targets[target]
  const proposed: ColumnPlan = {
    target,
    fields: proposeColumns(sheet.labels, fields),
    unit: proposedUnit(sheet),
    defaults: startingDefaults[target],
    closeFinished: true
  }
  const before = keptFor(target, sheet.table, sheet.place)
  if (!before || before.fields.length !== sheet.labels.length) return proposed
  const known = new Set(fields.map(({ key }) => key))
  return {
    target,
    closeFinished: before.closeFinished,
    // The unit that the file itself names is not overruled by an earlier file.
    unit: sheet.unit ?? before.unit,
    fields: before.fields.map((key) => (known.has(key) ? key : '')),
    defaults: { ...proposed.defaults, ...before.defaults }
  }
}

export function rememberPlan({ table, place, byHand }: LedgerSheet, plan: ColumnPlan): void {
  const { target, fields, unit, defaults, closeFinished } = plan
  const coded = Object.fromEntries(
    Object.entries(defaults).filter(([key]) => codedDefaults[target]?.[key] !== undefined)
  )
  const start = isHeadless(place) ? place.from : 0
  savePreference(nameOf(target, table, place), {
    ...{ fields, unit, defaults: coded, closeFinished },
    ...{ byHand, start }
  })
}

/**
 * The head that a person pointed at in an earlier file with the same headings. A shape alone (so many columns, a name)
 * says little: that records begin without a head is only remembered of a table in which none is found.
 */
export function rememberedHead(
  target: LedgerTarget,
  table: LedgerTable,
  found: boolean
): HeadPlace | undefined {
  for (const place of possibleHeads(table)) if (keptFor(target, table, place)?.byHand) return place
  const before = found ? null : keptFor(target, table, { from: 0, to: 0 })
  if (!before?.byHand || before.start >= table.rows.length) return undefined
  return { from: before.start, to: before.start }
}

/** Another head was chosen: the earlier one is not to come back with the next file. Its columns stay known. */
export function forgetHead(target: LedgerTarget, { table, place }: LedgerSheet): void {
  const before = keptFor(target, table, place)
  if (before) savePreference(nameOf(target, table, place), { ...before, byHand: false })
}
