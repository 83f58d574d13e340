import { agreementForm, mediationResult } from '../../codes'
import { isEntrusted, type CaseFile } from '../case'
import { addressee, body, choice, fixed, heading, items, line, signature, title } from './blocks'
import { verbOf } from './entrustment'
import { lack, one, paperOf, type Form } from './paper'
import { partiesOf } from './party'
import { issuerOf } from './refusal'
import { dayCn, dayOrGap, GAP, namesCn, orGap } from './words'

const kind = 'reply'
const SUCCESS = 1

/** 委托（委派）调解复函: the result goes back to the office that sent the matter (《宁波市人民调解条例》第十九条: 应向委托机关反馈). */
export const reply: Form = {
  kind,
  of: (file) => one(kind, isEntrusted(file) && file.sections.outcome !== undefined),
  fill: (file) => {
    const { intake, entrustment, outcome, feedback } = file?.sections ?? {}
    const verb = file ? verbOf(entrustment?.stage) : '委托（委派）'
    const names = namesCn(partiesOf(file).map(({ name }) => name)) || `${GAP}、${GAP}`
    const agreed = outcome?.result === SUCCESS
    return paperOf(
      kind,
      file,
      '',
      [
        title(`${verb}调解复函`, issuerOf(file)),
        { kind: 'number', label: '编号', text: feedback?.replyNumber ?? '' },
        addressee(orGap(intake?.entrustedBy)),
        fixed(
          `你单位${dayOrGap(entrustment?.letterOn)}${letterName(file, verb)}收悉。我单位于${dayOrGap(intake?.acceptedOn)}` +
            `受理${names}之间的纠纷，调解已经结束，现将结果函复如下：`
        ),
        line('调解编号', intake?.caseNumber ?? ''),
        choice(
          '调解结果',
          mediationResult.list.map(({ code, name }) => ({ text: name, chosen: outcome?.result === code }))
        ),
        line('结果日期', dayCn(outcome?.resultOn)),
        line('协议形式', agreed ? agreementForm.name(outcome.agreementForm) : ''),
        heading('协议内容，或者调解不成、终止的事由'),
        body((agreed ? outcome.agreement : outcome?.cause) ?? '', 8),
        ...(agreed ? [heading('附件'), items(['调解协议'])] : []),
        line('联系电话', file?.committee?.phone ?? ''),
        ...signature([{ label: '经办人（签名）' }], [], { stamp: '（印章）', date: dayCn(feedback?.on) })
      ],
      [
        ...lack(feedback?.replyNumber, 'feedback.replyNumber', '复函编号'),
        ...lack(entrustment?.letterNumber, 'entrustment.letterNumber', '来函编号'),
        ...lack(entrustment?.letterOn, 'entrustment.letterOn', '来函日期')
      ]
    )
  }
}

function letterName(file: CaseFile | null, verb: string): string {
  const { entrustment } = file?.sections ?? {}
  const court = entrustment?.courtCaseNumber ? `（案号：${entrustment.courtCaseNumber}）` : ''
  return `${verb}调解函（编号：${orGap(entrustment?.letterNumber)}）${court}`
}
