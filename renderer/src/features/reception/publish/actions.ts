import { decideAdjustment, decidePublication } from '@shared/domain/reception/rosters/publish'
import { commitDecision, decideContext, type CommitOutcome } from '@/store'
import { readMonth } from './month'

/** 公示 of what is planned at this moment. */
export const publishMonth = (month: string): Promise<CommitOutcome> =>
  commitDecision(async () => {
    const { roster, leaders, rules, terms } = await readMonth(month)
    return decidePublication(roster, leaders, rules, terms, decideContext())
  })

/** 出调整公告 of everything that was changed and not announced yet. */
export const announceChanges = (month: string, reason: string): Promise<CommitOutcome> =>
  commitDecision(async () => {
    const { roster, leaders } = await readMonth(month)
    return decideAdjustment(roster, leaders, reason, decideContext())
  })
