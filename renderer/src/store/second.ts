import {
  boundDeed,
  boundText,
  needingSecond,
  secondNames,
  twoPersonAction,
  type TwoPerson,
  type TwoPersonAction
} from '@shared/domain/permissions'
import { OFFICE_ID } from '@shared/domain/office/id'
import { sectionValue, type Change } from '@shared/ledger'
import type { Failure } from '@shared/result'
import { ledgerIfOpen } from './ledger'
import { getRecord } from './queries'

/** What lies on the table for the second person: in words, and as main binds the confirmation to it. */
export interface SecondQuestion {
  names: string[]
  bound: string
}
type Asker = (question: SecondQuestion) => Promise<string | null>

let asker: Asker = () => Promise.resolve(null)

/** Who asks the second person on the screen: the frame of the program. Answers main's token, or null when nobody confirms. */
export const setSecondAsker = (ask: Asker): void => void (asker = ask)

export const NOT_CONFIRMED: Failure = {
  code: 'SECOND_PERSON',
  message: '没有保存：第二人没有确认，台账没有变化。已填写的内容仍在页面上。'
}

/** What the office wants two persons for; nothing where there is no ledger yet, and so no second person. */
async function twoPersonActions(): Promise<readonly TwoPersonAction[]> {
  if (!ledgerIfOpen()) return []
  return sectionValue<TwoPerson>(await getRecord('office', OFFICE_ID), 'twoPerson')?.actions ?? []
}

/**
 * The same for a deed that is no save, for example the restoring of one certain backup: with main's token where the
 * office wants two persons for it, without one where it does not, null when nobody confirmed.
 */
export async function confirmedDeed(
  action: TwoPersonAction,
  target: string
): Promise<{ second?: string } | null> {
  if (!(await twoPersonActions()).includes(action)) return {}
  const second = await asker({ names: [twoPersonAction.name(action)], bound: boundDeed(action, target) })
  return second === null ? null : { second }
}

/** The confirmation of what main wants a second person for; null when there is none. */
export async function confirmedBySecond(changes: readonly Change[]): Promise<string | null> {
  const needing = needingSecond(changes, await twoPersonActions())
  return asker({ names: secondNames(needing), bound: boundText(needing) })
}
