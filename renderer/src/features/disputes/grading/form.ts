import { handlingMove, type HandlingMove } from '@shared/domain/codes'
import { proposeColour, stillToTell, type DisputeGrading } from '@shared/domain/disputes'
import type { GradingTerms } from '@shared/domain/office'
import { sectionValue, type LedgerRecord } from '@shared/ledger'

/** What the form starts from: the grading that stands, or nothing answered today. */
export function startGrading(record: LedgerRecord, today: string): DisputeGrading {
  return (
    sectionValue<DisputeGrading>(record, 'grading') ?? {
      colour: proposeColour([]).colour,
      proposed: proposeColour([]).colour,
      answers: [],
      gradedOn: today,
      note: '',
      told: [],
      moves: []
    }
  )
}

/**
 * The answers with what follows from them. The colour goes along with the proposal until a person chose another; the
 * day of the grading is the day the colour changed.
 */
export function answered(
  grading: DisputeGrading,
  answers: DisputeGrading['answers'],
  today: string
): DisputeGrading {
  const proposed = proposeColour(answers).colour
  const followed = grading.colour === proposeColour(grading.answers).colour
  const colour = followed ? proposed : grading.colour
  return {
    ...grading,
    answers,
    proposed,
    colour,
    gradedOn: colour === grading.colour ? grading.gradedOn : today
  }
}

/** The offices that must be told of this colour, each with what was recorded of it. */
export const tellings = (grading: DisputeGrading, terms: GradingTerms) =>
  terms.tell(grading.colour).map((office) => ({
    office,
    told: stillToTell(grading, terms).includes(office)
      ? undefined
      : grading.told.findLast(({ who }) => who.startsWith(office))
  }))

/** The five moves with what was recorded; ticking one records it today, unticking takes it off. */
export const handlingMoves = (grading: DisputeGrading, { moveName }: GradingTerms) =>
  handlingMove.list.map(({ code }) => ({
    code,
    name: moveName(code),
    done: grading.moves.find((move) => move.code === code)
  }))

export function ticked(grading: DisputeGrading, code: HandlingMove, done: boolean, today: string): void {
  grading.moves = done
    ? [...grading.moves, { code, on: today, note: '' }].sort((a, b) => a.code - b.code)
    : grading.moves.filter((move) => move.code !== code)
}
