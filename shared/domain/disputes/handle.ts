import { changeOf, decided, sectionValue, type Decision, type LedgerRecord, type Problem } from '../../ledger'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from './checks'
import { moveProblems } from './allowed'
import { disputeSections, type DisputeHandling, type DisputeIntake, type DisputePrevention } from './sections'
import type { DisputeContext } from './terms'

/** 办理: the sessions held so far, all of them, in order of their days and hours (多次调解的，多份记录). */
export function recordHandling(
  record: LedgerRecord,
  value: DisputeHandling,
  context: DisputeContext
): Decision {
  const problems = [
    ...moveProblems(record, 'mediate', 'handling'),
    ...handlingProblems(record, value, context)
  ]
  return checked(problems, () =>
    decided('登记调解记录', [changeOf(record, 'dispute', record.id, 'handling', inOrder(value))])
  )
}

export const inOrder = ({ sessions }: DisputeHandling): DisputeHandling => ({
  sessions: [...sessions].sort((a, b) => {
    const [one, other] = [`${a.on} ${hour(a.from)}`, `${b.on} ${hour(b.from)}`]
    return one < other ? -1 : one > other ? 1 : 0
  })
})

/** '' for records from before the hour was kept. */
const hour = (time: string | undefined): string => time ?? ''

export function handlingProblems(
  record: LedgerRecord,
  value: DisputeHandling,
  { today }: Context
): Problem[] {
  const acceptedOn = sectionValue<DisputeIntake>(record, 'intake')?.acceptedOn ?? ''
  const problems = value.sessions.flatMap((session, index) => {
    const field = `handling.sessions.${index}`
    return [
      ...pastDay(`${field}.on`, '调解日期', session.on, today),
      ...notBefore(`${field}.on`, '调解日期', session.on, '受理日期', acceptedOn),
      ...(hour(session.to) !== '' && hour(session.from) === ''
        ? [problem(`${field}.from`, '请填写开始时间')]
        : []),
      ...(hour(session.to) !== '' && hour(session.to) <= hour(session.from)
        ? [problem(`${field}.to`, `结束时间（${hour(session.to)}）应晚于开始时间（${hour(session.from)}）`)]
        : []),
      ...(blank(session.record) ? [problem(`${field}.record`, '请填写调解记录')] : [])
    ]
  })
  if (value.sessions.length === 0) problems.push(problem('handling.sessions', '至少登记一次调解'))
  return [...problems, ...shapeProblems('handling', disputeSections.handling, value, problems)]
}

/** 防止: what this mediation prevented. Each kind once, with the number of people (统计表 排查预防纠纷). */
export function recordPrevention(record: LedgerRecord, value: DisputePrevention): Decision {
  const problems = [...moveProblems(record, 'prevent', 'prevention'), ...preventionProblems(value)]
  return checked(problems, () =>
    decided('登记防止情况', [changeOf(record, 'dispute', record.id, 'prevention', value)])
  )
}

export function preventionProblems(value: DisputePrevention): Problem[] {
  const problems = value.items.flatMap((item, index) => {
    const field = `prevention.items.${index}`
    const first = value.items.findIndex((other) => other.kind === item.kind)
    return [
      ...(first < index ? [problem(`${field}.kind`, '同一种防止情况只登记一次')] : []),
      ...(item.people < 1 ? [problem(`${field}.people`, '人数至少为 1 人')] : [])
    ]
  })
  return [...problems, ...shapeProblems('prevention', disputeSections.prevention, value, problems)]
}
