import { mediatorChoice, riskColour, riskQuestion } from '@shared/domain/codes'
import type { DisputeGrading, DisputeOffer, DisputeRouting } from '@shared/domain/disputes'
import { answerText, offerDetails, offerTitle, recusalText } from '../routing/words'
import { item, joined, type NameOf, type ViewItem } from './viewItem'

export const gradingView = (grading: DisputeGrading, nameOf: NameOf): ViewItem[] => {
  const { colour, proposed, answers, gradedOn, note, told, moves } = grading
  const other = colour === proposed ? '' : `（建议${riskColour.name(proposed)}）`
  return [
    item('预警颜色', `${riskColour.name(colour)}${other}`),
    item('分级日期', gradedOn),
    item('事项的情形', answers.map((code) => riskQuestion.name(code)).join('；')),
    item('说明', note),
    ...told.map(({ who, on, way }) => item('告知', joined('，', [who, on, way]))),
    ...moves.map((move) =>
      item('处置', joined('，', [nameOf('handlingMove', String(move.code)), move.on, move.note]))
    )
  ]
}

/** Where it went and what became of it, each offer under its own day and receiver; who stepped back. */
export const routingView = ({ offers, recusals }: DisputeRouting, nameOf: NameOf): ViewItem[] => [
  ...offers.flatMap((offer) => offerView(offer, nameOf)),
  ...recusals.map((each) =>
    item(
      '回避',
      recusalText(each, (id) => nameOf('mediator', id))
    )
  )
]

function offerView(offer: DisputeOffer, nameOf: NameOf): ViewItem[] {
  const mediators = offer.mediatorIds.map((id) => nameOf('mediator', id)).join('、')
  return [
    item(offerTitle(offer), answerText(offer) || `${offer.answerBy} 前答复`),
    item('拟派调解员', mediators && `${mediators}（${mediatorChoice.name(offer.chosenBy)}）`),
    item('分流意见', offerDetails(offer).join('；'))
  ]
}
