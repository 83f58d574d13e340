import { sectionValue, type SectionValue } from '@shared/ledger'
import { caseSource, difficulty, disputeType18, sourceGroup } from '@shared/domain/codes'
import { assignmentProblems } from '@shared/domain/disputes/assign'
import { parseCaseNumber } from '@shared/domain/disputes/caseNumber'
import { closingProblems, feedbackProblems } from '@shared/domain/disputes/finish'
import { ENTRUSTED, intakeProblems, tidyIntake } from '@shared/domain/disputes/intake'
import { outcomeProblems, tidyOutcome } from '@shared/domain/disputes/outcome'
import { partiesProblems, tidyParties } from '@shared/domain/disputes/parties'
import type { DisputeIntake, DisputeParties } from '@shared/domain/disputes/sections'
import type { ImportAround } from '../around'
import { keyOf, namesKey, numberKey } from '../keys'
import type { RowReader } from '../reader'
import { lineText } from '../values'
import { assignmentOf, endOf, outcomeOf } from './disputes/after'
import { disputeWords } from './disputes/differences'
import { disputeFields } from './disputes/fields'
import { mergedParties, sidesOf } from './disputes/parties'
import { DIFFICULTIES, SOURCES, TYPES } from './disputes/words'
import { onceEach, orText, placeOfCell } from './parts'
import { withSections } from './fold'
import type { Target } from './target'

/** Numbers of our own form above this were never given by an office. */
const HIGHEST_SERIAL = 99_999

/**
 * 矛盾纠纷. A case is found again by its number. Where the ledger has no numbers: by the day of acceptance, the parties and the
 * type; the summary and the result change while it is handled, so they say nothing. Two such cases on one day are told
 * apart by their order.
 */
export const disputeTarget: Target = {
  code: 'dispute',
  entity: 'dispute',
  name: '矛盾纠纷',
  fields: disputeFields,
  defaults: ['source', 'difficulty', 'place', 'type', 'form'],
  identity: (row) => {
    const number = row.line('caseNumber', 40)
    if (number !== '') return [numberKey(number)]
    const { sides } = sidesOf(row)
    const type = row.code('type', disputeType18, TYPES)
    const names = namesKey(sides.flatMap((side) => side.names))
    return [keyOf(row.date('acceptedOn') ?? '', names, String(type ?? ''))]
  },
  identityOf(record) {
    const intake = sectionValue<DisputeIntake>(record, 'intake')
    if (!intake) return []
    const names = sectionValue<DisputeParties>(record, 'parties')?.list.map(({ name }) => name) ?? []
    return [numberKey(intake.caseNumber), keyOf(intake.acceptedOn, namesKey(names), String(intake.type))]
  },
  read(row, record, around, plan) {
    const { context } = around
    const present = sectionValue<DisputeIntake>(record, 'intake')
    const { sides, people } = sidesOf(row)
    const parties = tidyParties(
      mergedParties(sides, sectionValue<DisputeParties>(record, 'parties'), context)
    )
    const names = parties.list.map(({ name }) => name)
    const { intake, given } = intakeOf(row, present, names, people, around)
    const assignment = assignmentOf(row, record, intake.acceptedOn || null, around)
    const outcome = outcomeOf(row, record)
    const { feedback, closing } = endOf(row, record, outcome, plan)
    const sections = {
      intake,
      parties,
      ...(assignment ? { assignment } : {}),
      ...(outcome ? { outcome: tidyOutcome(outcome, outcome.round ?? 0) } : {}),
      ...(feedback ? { feedback } : {}),
      ...(closing ? { closing } : {})
    }
    const whole = withSections(record, 'dispute', sections as unknown as Record<string, SectionValue>)
    const problems = [
      ...intakeProblems(intake, parties, context),
      ...partiesProblems(parties, intake.source),
      ...(assignment ? assignmentProblems(whole, assignment, context) : []),
      ...(outcome ? outcomeProblems(whole, outcome, context) : []),
      ...(feedback ? feedbackProblems(whole, feedback, context) : []),
      ...(closing ? closingProblems(whole, closing, context) : [])
    ]
    return {
      title: intake.title || names.join('、'),
      sections: sections as unknown as Record<string, SectionValue>,
      problems: onceEach(problems).filter(({ field }) => !NOT_OF_THE_FILE.test(field)),
      number: numberOf(row, intake, given)
    }
  },
  fieldOf: (path) => FIELDS[path] ?? '',
  differences: disputeWords
}

/** Numbers are given when the batch is saved; the day of the assignment is that of acceptance, which is told itself. */
const NOT_OF_THE_FILE = /^intake\.number|^assignment\.assignedOn/

const FIELDS: Readonly<Record<string, string>> = {
  'intake.acceptedOn': 'acceptedOn',
  'intake.occurredOn': 'occurredOn',
  'intake.title': 'title',
  'intake.type': 'type',
  'intake.source': 'source',
  'intake.place': 'place',
  'intake.entrustedBy': 'entrustedBy',
  'intake.peopleInvolved': 'people',
  'intake.summary': 'summary',
  'intake.claim': 'claim',
  'intake.caseNumber': 'caseNumber',
  'outcome.resultOn': 'resultOn',
  'outcome.agreementForm': 'form',
  'outcome.amount': 'amount',
  'outcome.cause': 'cause',
  'closing.closedOn': 'closedOn',
  'assignment.organizationId': 'organization'
}

/** The intake with what the row says; the number of a case in the ledger never changes. */
function intakeOf(
  row: RowReader,
  present: DisputeIntake | undefined,
  names: readonly string[],
  people: number | null,
  around: ImportAround
): { intake: DisputeIntake; given: string } {
  const acceptedOn = row.date('acceptedOn') ?? present?.acceptedOn ?? ''
  const type = row.code('type', disputeType18, TYPES) ?? present?.type
  const source = row.code('source', caseSource, SOURCES) ?? present?.source
  const summary = summaryOf(row)
  const given = row.line('caseNumber', 40)
  const counted = row.count('people') ?? people ?? present?.peopleInvolved ?? 0
  if (row.has('people') && counted < names.length) row.bad('people', `少于列出的当事人 ${names.length} 人`)
  const intake = tidyIntake<DisputeIntake>({
    ...(present ?? { caseNumber: given, numberYear: yearOf(acceptedOn), numberDevice: '', numberSerial: 1 }),
    acceptedOn,
    occurredOn: row.date('occurredOn') ?? present?.occurredOn ?? null,
    // What is in no table is reported under its column.
    source: source ?? (0 as DisputeIntake['source']),
    entrustedBy: row.line('entrustedBy', 120) || present?.entrustedBy || entrusting(source ?? 0),
    title: orText(row.line('title'), present?.title || titleOf(names, summary, type)),
    type: type ?? (0 as DisputeIntake['type']),
    difficulty: row.code('difficulty', difficulty, DIFFICULTIES) ?? present?.difficulty ?? 2,
    scale: present?.scale ?? '01',
    place: placeOfCell(row, 'place', around) ?? present?.place ?? around.place,
    summary: orText(summary, present?.summary ?? ''),
    claim: orText(row.paragraph('claim', 5000), present?.claim ?? ''),
    peopleInvolved: Math.max(counted, names.length, 1)
  })
  if (source === undefined) row.bad('source', '没有写案件来源')
  return { intake, given }
}

const yearOf = (day: string): number => Number(day.slice(0, 4)) || 2000

/** The ledger names the kind of office that sent the matter; which one it was it may not say. */
const entrusting = (source: number): string =>
  sourceGroup(source) === ENTRUSTED
    ? `${caseSource.name(source).replace('委托移送', '')}（原台账没有写单位名称）`
    : ''

function summaryOf(row: RowReader): string {
  const remark = row.paragraph('remark', 2000)
  return [row.paragraph('summary', 7000), remark === '' ? '' : `备注：${remark}`]
    .filter((text) => text !== '')
    .join('\n')
}

const LONGEST_TITLE = 60

/** Where no column says it: 「甲与乙邻里纠纷」, as cases are called. */
function titleOf(names: readonly string[], summary: string, type: number | undefined): string {
  const [one, other] = names
  if (type !== undefined && one !== undefined) {
    const sides = other === undefined ? one : `${one}与${other}`
    return `${sides}${names.length > 2 ? '等' : ''}${disputeType18.name(type)}`.slice(0, 200)
  }
  return lineText(summary).slice(0, LONGEST_TITLE)
}

/** A number of our own form keeps its parts; any other is kept as a text and counted apart (finish.ts). */
function numberOf(
  row: RowReader,
  intake: DisputeIntake,
  given: string
): { year: number; given: boolean } | null {
  const own = parseCaseNumber(given)
  if (own) {
    if (own.serial > HIGHEST_SERIAL) row.bad('caseNumber', '案号的序号过大')
    Object.assign(intake, { numberYear: own.year, numberDevice: own.letter, numberSerial: own.serial })
    return null
  }
  return { year: yearOf(intake.acceptedOn), given: given !== '' }
}
