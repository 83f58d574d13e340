import { riskColour, type RiskColour, type RiskQuestion } from '../domain/codes'
import type { CalendarDate } from '../domain/dates'
import type { DisputeGrading } from '../domain/disputes'

/** What was answered of the matter, so that the guide proposes the colour. */
const answers: Record<RiskColour, RiskQuestion[]> = {
  1: ['violence'],
  2: ['crowd', 'livelihood'],
  3: ['heated'],
  4: ['large'],
  5: []
}
const YELLOW: RiskColour = 3

/** 分级 on the day of acceptance. Of a yellow matter somebody is still to be told, so that the work list shows it. */
export function gradingOf(colour: RiskColour, gradedOn: CalendarDate): DisputeGrading {
  const tell: readonly string[] = riskColour.find(colour)?.tell ?? []
  return {
    colour,
    proposed: colour,
    answers: answers[colour],
    gradedOn,
    note: '',
    told: colour === YELLOW ? [] : tell.map((who, at) => ({ id: `t${at}`, who, on: gradedOn, way: '电话' })),
    moves: colour > YELLOW ? [] : ([1, 2, 3] as const).map((code) => ({ code, on: gradedOn, note: '' }))
  }
}
