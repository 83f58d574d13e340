import { z } from 'zod'
import {
  proposeColumns,
  proposedUnit,
  signatureOf,
  targets,
  type ColumnPlan,
  type LedgerSheet,
  type LedgerTarget
} from '@shared/domain/importing/ledger'
import { sha256Hex } from '@shared/ledger'
import { loadPreference, savePreference } from '@/store'
import { codedDefaults, startingDefaults } from './words'

const kept = z.object({
  fields: z.array(z.string()),
  unit: z.enum(['yuan', 'wan']),
  defaults: z.record(z.string(), z.string()),
  closeFinished: z.boolean()
})

/** Under a hash: what stands in clear on this PC is neither a heading nor a name. */
const nameOf = (target: LedgerTarget, { labels }: LedgerSheet): string =>
  `import:${target}:${sha256Hex(signatureOf(labels)).slice(0, 24)}`

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
  const read = kept.safeParse(loadPreference(nameOf(target, sheet)))
  if (!read.success || read.data.fields.length !== sheet.labels.length) return proposed
  const known = new Set(fields.map(({ key }) => key))
  return {
    ...proposed,
    ...read.data,
    // The unit that the file itself names is not overruled by an earlier file.
    unit: sheet.unit ?? read.data.unit,
    fields: read.data.fields.map((key) => (known.has(key) ? key : '')),
    defaults: { ...proposed.defaults, ...read.data.defaults }
  }
}

export function rememberPlan(sheet: LedgerSheet, plan: ColumnPlan): void {
  const { target, fields, unit, defaults, closeFinished } = plan
  const coded = Object.fromEntries(
    Object.entries(defaults).filter(([key]) => codedDefaults[target]?.[key] !== undefined)
  )
  savePreference(nameOf(target, sheet), { fields, unit, defaults: coded, closeFinished })
}
