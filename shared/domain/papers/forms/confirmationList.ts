import { confirmationExclusion, courtBasis } from '../../codes'
import type { CaseFile } from '../case'
import type { Block } from '../model'
import { confirmationWanted } from './confirmation'
import { choice, field, fields, heading, signature, title } from './blocks'
import { lack, nameOf, one, paperOf, type Form } from './paper'
import { lackOfParties, partiesOf } from './party'
import { dayCn } from './words'

const kind = 'confirmationList'

/** What is handed to the court: 确认规定第三条、民诉法解释第三百五十四条 (现行条号未核实). */
const MATERIALS: readonly (readonly [string, string])[] = [
  ['司法确认申请书', '口头申请的记入笔录'],
  ['调解协议', ''],
  ['调解组织主持调解的证明', ''],
  ['当事人身份证明、资格证明', ''],
  ['与调解协议相关的财产权利证明', '协议涉及财产权利的'],
  ['授权委托书、代理人身份证明', '委托他人代为申请的']
]

/** 司法确认申请材料清单: what to bring, where to, until when, and what the court does not take (民诉法解释第三百五十五条). */
export const confirmationList: Form = {
  kind,
  of: (file) => one(kind, confirmationWanted(file)),
  fill: (file) => {
    const { intake, confirmation } = file?.sections ?? {}
    return paperOf(
      kind,
      file,
      '',
      [
        title(nameOf(kind)),
        fields(
          field('调解协议编号', intake?.caseNumber ?? ''),
          field('申请的人民法院', confirmation?.court ?? ''),
          field('管辖依据', confirmation ? courtBasis.name(confirmation.basis) : ''),
          field('协议生效日期', dayCn(file?.effectiveOn), 6),
          field('申请的最后一日', dayCn(file?.askCourtBy), 6)
        ),
        materials(),
        heading('当事人送达地址、电话号码等联系方式'),
        addresses(file),
        heading('人民法院不予受理的情形（已核对本协议没有的，打勾）'),
        choice(
          '',
          confirmationExclusion.list.map(({ code, name }) => ({
            text: name,
            chosen: confirmation?.cleared.includes(code) ?? false
          }))
        ),
        ...signature([{ label: '申请人签收（签名）' }], [], { date: '' })
      ],
      [
        ...lackOfParties(file, ['phone', 'address']),
        ...lack(confirmation?.court, 'confirmation.court', '管辖法院'),
        ...lack(file?.effectiveOn, 'agreement.signedOn', '协议生效日期')
      ]
    )
  }
}

const materials = (): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', width: 2, align: 'center' },
    { title: '材料名称', width: 9, align: 'left' },
    { title: '份数', width: 2, align: 'center' },
    { title: '备注', width: 8, align: 'left' }
  ],
  rows: MATERIALS.map(([name, remark], index) => [String(index + 1), name, '', remark]),
  minRows: 0
})

const addresses = (file: CaseFile | null): Block => ({
  kind: 'table',
  columns: [
    { title: '姓名或名称', width: 5, align: 'left' },
    { title: '送达地址', width: 10, align: 'left' },
    { title: '电话号码', width: 5, align: 'left' }
  ],
  rows: partiesOf(file).map(({ name, address, phone }) => [name, address, phone]),
  minRows: 2
})
