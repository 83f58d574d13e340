import { terminationCause } from '../../codes'
import type { CaseFile } from '../case'
import { addressee, body, fixed, heading, items, signature, title } from './blocks'
import { mediatorSignatures } from './mediators'
import { lack, lackCommittee, nameOf, one, paperOf, type Form } from './paper'
import { partiesOf, partySignatures } from './party'
import { dayCn, dayOrGap, GAP, namesCn, orGap } from './words'

const kind = 'termination'
const SUCCESS = 1

/** 仲裁、行政、司法: the three ways that 《人民调解法》第二十六条 wants told. */
const WAYS = [
  '仲裁：有仲裁协议的，或者属于劳动争议、农村土地承包经营纠纷等依法可以仲裁的，向有关仲裁机构申请仲裁；',
  '行政：属于行政机关职责范围的，向有关行政机关申请处理；',
  '司法：依法向有管辖权的人民法院提起诉讼。'
]

/** 终止调解通知书 (《人民调解法》第二十六条; 事由: 《宁波市人民调解条例》第二十三条 and others, see codes/handling.ts). */
export const termination: Form = {
  kind,
  of: ({ sections: { outcome } }) => one(kind, outcome !== undefined && outcome.result !== SUCCESS),
  fill: (file) => {
    const { intake, outcome } = file?.sections ?? {}
    const list = partiesOf(file)
    const told = outcome?.toldOtherWays?.trim() ?? ''
    return paperOf(
      kind,
      file,
      '',
      [
        title(nameOf(kind), file?.committee?.name),
        { kind: 'number', label: '编号', text: intake?.caseNumber ?? '' },
        addressee(list.length > 0 ? namesCn(list.map(({ name }) => name)) : GAP),
        fixed(
          `你们因“${orGap(intake?.title)}”接受人民调解，人民调解委员会于${dayOrGap(intake?.acceptedOn)}受理。` +
            '经调解未达成协议，现依照《中华人民共和国人民调解法》第二十六条的规定，终止调解。'
        ),
        heading('终止调解的事由'),
        body(cause(file), 3),
        heading('当事人可以依法通过下列途径维护自己的权利'),
        items(told === '' ? WAYS : [...WAYS, `另告知：${told}`]),
        ...signature(partySignatures(list, '当事人（签收）'), mediatorSignatures(file?.mediators ?? []), {
          stamp: '（人民调解委员会印章）',
          date: dayCn(outcome?.resultOn)
        })
      ],
      [...lack(cause(file), 'outcome.cause', '终止调解的事由'), ...lackCommittee(file)]
    )
  }
}

function cause(file: CaseFile | null): string {
  const outcome = file?.sections.outcome
  const named =
    outcome?.terminationCause === undefined ? '' : `${terminationCause.name(outcome.terminationCause)}。`
  return [named, outcome?.cause ?? ''].filter((part) => part.trim() !== '').join('\n')
}
