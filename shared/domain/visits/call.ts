import {
  changeOf,
  decided,
  sectionValue,
  type DecideContext,
  type Decision,
  type LedgerRecord
} from '../../ledger'
import { blank, checked, problem, shapeProblems } from '../disputes/checks'
import { visitMoveProblems } from './allowed'
import { timeNow } from './register'
import { visitSections, type VisitCall, type VisitLeader } from './sections'

/** 叫号: who receives, now. The clock is never asked for what the PC knows. */
export function callVisit(
  record: LedgerRecord,
  { leaders, companions }: { leaders: readonly VisitLeader[]; companions: string },
  context: DecideContext
): Decision {
  const named = leaders.map(tidyLeader).filter(({ name }) => name !== '')
  const value: VisitCall = {
    on: context.today,
    at: timeNow(context),
    leaders: named,
    companions: companions.trim(),
    backAt: ''
  }
  const problems = visitMoveProblems(record, 'call', 'call')
  if (named.length === 0) problems.push(problem('call.leaders', '请填写接访领导'))
  const shape = shapeProblems('call', visitSections.call, value, problems)
  return checked([...problems, ...shape], () =>
    decided('叫号', [changeOf(record, 'visit', record.id, 'call', value)])
  )
}

/** 过号: nobody came to the call; the number goes to the end of the queue and is called again. */
export function putBack(record: LedgerRecord, context: DecideContext): Decision {
  const call = sectionValue<VisitCall>(record, 'call')
  return checked(visitMoveProblems(record, 'putBack', 'call'), () =>
    decided('过号', [
      changeOf(record, 'visit', record.id, 'call', { ...(call as VisitCall), backAt: timeNow(context) })
    ])
  )
}

export const tidyLeader = ({ leaderId, name, post, line }: VisitLeader): VisitLeader => ({
  leaderId,
  name: name.trim(),
  post: post.trim(),
  line: line.trim()
})

/** 「扎西（县长）、王建平（县委副书记）」 */
export const leadersText = (leaders: readonly VisitLeader[]): string =>
  leaders.map(({ name, post }) => (blank(post) ? name : `${name}（${post}）`)).join('、')
