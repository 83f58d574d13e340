import { copiesFor, type DisputePerformance } from '../../disputes'
import type { CaseFile } from '../case'
import type { Block, Missing } from '../model'
import { body, fixed, heading, signature, title, type SignatureLine } from './blocks'
import { agreementMediators, mediatorSignatures } from './mediators'
import { lack, lackCommittee, nameOf, one, paperOf, type Form } from './paper'
import { lackOfParties, orBlank, partiesOf, partyBlocks, partySignatures } from './party'
import { dayCn, yuanCn } from './words'

const SUCCESS = 1
const ORAL = 1
const WRITTEN = 2
const AGREED = '经调解，自愿达成如下协议：'
const STAMP = '（人民调解委员会印章）'

const reached = ({ sections: { outcome } }: CaseFile, form: number): boolean =>
  outcome?.result === SUCCESS && outcome.agreementForm === form

/**
 * 人民调解协议书 (统一的人民调解文书格式, 司发通〔2010〕239号; 载明事项: 《人民调解法》第二十九条). It takes effect on the day all
 * parties and the mediator signed and the committee sealed; one copy for each party and one for the committee.
 */
export const agreement: Form = {
  kind: 'agreement',
  of: (file) => one('agreement', reached(file, WRITTEN)),
  fill: (file) =>
    paperOf(
      'agreement',
      file,
      '',
      [
        title(nameOf('agreement')),
        ...contents(file),
        fixed(`本协议一式${copies(file)}份，当事人、人民调解委员会各持一份。`),
        ...signature(partySignatures(partiesOf(file)), helpers(file), {
          stamp: STAMP,
          date: dayCn(file?.sections.agreement?.signedOn)
        })
      ],
      [
        ...lackOfParties(file, ['sex', 'birthDate', 'phone', 'address', 'idNumber']),
        ...lackOfContents(file),
        ...lack(file?.sections.agreement?.signedOn, 'agreement.signedOn', '签订日期'),
        ...lackCommittee(file)
      ]
    )
}

/**
 * 人民调解口头协议登记表: the boxes of the written one, kept by the mediator: no signatures of parties and no copies
 * (《人民调解法》第二十八条、第三十条: 人民调解员应当记录协议内容; 自达成协议之日起生效).
 */
export const oralAgreement: Form = {
  kind: 'oralAgreement',
  of: (file) => one('oralAgreement', reached(file, ORAL)),
  fill: (file) =>
    paperOf(
      'oralAgreement',
      file,
      '',
      [
        title(nameOf('oralAgreement')),
        ...contents(file),
        ...signature(mediatorLines(file), [], {
          stamp: '（调委会印章）',
          date: dayCn(file?.effectiveOn)
        })
      ],
      [
        ...lackOfParties(file, ['sex', 'birthDate', 'phone', 'address', 'idNumber']),
        ...lackOfContents(file),
        ...lack(file?.effectiveOn, 'agreement.signedOn', '达成协议的日期'),
        ...lackCommittee(file)
      ]
    )
}

function contents(file: CaseFile | null): Block[] {
  const { intake, agreement, outcome } = file?.sections ?? {}
  return [
    { kind: 'number', label: '编号', text: intake?.caseNumber ?? '' },
    ...partyBlocks('当事人', orBlank(partiesOf(file), 2), true),
    heading('纠纷主要事实、争议事项'),
    body(agreement?.facts ?? '', 7),
    fixed(AGREED),
    body(outcome?.agreement ?? '', 14),
    heading('履行方式、时限'),
    body(performanceWords(file), 5)
  ]
}

/** What was written; otherwise the instalments that were entered, one a line. */
function performanceWords(file: CaseFile | null): string {
  const written = file?.sections.agreement?.performance.trim() ?? ''
  const due = file?.sections.performance?.items ?? []
  return written || due.map((item, index) => `${index + 1}、${instalment(item)}`).join('\n')
}

const instalment = ({ what, by, to, amount, dueOn }: DisputePerformance['items'][number]): string =>
  `${by}于${dayCn(dueOn)}前${what}${amount > 0 ? `，金额${yuanCn(amount)}` : ''}${to ? `，交${to}` : ''}。`

/** 协议份数＝当事人数＋调委会 1 (2.4 填写说明; 《人民调解法》第二十九条). */
function copies(file: CaseFile | null): string {
  if (!file) return '　　'
  return String(file.sections.agreement?.copies ?? copiesFor(file.record))
}

const mediatorLines = (file: CaseFile | null): SignatureLine[] => mediatorSignatures(agreementMediators(file))

const helpers = (file: CaseFile | null): SignatureLine[] => {
  const recorder = file?.sections.agreement?.recorder
  return [...mediatorLines(file), { label: '记录人（签名）', ...(recorder && { name: recorder }) }]
}

const lackOfContents = (file: CaseFile | null): Missing[] => [
  ...lack(file?.sections.agreement?.facts, 'agreement.facts', '纠纷主要事实、争议事项'),
  ...lack(file?.sections.outcome?.agreement, 'outcome.agreement', '协议内容'),
  ...lack(performanceWords(file), 'agreement.performance', '履行方式、时限'),
  ...lack(agreementMediators(file), 'agreement.mediator', '人民调解员')
]
