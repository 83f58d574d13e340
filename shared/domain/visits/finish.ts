import { changeOf, decided, type Decision, type LedgerRecord, type Problem, type Warning } from '../../ledger'
import { blank, checked, notBefore, pastDay, problem, shapeProblems, type Context } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { visitClock } from './clocks'
import { visitSections, type VisitFeedback, type VisitNotice } from './sections'
import { arrivalOf, standing } from './states'

/**
 * 告知受理情况: who has it, by which way and by when, within fifteen days and in writing (《信访工作条例》第二十三条). Told again
 * when the matter went to another unit.
 */
export function tellVisitor(record: LedgerRecord, draft: VisitNotice, { today }: Context): Decision {
  const value = { ...draft, to: draft.to.trim(), text: draft.text.trim() }
  const arrived = arrivalOf(record)?.on ?? ''
  const problems = [
    ...visitMoveProblems(record, 'tell', 'notice'),
    ...pastDay('notice.on', '告知日期', value.on, today),
    ...notBefore('notice.on', '告知日期', value.on, '来访日期', arrived),
    ...whom('notice', value)
  ]
  const shape = shapeProblems('notice', visitSections.notice, value, problems)
  return checked([...problems, ...shape], () =>
    decided(
      '告知受理情况',
      [changeOf(record, 'visit', record.id, 'notice', value)],
      noticeWarnings(value, arrived)
    )
  )
}

function noticeWarnings({ on, way }: VisitNotice, arrived: string): Warning[] {
  const { due, source } = visitClock('notice', { start: arrived }, { today: on })
  return [
    ...(way === 'written'
      ? []
      : [{ field: 'notice.way', message: '不能当场告知的，应当书面告知（姓名、住址不清的除外）', source }]),
    ...(due !== null && on > due
      ? [{ field: 'notice.on', message: `告知期限为 ${due}，已经超过`, source }]
      : [])
  ]
}

/** 反馈: what came of it, on which day, by which way, and how the visitor sees it. */
export function feedBackVisit(record: LedgerRecord, draft: VisitFeedback, { today }: Context): Decision {
  const value = { ...draft, to: draft.to.trim(), text: draft.text.trim() }
  const last = standing(record)
    .map(({ result }) => result?.on ?? '')
    .sort()
    .at(-1)
  const problems = [
    ...visitMoveProblems(record, 'feedBack', 'feedback'),
    ...pastDay('feedback.on', '反馈日期', value.on, today),
    ...notBefore('feedback.on', '反馈日期', value.on, '最后的办理结果', last ?? ''),
    ...whom('feedback', value)
  ]
  if (blank(value.text)) problems.push(problem('feedback.text', '请填写反馈内容'))
  const shape = shapeProblems('feedback', visitSections.feedback, value, problems)
  return checked([...problems, ...shape], () =>
    decided(
      '反馈',
      [changeOf(record, 'visit', record.id, 'feedback', value)],
      [
        ...(value.way === 'written'
          ? []
          : [
              {
                field: 'feedback.way',
                message: '处理意见应当书面答复，复查的三十日自收到书面答复之日起算',
                source: '《信访工作条例》第三十二条、第三十五条'
              }
            ])
      ]
    )
  )
}

const whom = (section: string, { to }: { to: string }): Problem[] =>
  blank(to) ? [problem(`${section}.to`, '请填写告知的人')] : []
