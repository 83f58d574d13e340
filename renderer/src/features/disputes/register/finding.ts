import type { LocationQuery } from 'vue-router'
import type { DisputeContext } from '@shared/domain/disputes'
import { fromFinding, turnFinding } from '@shared/domain/inspections'
import type { Decision } from '@shared/ledger'
import { getRecord } from '@/store'
import { emptyParty, type RegistrationDraft } from './draft'

/** 排查发现转为纠纷: the finding that becomes this dispute, as the address of the form names it. */
export interface FindingOrigin {
  inspection: string
  finding: string
}

export function findingIn({ inspection, finding }: LocationQuery): FindingOrigin | undefined {
  return typeof inspection === 'string' && typeof finding === 'string' ? { inspection, finding } : undefined
}

/** Under this name what is typed is kept. */
export const findingKey = ({ inspection, finding }: FindingOrigin): string =>
  `dispute:inspection:${inspection}:${finding}`

/** What the finding says, so that nothing is typed twice; `fresh` where there is no such finding. */
export async function draftFromFinding(
  { inspection, finding }: FindingOrigin,
  fresh: RegistrationDraft
): Promise<RegistrationDraft> {
  const record = await getRecord('inspection', inspection)
  const taken = record && fromFinding(record, finding)
  if (!taken) return fresh
  const { intake, application } = fresh.dispute
  const place = taken.intake.place.name === '' ? intake.place : taken.intake.place
  // Two sides at the least; who is not known yet is asked for.
  const missing = (['applicant', 'respondent'] as const).slice(taken.parties.length).map(emptyParty)
  return {
    ...fresh,
    dispute: {
      ...fresh.dispute,
      intake: { ...intake, ...taken.intake, place },
      parties: { list: [...taken.parties, ...missing] },
      // Nobody applied: the committee takes it up by itself.
      application: { ...application, mode: 'none' }
    }
  }
}

/** Registers the dispute and links the finding to it, in one entry. */
export async function turn(
  { inspection, finding }: FindingOrigin,
  draft: RegistrationDraft['dispute'],
  number: { letter: string; serial: number },
  context: DisputeContext
): Promise<Decision> {
  const record = await getRecord('inspection', inspection)
  if (record) return turnFinding(record, finding, draft, number, context)
  return {
    ok: false,
    problems: [{ field: '', message: '没有找到这次排查。已填内容仍在本页，请回到排查核对。' }]
  }
}
