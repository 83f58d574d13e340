import {
  changeOf,
  decided,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem,
  type Warning
} from '../../ledger'
import { riskColour, riskQuestion, type RiskColour, type RiskQuestion } from '../codes'
import type { GradingTerms } from '../office/grading'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems } from './checks'
import { disputeMove } from './moves'
import { disputeSections, type DisputeGrading, type DisputeIntake } from './sections'
import type { DisputeContext } from './terms'

const GREEN: RiskColour = 5
const RED: RiskColour = 1
const POLICE = '公安'
const POLICE_SOURCE = '《人民调解法》第二十五条'

export interface ProposedColour {
  colour: RiskColour
  /** The questions that led to the colour, by name; empty for green. */
  because: string[]
}

/** The colour the answers speak for: the sharpest of them, green when nothing was answered with yes. */
export function proposeColour(answers: readonly RiskQuestion[]): ProposedColour {
  const asked = riskQuestion.list.filter(({ code }) => answers.includes(code))
  const colour = asked.reduce<RiskColour>(
    (sharpest, each) => (each.colour < sharpest ? each.colour : sharpest),
    GREEN
  )
  return { colour, because: asked.filter((each) => each.colour === colour).map(({ name }) => name) }
}

/**
 * 分级: how far the matter may come to a head, decided by a person with the guide's proposal beside it. The matter is
 * graded, never a person. `proposed` is worked out here, whatever the form says.
 */
export function grade(record: LedgerRecord, given: DisputeGrading, context: DisputeContext): Decision {
  const value = tidyGrading(given)
  const problems = [...moveProblems(record, 'grade', 'grading'), ...gradingProblems(record, value, context)]
  return checked(problems, () =>
    decided(
      disputeMove.name('grade'),
      [changeOf(record, 'dispute', record.id, 'grading', value)],
      gradingWarnings(value, context.grading)
    )
  )
}

const tidyGrading = (given: DisputeGrading): DisputeGrading => ({
  ...given,
  answers: riskQuestion.list.map(({ code }) => code).filter((code) => given.answers.includes(code)),
  proposed: proposeColour(given.answers).colour,
  note: given.note.trim(),
  told: given.told.map((each) => ({ ...each, who: each.who.trim(), way: each.way.trim() }))
})

function gradingProblems(
  record: LedgerRecord,
  value: DisputeGrading,
  { today, grading: { moveName } }: DisputeContext
): Problem[] {
  const acceptedOn = sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const day = (field: string, what: string, on: string): Problem[] => [
    ...pastDay(field, what, on, today),
    ...notBefore(field, what, on, '受理日期', acceptedOn)
  ]
  const problems = day('grading.gradedOn', '分级日期', value.gradedOn)
  if (!riskColour.has(value.colour)) problems.push(problem('grading.colour', '请选择预警颜色'))
  else if (value.colour !== value.proposed && blank(value.note)) {
    const message = `与建议的${riskColour.name(value.proposed)}不同，请写明理由`
    problems.push(problem('grading.note', message))
  }
  value.told.forEach(({ who, on, way }, index) => {
    const field = `grading.told.${index}`
    if (who === '') problems.push(problem(`${field}.who`, '请填写告知的对象'))
    if (way === '') problems.push(problem(`${field}.way`, '请填写告知的方式'))
    problems.push(...day(`${field}.on`, '告知日期', on))
  })
  value.moves.forEach(({ code, on }, index) => {
    const field = `grading.moves.${index}`
    if (value.moves.findIndex((other) => other.code === code) < index) {
      problems.push(problem(`${field}.code`, `「${moveName(code)}」只登记一次`))
    }
    problems.push(...day(`${field}.on`, '处置日期', on))
  })
  return [...problems, ...shapeProblems('grading', disputeSections.grading, value, problems)]
}

/**
 * Who must still be told of this grading, by office. Told means: recorded with who, when and how, on the day of the
 * grading or after; who was told of an earlier colour has to be told again.
 */
export function stillToTell({ colour, gradedOn, told }: DisputeGrading, { tell }: GradingTerms): string[] {
  return tell(colour).filter(
    (office) => !told.some(({ who, on }) => who.startsWith(office) && on >= gradedOn)
  )
}

/** Red reminds of the report to the police until it is recorded; a reminder, never a block. */
export function gradingWarnings(grading: DisputeGrading, terms: GradingTerms): Warning[] {
  const police = stillToTell(grading, terms).some((office) => office.includes(POLICE))
  if (grading.colour !== RED || !police) return []
  const message = '红色：可能引起治安案件、刑事案件的，应当及时向当地公安机关或者有关部门报告，并登记告知情况'
  return [{ field: 'grading.colour', message, source: POLICE_SOURCE }]
}
