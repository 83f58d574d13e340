import { newId, type DecideContext } from '@shared/ledger'
import type { DisputeParties, DisputeParty } from '@shared/domain/disputes/sections'
import { checkIdNumber } from '@shared/domain/identity'
import { nameKey } from '../../lookup'
import type { RowReader } from '../../reader'
import { isNothing, namesIn, partyKindOf, sidesIn } from '../../values'

interface Side {
  role: DisputeParty['role']
  names: string[]
  idNumbers: string[]
  phone: string
  address: string
}

/** More in one cell is no list of parties. */
const MOST_NAMES = 100

/** The names of a cell; too many are told, not taken. */
function namesOf(row: RowReader, field: string, text: string): ReturnType<typeof namesIn> {
  const found = namesIn(text)
  if (found.names.length <= MOST_NAMES) return found
  row.bad(field, `一格里有 ${found.names.length} 个姓名，超过 ${MOST_NAMES} 个`)
  return { ...found, names: [] }
}

/** The names of both sides, and how many people the text speaks of (「等3人」). */
export function sidesOf(row: RowReader): { sides: Side[]; people: number | null } {
  const own = (['applicant', 'respondent'] as const).map((role) => {
    const { names, people } = namesOf(row, role, row.raw(role))
    return { side: sideOf(row, role, role, names), people }
  })
  const both = row.raw('parties')
  if (own.some(({ side }) => side.names.length > 0) || both === '')
    return { sides: own.map(({ side }) => side), people: sum(own.map(({ people }) => people)) }
  const parted = sidesIn(both)
  if (parted) {
    const [one, other] = [namesOf(row, 'parties', parted[0]), namesOf(row, 'parties', parted[1])]
    return {
      sides: [
        sideOf(row, 'applicant', 'applicant', one.names),
        sideOf(row, 'respondent', 'respondent', other.names)
      ],
      people: one.people ?? other.people
    }
  }
  const { names, people } = namesOf(row, 'parties', both)
  if (names.length > 1) row.doubt('parties', `没有分申请人和被申请人，按第一位“${names[0] ?? ''}”是申请人读`)
  return {
    sides: [
      sideOf(row, 'applicant', 'applicant', names.slice(0, 1)),
      sideOf(row, 'respondent', 'respondent', names.slice(1))
    ],
    people
  }
}

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.some((one) => one !== null) ? numbers.reduce<number>((all, one) => all + (one ?? 1), 0) : null

function sideOf(
  row: RowReader,
  prefix: 'applicant' | 'respondent',
  role: DisputeParty['role'],
  names: string[]
): Side {
  return {
    role,
    names,
    idNumbers: idNumbersOf(row, `${prefix}Id`, names),
    phone: row.numberText(`${prefix}Phone`).slice(0, 40),
    address: row.line(`${prefix}Address`)
  }
}

/** One number for one name; several only when there are as many as names. Nothing is shared out by guess. */
function idNumbersOf(row: RowReader, field: string, names: readonly string[]): string[] {
  const text = row.raw(field)
  const pieces = text.split(/[、；;，,\r\n\s]+/).filter((piece) => !isNothing(piece))
  if (pieces.length <= 1) {
    if (names.length > 1 && pieces.length === 1) {
      row.bad(field, `有 ${names.length} 人、1 个号码，不知是谁的`)
      return []
    }
    // The number of a company is its credit code (parties.ts checks it).
    const company = names[0] !== undefined && partyKindOf(names[0]) !== 'person'
    const number = company ? row.numberText(field) : row.idNumber(field)
    return number === '' ? [] : [number.slice(0, 18)]
  }
  if (pieces.length !== names.length) {
    row.bad(field, `有 ${names.length} 人、${pieces.length} 个号码，对不上`)
    return []
  }
  const checked = pieces.map(checkIdNumber)
  checked.forEach((check, at) => {
    if (!check.ok) row.bad(field, `第 ${at + 1} 个号码：${check.message}`)
  })
  return checked.map((check) => (check.ok ? check.number : ''))
}

/**
 * The parties with what the row says of them. Those that stand in the record already are found again by side and name,
 * then by their order; nobody is taken out, since others may have been added by hand.
 */
export function mergedParties(
  sides: readonly Side[],
  present: DisputeParties | undefined,
  context: DecideContext
): DisputeParties {
  const list = [...(present?.list ?? [])]
  for (const { role, names, idNumbers, phone, address } of sides) {
    const free = new Set(list.filter((party) => party.role === role).map(({ id }) => id))
    const found = names.map((name) => takeBy(list, free, (party) => nameKey(party.name) === nameKey(name)))
    names.forEach((name, at) => {
      const old = found[at] ?? takeBy(list, free, () => true)
      const next = told(old ?? emptyParty(newId(context), role), {
        name,
        idNumber: idNumbers[at] ?? '',
        phone: names.length === 1 ? phone : '',
        address: names.length === 1 ? address : ''
      })
      if (old) list[list.findIndex(({ id }) => id === old.id)] = next
      else list.push(next)
    })
  }
  return { list }
}

function takeBy(
  list: readonly DisputeParty[],
  free: Set<string>,
  fits: (party: DisputeParty) => boolean
): DisputeParty | undefined {
  const party = list.find((one) => free.has(one.id) && fits(one))
  if (party) free.delete(party.id)
  return party
}

const emptyParty = (id: string, role: DisputeParty['role']): DisputeParty => ({
  id,
  role,
  kind: 'person',
  name: '',
  sex: '',
  idNumber: '',
  birthDate: null,
  nation: '',
  occupation: '',
  phone: '',
  address: ''
})

function told(
  party: DisputeParty,
  said: Pick<DisputeParty, 'name' | 'idNumber' | 'phone' | 'address'>
): DisputeParty {
  const idNumber = said.idNumber || party.idNumber
  const card = checkIdNumber(idNumber)
  return {
    ...party,
    kind: party.name === '' ? partyKindOf(said.name) : party.kind,
    // A name that differs only in spaces stays as it stands in the ledger.
    name: nameKey(party.name) === nameKey(said.name) ? party.name : said.name,
    idNumber,
    birthDate: party.birthDate ?? (card.ok ? card.birthDate : null),
    sex: party.sex || (card.ok ? card.sex : ''),
    phone: said.phone || party.phone,
    address: said.address || party.address
  }
}
