import type { Problem, Warning } from '../../ledger'
import { disputeType18, sourceGroup } from '../codes'
import { isDate } from '../dates'
import { blank, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { limitOf } from './deadline'
import { disputeSections, type DisputeIntake, type DisputeParties } from './sections'
import type { OfficeTerms } from './terms'

export const ENTRUSTED = 3

/** The intake as it is stored: lines trimmed; the entrusting office only where there is one. */
export function tidyIntake<I extends Omit<DisputeIntake, NumberField>>(intake: I): I {
  return {
    ...intake,
    title: intake.title.trim(),
    entrustedBy: sourceGroup(intake.source) === ENTRUSTED ? intake.entrustedBy.trim() : '',
    place: { ...intake.place, name: intake.place.name.trim() }
  }
}

/** The parts of the case number: given at registration, never by a form. */
export type NumberField = 'caseNumber' | 'numberYear' | 'numberDevice' | 'numberSerial'

/** Rules of the intake, with the parties it counts. */
export function intakeProblems(
  intake: DisputeIntake,
  parties: DisputeParties,
  { today }: Context
): Problem[] {
  const problems = [
    ...pastDay('intake.acceptedOn', '受理日期', intake.acceptedOn, today),
    ...(intake.occurredOn === null
      ? []
      : notBefore('intake.acceptedOn', '受理日期', intake.acceptedOn, '发生日期', intake.occurredOn))
  ]
  if (blank(intake.title)) problems.push(problem('intake.title', '请填写纠纷事由'))
  if (!disputeType18.has(intake.type)) problems.push(problem('intake.type', '请选择纠纷类型'))
  if (blank(intake.place.name)) problems.push(problem('intake.place', '请填写纠纷发生地'))
  if (sourceGroup(intake.source) === ENTRUSTED && blank(intake.entrustedBy)) {
    problems.push(problem('intake.entrustedBy', '委托移送的纠纷请填写委托移送单位（有函号的一并填写）'))
  }
  if (intake.peopleInvolved < parties.list.length) {
    const message = `涉及当事人数不能少于已登记的当事人 ${parties.list.length} 人`
    problems.push(problem('intake.peopleInvolved', message))
  }
  return [...problems, ...shapeProblems('intake', disputeSections.intake, intake, problems)]
}

/** A matter entered when its limit is already over. */
export function intakeWarnings(intake: DisputeIntake, { today, ...terms }: Context & OfficeTerms): Warning[] {
  if (!isDate(intake.acceptedOn)) return []
  const { due, source } = limitOf(intake.acceptedOn, intake.type, terms)
  return today > due
    ? [{ field: 'intake.acceptedOn', message: `调解期限已于 ${due} 届满，请核对受理日期`, source }]
    : []
}
