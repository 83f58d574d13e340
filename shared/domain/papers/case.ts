import type { z } from 'zod'
import { sectionValue, type LedgerRecord } from '../../ledger'
import { sourceGroup } from '../codes'
import type { CalendarDate } from '../dates'
import {
  agreementNow,
  closingNow,
  confirmationNow,
  confirmationWindow,
  effectiveOn,
  feedbackNow,
  outcomeNow,
  performanceNow,
  type DisputeParty,
  type DisputeSection,
  type OfficeTerms
} from '../disputes'
import type { disputeSections } from '../disputes/sections'
import { checkIdNumber, maskAddress, maskIdNumber, maskPhone } from '../identity'
import type { OfficeProfile } from '../office'
import type { OrganizationContact, OrganizationProfile } from '../organizations'

type Sections = { [S in DisputeSection]?: z.infer<(typeof disputeSections)[S]> }

/** What the papers of one dispute are filled from. */
export interface CaseFile {
  record: LedgerRecord
  /** Present values; what was concluded before a reopening is left out. */
  sections: Sections
  /** 协议生效之日, and the last day to ask a court to confirm it; null while there is none in force. */
  effectiveOn: CalendarDate | null
  askCourtBy: CalendarDate | null
  /** 承办的人民调解委员会, whose name and seal the papers bear; null before there is one. */
  committee: { name: string; phone: string } | null
  /** Names of the mediators in charge. */
  mediators: readonly string[]
  /** The centre that keeps the ledger. */
  office: { name: string }
  today: CalendarDate
}

export interface CaseSources {
  record: LedgerRecord
  /** The organization of the assignment. */
  organization: LedgerRecord | undefined
  /** The mediators of the assignment, in its order. */
  mediators: readonly (LedgerRecord | undefined)[]
  office: OfficeProfile | undefined
  /** Working days and lengths of the clocks as this office has set them. */
  terms: OfficeTerms
  today: CalendarDate
}

export function caseFileOf(sources: CaseSources): CaseFile {
  const { record, organization, mediators, office, today } = sources
  const present = Object.fromEntries(
    Object.entries(record.sections).map(([name, { current }]) => [name, current.value])
  ) as Sections
  return {
    record,
    sections: {
      ...present,
      ...(present.parties && { parties: { list: present.parties.list.map(completed) } }),
      outcome: outcomeNow(record),
      agreement: agreementNow(record),
      performance: performanceNow(record),
      confirmation: confirmationNow(record),
      feedback: feedbackNow(record),
      closing: closingNow(record)
    },
    effectiveOn: effectiveOn(record),
    askCourtBy: confirmationWindow(record, today, sources.terms)?.due ?? null,
    committee: committeeOf(organization),
    mediators: mediators
      .map((mediator) => sectionValue<{ name: string }>(mediator, 'profile')?.name ?? '')
      .filter((name) => name !== ''),
    office: { name: office?.name ?? '' },
    today
  }
}

/** Sex and birth stand in a citizen number (GB 11643): where the boxes are empty, the number fills them. */
function completed(party: DisputeParty): DisputeParty {
  const card = party.kind === 'person' ? checkIdNumber(party.idNumber) : null
  if (!card?.ok) return party
  return { ...party, sex: party.sex || card.sex, birthDate: party.birthDate ?? card.birthDate }
}

function committeeOf(organization: LedgerRecord | undefined): CaseFile['committee'] {
  const profile = sectionValue<OrganizationProfile>(organization, 'profile')
  if (!profile) return null
  const contact = sectionValue<OrganizationContact>(organization, 'contact')
  return { name: profile.name, phone: contact?.phone ?? '' }
}

/** The same case with numbers and addresses of persons hidden: for the screen, until someone asks for them. */
export function maskedFile(file: CaseFile): CaseFile {
  const list = file.sections.parties?.list.map(masked)
  return list ? { ...file, sections: { ...file.sections, parties: { list } } } : file
}

const masked = (party: DisputeParty): DisputeParty => ({
  ...party,
  idNumber: maskIdNumber(party.idNumber),
  phone: maskPhone(party.phone),
  address: maskAddress(party.address),
  ...(party.agents && {
    agents: party.agents.map((agent) => ({
      ...agent,
      idNumber: maskIdNumber(agent.idNumber),
      phone: maskPhone(agent.phone)
    }))
  })
})

/** 接受委托移送: another office sent the matter and waits for an answer (《宁波市人民调解条例》第十九条). */
export const isEntrusted = ({ sections }: CaseFile): boolean => {
  const source = sections.intake?.source ?? sections.refusal?.source
  return source !== undefined && sourceGroup(source) === 3
}
