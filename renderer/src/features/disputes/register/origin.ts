import { maskedOfParties, type DisputeParties } from '@shared/domain/disputes'
import { findingsOf, maskedOfFindings } from '@shared/domain/inspections'
import { maskedOfVisitors, type VisitVisitors } from '@shared/domain/visits'
import { sectionValue } from '@shared/ledger'
import { getRecord } from '@/store'
import { noteLook } from '../list/desk'
import type { FindingOrigin } from './finding'

/** What the form begins with: a matter that was refused, a visit, or a finding of an inspection, by their ids. */
export interface Origin {
  refused?: string | undefined
  visit?: string | undefined
  finding?: FindingOrigin
}

/**
 * The form shows in full what is masked in the record it begins with: that is a look at that record. Whether it was
 * noted; true where nothing is taken over.
 */
export async function lookAtOrigin({ refused, visit, finding }: Origin): Promise<boolean> {
  if (finding) {
    const record = await getRecord('inspection', finding.inspection)
    const found = record ? findingsOf(record).filter(({ id }) => id === finding.finding) : []
    return noteLook('inspection', finding.inspection, maskedOfFindings(found))
  }
  if (visit !== undefined) {
    const visitors = sectionValue<VisitVisitors>(await getRecord('visit', visit), 'visitors')
    return noteLook('visit', visit, visitors ? maskedOfVisitors(visitors) : [])
  }
  if (refused === undefined) return true
  const parties = sectionValue<DisputeParties>(await getRecord('dispute', refused), 'parties')
  const fields = parties ? maskedOfParties(parties) : []
  return noteLook(
    'dispute',
    refused,
    fields.map((field) => `parties.${field}`)
  )
}
