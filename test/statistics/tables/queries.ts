import type { Query } from './sql'

/** Each official table in SQL, by the key of the table: what its columns add up. */
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
const all = (entries: [string, string][]): Record<string, string> => Object.fromEntries(entries)

export const DISPUTES = {
  cases: '1',
  success: 'result = 1',
  people: 'people',
  helped: 'CASE WHEN result = 1 THEN people ELSE 0 END',
  amount: 'amount',
  confirmed: 'confirmation = 2',
  performed: 'performance = 3',
  hard: 'difficulty IN (3, 4)',
  closed: 'closed'
}
export const ROUNDS = {
  rounds: '1',
  none: 'found = 0',
  withFindings: 'found > 0',
  found: 'found',
  settled: 'settled',
  turned: 'turned',
  open: 'found - settled - turned'
}
export const PREVENTED = all(
  numbers(1, 4).flatMap((kind): [string, string][] => [
    [`prevented${kind}`, `kind = ${kind}`],
    [`prevented${kind}People`, `CASE WHEN kind = ${kind} THEN people ELSE 0 END`]
  ])
)

const COMMITTEES: [string, string][] = [
  ['committee1', "type = 'village'"],
  ['committee2', "type = 'residents'"],
  ['committee3', "type = 'township'"],
  ['committee4', "type = 'subdistrict'"],
  ['committee5', "type = 'enterprise'"],
  ['committee6', "type IN ('social', 'industry', 'professional', 'regional')"]
]
const FIELDS = ['medical', 'traffic', 'labor', 'property', 'consumer', 'environment']
const SECTOR = "type IN ('industry', 'professional')"

const pick = <K extends string>(from: Record<K, string>, ...keys: K[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, from[key]]))

/** 7–16 of the administrative form: each dispute in one of them. */
const CIVIL = `CASE WHEN type = 16 THEN 8 WHEN type = 4 THEN 9 WHEN type = 15 THEN 10 WHEN type IN (12, 13, 14) THEN 11
  WHEN type = 7 THEN 12 WHEN type = 9 THEN 14 WHEN source = 6 THEN 7 ELSE 16 END`

export const officialQueries: Readonly<Record<string, readonly Query[]>> = {
  force: [
    {
      view: 'organization',
      sums: {
        all: '1',
        committees: 'committee',
        ...all(COMMITTEES),
        sector: SECTOR,
        ...all(FIELDS.map((field) => [field, `${SECTOR} AND industry = '${field}'`])),
        otherField: `${SECTOR} AND industry NOT IN (${FIELDS.map((field) => `'${field}'`).join(', ')})`,
        ...all(
          ['group', 'stationedStudio', 'personalStudio', 'mediationCenter'].map((type) => [
            type,
            `type = '${type}'`
          ])
        ),
        filed: "committee AND COALESCE(filing, '') = 'filed'",
        independent: 'independent',
        members: 'CASE WHEN committee THEN COALESCE(members, 0) ELSE 0 END'
      }
    },
    {
      view: 'mediator',
      sums: {
        mediators: '1',
        fullTime: "employment = 'fullTime'",
        partTime: "employment = 'partTime'",
        noEmployment: "employment = ''",
        women: 'woman',
        minority: 'minority',
        party: 'party',
        highSchool: 'school',
        college: 'college',
        elected: "selection = 'elected'",
        hired: "selection = 'hired'",
        purchased: 'purchased',
        bilingual: 'bilingual',
        ...all(numbers(1, 4).map((grade) => [`grade${grade}`, `grade = ${grade}`]))
      }
    }
  ],
  inspection: [
    {
      view: 'inspection',
      sums: {
        ...ROUNDS,
        ...all(['daily', 'special', 'period'].map((kind) => [kind, `kind = '${kind}'`])),
        inspections: '1',
        prevented: 'settled'
      }
    },
    {
      view: 'tally',
      sums: {
        beside: 'inspections',
        inspections: 'inspections',
        preventedBeside: 'prevented',
        prevented: 'prevented'
      }
    },
    { view: 'avoided', sums: PREVENTED }
  ],
  court: [
    {
      view: 'dispute',
      where: 'stage > 0',
      sums: pick(DISPUTES, 'cases', 'success', 'confirmed', 'amount', 'people', 'helped')
    }
  ],
  onePlus: [
    {
      view: 'dispute',
      where: 'joint',
      sums: {
        ...pick(DISPUTES, 'cases', 'success', 'confirmed', 'performed', 'amount', 'people'),
        petition: 'source = 7'
      }
    }
  ],
  social: [
    { view: 'organization', where: "block <> ''", sums: { organizations: '1' } },
    {
      view: 'dispute',
      where: "block <> ''",
      sums: pick(DISPUTES, 'cases', 'success', 'hard', 'confirmed', 'amount', 'people')
    }
  ],
  administrative: [
    {
      view: 'dispute',
      where: 'joint',
      sums: {
        c1: '1',
        c2: 'result = 1',
        c3: 'people',
        c4: 'amount',
        c5: '1',
        c6: 'result = 1',
        ...all([7, 8, 9, 10, 11, 12, 14, 16].map((no) => [`c${no}`, `${CIVIL} = ${no}`])),
        c24: 'form = 2',
        c25: 'form = 1',
        c26: 'confirmation = 2',
        c27: 'performance = 3'
      }
    }
  ],
  reception: [
    {
      view: 'duty',
      sums: {
        due: 'due',
        held: 'held',
        heldDue: 'due AND held',
        leadersDue: 'leadersDue',
        leadersHeld: 'leadersHeld'
      }
    },
    { view: 'visit', sums: { batches: '1', people: 'people' } }
  ]
}

const MONTH = 'substr(day, 1, 7)'
const QUARTER = "substr(day, 1, 4) || 'Q' || ((CAST(substr(day, 6, 2) AS INTEGER) + 2) / 3)"

/** What rows are made by, in SQL, by the key of the dimension. */
export const rowsBy: Readonly<Record<string, (view: string) => string>> = {
  unit: () => 'unit',
  organization: (view) => (view === 'organization' ? 'id' : 'organization'),
  month: (view) => (view === 'tally' ? "''" : MONTH),
  quarter: () => QUARTER,
  courtStage: () => 'stage',
  block: () => 'block',
  line: () => 'line'
}
