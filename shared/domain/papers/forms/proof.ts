import { agreementForm } from '../../codes'
import type { CaseFile } from '../case'
import { addressee, field, fields, fixed, signature, title } from './blocks'
import { confirmationWanted } from './confirmation'
import { agreementMediators, mediatorSignatures } from './mediators'
import { lack, lackCommittee, nameOf, one, paperOf, type Form } from './paper'
import { partiesOf } from './party'
import { dayCn, namesCn, orGap } from './words'

const kind = 'proof'

/**
 * 调解组织主持调解的证明: one of the materials that an application for judicial confirmation encloses (《最高人民法院关于适用
 * 〈民事诉讼法〉的解释》第三百五十四条). The law gives no form: it says what the committee knows of its own.
 */
export const proof: Form = {
  kind,
  of: (file) => one(kind, confirmationWanted(file)),
  fill: (file) => {
    const { intake, confirmation, outcome } = file?.sections ?? {}
    const form = outcome?.agreementForm
    const mediators = agreementMediators(file)
    return paperOf(
      kind,
      file,
      '',
      [
        title(nameOf(kind), file?.committee?.name),
        { kind: 'number', label: '编号', text: intake?.caseNumber ?? '' },
        addressee(orGap(confirmation?.court)),
        fixed('兹证明，下列纠纷由本委员会受理并主持调解，各方当事人自愿达成调解协议。'),
        fields(
          field('纠纷事由', intake?.title ?? ''),
          field('当事人', namesCn(partiesOf(file).map(({ name }) => name))),
          field('受理日期', dayCn(intake?.acceptedOn), 6),
          field('协议形式', form ? agreementForm.name(form) : '', 6),
          field('调解日期', heldOn(file)),
          field('主持调解的人民调解员', mediators.join('、')),
          field('协议生效日期', dayCn(file?.effectiveOn))
        ),
        fixed('特此证明。'),
        ...signature(mediatorSignatures(mediators), [], {
          stamp: '（人民调解委员会印章）',
          date: dayCn(confirmation?.appliedOn)
        })
      ],
      [
        ...lack(heldOn(file), 'handling.sessions', '调解日期'),
        ...lack(mediators, 'agreement.mediator', '人民调解员'),
        ...lack(file?.effectiveOn, 'agreement.signedOn', '协议生效日期'),
        ...lack(confirmation?.court, 'confirmation.court', '管辖法院'),
        ...lackCommittee(file)
      ]
    )
  }
}

/** The day of each session once, in order. */
const heldOn = (file: CaseFile | null): string =>
  namesCn([...new Set((file?.sections.handling?.sessions ?? []).map(({ on }) => dayCn(on)))])
