import type { DisputeParties, DisputeParty } from './sections'

const FIELDS = ['idNumber', 'birthDate', 'phone', 'address'] as const
const AGENT_FIELDS = ['idNumber', 'phone'] as const

/**
 * What a party's form shows in full and is masked wherever else the party is read, as paths below `parties`: who opens
 * the form, or takes the party over into another one, looks at these.
 */
export const maskedOfParty = ({ agents = [], ...party }: DisputeParty): string[] => [
  ...FIELDS.filter((field) => party[field]).map((field) => `${party.id}.${field}`),
  ...agents.flatMap((agent, index) =>
    AGENT_FIELDS.filter((field) => agent[field]).map((field) => `${party.id}.agents.${index}.${field}`)
  )
]

/** The same of all parties of a dispute. */
export const maskedOfParties = ({ list }: DisputeParties): string[] => list.flatMap(maskedOfParty)
