import { disputeType18, sourceGroup } from '../../codes'
import type { CaseFile } from '../case'
import { isEntrusted } from '../case'
import { body, choice, fixed, heading, line, note, signature, title } from './blocks'
import { lack, lackCommittee, nameOf, one, paperOf, type Form } from './paper'
import { partiesOf, partySignatures } from './party'
import { dayCn, dayOrGap, GAP, namesCn, orGap } from './words'

const kind = 'acceptance'
const SELF_STARTED = 1
const ON_APPLICATION = 2

/** 人民调解受理登记表 (统一的人民调解文书格式, 司发通〔2010〕239号). */
export const acceptance: Form = {
  kind,
  of: ({ sections }) => one(kind, sections.intake !== undefined),
  fill: (file) => {
    const intake = file?.sections.intake
    return paperOf(
      kind,
      file,
      '',
      [
        title(nameOf(kind)),
        fixed(opening(file)),
        line('纠纷类型', intake ? disputeType18.name(intake.type) : ''),
        choice('案件来源', sources(file)),
        heading('纠纷简要情况'),
        body(intake?.summary ?? '', 10),
        ...signature(partySignatures(partiesOf(file), '当事人（签名）'), [{ label: '登记人（签名）' }], {
          stamp: '（人民调解委员会印章）',
          date: dayCn(intake?.acceptedOn)
        }),
        note('备注：此表由人民调解委员会填写。')
      ],
      [...lack(intake?.summary, 'intake.summary', '纠纷简要情况'), ...lackCommittee(file)]
    )
  }
}

/** The sentence of the form; on a filled one only the way it came stands in it. */
function opening(file: CaseFile | null): string {
  const intake = file?.sections.intake
  const names = partiesOf(file).map(({ name }) => name)
  const parties = names.length > 0 ? namesCn(names) : `${GAP}、${GAP}`
  return `${dayOrGap(intake?.acceptedOn)}，人民调解委员会${way(file)}，经当事人同意，调解${parties}之间的纠纷。`
}

function way(file: CaseFile | null): string {
  const intake = file?.sections.intake
  if (!file || !intake) return '依当事人申请（人民调解委员会主动调解）'
  if (isEntrusted(file)) return `受${orGap(intake.entrustedBy)}委托（移送）`
  return intake.source === SELF_STARTED ? '主动调解' : '依当事人申请'
}

/** ① and ② as the form has them; a matter that another office sent (宁波条例第十九条) adds the third. */
function sources(file: CaseFile | null) {
  const intake = file?.sections.intake
  const group = intake && sourceGroup(intake.source)
  return [
    { text: '①当事人申请', chosen: group === ON_APPLICATION },
    { text: '②人民调解委员会主动调解', chosen: group === SELF_STARTED },
    ...(file && isEntrusted(file)
      ? [{ text: `③接受委托移送（${orGap(intake?.entrustedBy)}）`, chosen: true }]
      : [])
  ]
}
