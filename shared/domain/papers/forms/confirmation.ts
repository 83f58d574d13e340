import type { DisputeParty } from '../../disputes'
import type { CaseFile } from '../case'
import type { Block } from '../model'
import { body, field, fields, fixed, heading, items, signature, title } from './blocks'
import { lack, nameOf, one, paperOf, type Form } from './paper'
import { lackOfParties, MANY, orBlank, partiesOf, partyList, partySignatures, sexWord } from './party'
import { bornCn, dayCn, dayOrGap, GAP, namesCn, orGap, widthOf } from './words'

const kind = 'confirmation'
/** The promise of court samples for this application. */
const PROMISE =
  '申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给国家、集体或他人造成损害的，' +
  '愿意承担相应的民事责任和其他法律责任。'
/** 确认规定第三条、民诉法解释第三百五十四条 (现行条号未核实). */
const ENCLOSED = [
  '调解协议',
  '调解组织主持调解的证明',
  '当事人身份证明、资格证明',
  '与调解协议相关的财产权利证明等材料',
  '送达地址、电话号码等联系方式'
]

export const confirmationWanted = ({ sections: { confirmation, outcome } }: CaseFile): boolean =>
  outcome?.result === 1 && confirmation?.wanted === true

/**
 * 司法确认申请书: both parties together, within thirty days of the agreement's taking effect (《人民调解法》第三十三条、《民事诉讼法》
 * 第二百零五条). Without the box of ethnicity: the materials that the law names do not ask for it.
 */
export const confirmation: Form = {
  kind,
  of: (file) => one(kind, confirmationWanted(file)),
  fill: (file) => {
    const { agreement, confirmation, outcome } = file?.sections ?? {}
    const list = partiesOf(file)
    const names = list.length > 0 ? namesCn(list.map(({ name }) => name)) : `${GAP}、${GAP}`
    const signed = dayOrGap(agreement?.signedOn)
    const by = file?.committee?.name ?? orGap('')
    return paperOf(
      kind,
      file,
      '',
      [
        title(nameOf(kind)),
        ...applicants(list),
        heading('请求事项'),
        fixed(`请求依法确认申请人${names}于${signed}达成的人民调解协议有效。`),
        heading('事实和理由'),
        fixed(`${signed}，申请人${names}经${by}主持调解，达成如下调解协议：`),
        body(outcome?.agreement ?? '', 6),
        fixed(PROMISE),
        fixed('此致'),
        { kind: 'text', text: orGap(confirmation?.court), indent: false, role: 'fixed' },
        heading('附件'),
        items([...ENCLOSED, ...(hasAgents(list) ? ['授权委托书'] : [])]),
        ...signature(partySignatures(list, '申请人（签名盖章或按指印）'), [], {
          date: dayCn(confirmation?.appliedOn)
        })
      ],
      [
        ...lackOfParties(file, ['sex', 'birthDate', 'phone', 'address', 'idNumber']),
        ...lack(agreement?.signedOn, 'agreement.signedOn', '签订日期'),
        ...lack(outcome?.agreement, 'outcome.agreement', '协议内容'),
        ...lack(confirmation?.court, 'confirmation.court', '管辖法院'),
        ...lack(file?.committee?.name, 'assignment.organizationId', '承办组织')
      ]
    )
  }
}

const hasAgents = (list: readonly DisputeParty[]): boolean =>
  list.some(({ agents }) => agents?.some(({ kind }) => kind === 'entrusted'))

function applicants(list: readonly DisputeParty[]): Block[] {
  if (list.length > MANY) return partyList('申请人', list, { number: true, ethnicity: false })
  return orBlank(list, 2).flatMap((party, index, all) => applicantBlocks(party, index, all.length))
}

/** Chinese characters of a name that leave room for sex and birth on its line. */
const SHORT = 8

/** 双方身份、住所、联系方式 (民诉法解释第三百五十四条). */
function applicantBlocks(party: DisputeParty | null, index: number, of: number): Block[] {
  const person = party === null || party.kind === 'person'
  const agents = party?.agents ?? []
  const long = widthOf(party?.name ?? '') > SHORT
  return [
    heading(of > 1 ? `申请人（${index + 1}）` : '申请人'),
    fields(
      field(person ? '姓名' : '名称', party?.name ?? '', person && !long ? 5 : 12),
      ...(person
        ? [
            field('性别', party ? sexWord(party) : '', long ? 5 : 2),
            field('出生年月', party ? bornCn(party) : '', long ? 7 : 5),
            field('职业', party?.occupation ?? '')
          ]
        : []),
      field(person ? '身份证号' : '统一社会信用代码', party?.idNumber ?? '', 7),
      field('联系方式', party?.phone ?? '', 5),
      field('住所', party?.address ?? ''),
      ...agents.map(({ kind, name, relation, phone }) =>
        field(
          kind === 'entrusted' ? '委托代理人' : kind === 'guardian' ? '法定代理人' : '法定代表人或负责人',
          [name, relation, phone].filter(Boolean).join('，')
        )
      )
    )
  ]
}
