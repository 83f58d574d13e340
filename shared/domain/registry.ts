import type { z } from 'zod'
import { accessSections } from './access/sections'
import { accountSections } from './accounts/sections'
import { holidaySections } from './calendar/sections'
import { centerSections } from './centers/sections'
import { disputeSections } from './disputes/sections'
import { duplicateSections } from './duplicates/sections'
import { ledgerImportSections } from './importing/ledger/batch/sections'
import { inspectionSections } from './inspections/sections'
import { keyFileSections } from './keyFiles/sections'
import { mediatorSections } from './mediators/sections'
import { officeSections, personSections } from './office/sections'
import { organizationSections, tallySections } from './organizations/sections'
import { leaderSections } from './reception/leaders/sections'
import { receptionSections } from './reception/office/sections'
import { rosterSections } from './reception/rosters/sections'
import { receptionRuleSections } from './reception/rules/sections'
import { tableDesignSections } from './statistics/designs/sections'
import { receiptSections } from './statistics/offices/sections'
import { summarySections } from './statistics/sections'
import { templateSections } from './templates/sections'
import { receptionDaySections, visitSections } from './visits/sections'

/** Every entity and its sections: what may stand in the journal. A new entity is added here and nowhere else. */
export const registry = {
  office: officeSections,
  person: personSections,
  account: accountSections,
  center: centerSections,
  organization: organizationSections,
  mediator: mediatorSections,
  dispute: disputeSections,
  visit: visitSections,
  receptionDay: receptionDaySections,
  leader: leaderSections,
  receptionRule: receptionRuleSections,
  reception: receptionSections,
  roster: rosterSections,
  inspection: inspectionSections,
  ledgerImport: ledgerImportSections,
  duplicate: duplicateSections,
  tally: tallySections,
  summary: summarySections,
  officeReport: receiptSections,
  tableDesign: tableDesignSections,
  holidays: holidaySections,
  keyFile: keyFileSections,
  template: templateSections,
  access: accessSections
} as const satisfies Record<string, Record<string, z.ZodType>>

export type EntityName = keyof typeof registry

/** The schema of a section, or undefined when there is no such entity or section. */
export function sectionSchema(entity: string, section: string): z.ZodType | undefined {
  if (!Object.hasOwn(registry, entity)) return undefined
  const sections = registry[entity as EntityName] as Record<string, z.ZodType>
  return Object.hasOwn(sections, section) ? sections[section] : undefined
}
