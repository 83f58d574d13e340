import { changeOf, decided, sectionValue, type Decision, type LedgerRecord, type Problem } from '../../ledger'
import { moveProblems } from './allowed'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { disputeSections, type DisputeIntake, type DisputeInvestigation } from './sections'
import type { DisputeContext } from './terms'

/** 调查: all investigations so far, in order (人民调解调查记录, 司发通〔2010〕239号). */
export function recordInvestigation(
  record: LedgerRecord,
  value: DisputeInvestigation,
  context: DisputeContext
): Decision {
  const problems = [
    ...moveProblems(record, 'investigate', 'investigation'),
    ...investigationProblems(record, value, context)
  ]
  return checked(problems, () =>
    decided('登记调查记录', [changeOf(record, 'dispute', record.id, 'investigation', byTime(value))])
  )
}

export const byTime = ({ list }: DisputeInvestigation): DisputeInvestigation => ({
  list: [...list].sort((a, b) => (`${a.on} ${a.from}` < `${b.on} ${b.from}` ? -1 : 1))
})

export function investigationProblems(
  record: LedgerRecord,
  value: DisputeInvestigation,
  { today }: Context
): Problem[] {
  const acceptedOn = sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const problems = value.list.flatMap((one, index) => {
    const field = `investigation.list.${index}`
    return [
      ...pastDay(`${field}.on`, '调查日期', one.on, today),
      ...notBefore(`${field}.on`, '调查日期', one.on, '受理日期', acceptedOn),
      ...(blank(one.asked) ? [problem(`${field}.asked`, '请填写被调查人')] : []),
      ...(blank(one.record) ? [problem(`${field}.record`, '请填写调查记录')] : []),
      ...(blank(one.investigator) ? [problem(`${field}.investigator`, '请填写调查人')] : [])
    ]
  })
  if (value.list.length === 0) problems.push(problem('investigation.list', '至少登记一次调查'))
  return [...problems, ...shapeProblems('investigation', disputeSections.investigation, value, problems)]
}
