import { codeTable, type CodeOf } from './table'

/**
 * 文书种类。格式依据司法部统一的人民调解文书格式（司发通〔2010〕239号，原件未取得，按两套落地样式比对）和司法确认、委托移送的有关规定。
 * `item`：入卷后对应卷内目录的哪一项（dossierItem）；0 不入目录。
 */
export const paperKind = codeTable([
  { code: 'application', name: '人民调解申请书', item: 1 },
  { code: 'acceptance', name: '人民调解受理登记表', item: 1 },
  { code: 'rights', name: '人民调解权利义务告知书', item: 2 },
  { code: 'proxy', name: '授权委托书', item: 4 },
  { code: 'investigation', name: '人民调解调查记录', item: 5 },
  { code: 'session', name: '人民调解记录', item: 7 },
  { code: 'agreement', name: '人民调解协议书', item: 8 },
  { code: 'oralAgreement', name: '人民调解口头协议登记表', item: 8 },
  { code: 'followUp', name: '人民调解回访记录', item: 10 },
  { code: 'confirmation', name: '司法确认申请书', item: 11 },
  { code: 'proof', name: '调解组织主持调解的证明', item: 11 },
  { code: 'confirmationList', name: '司法确认申请材料清单', item: 11 },
  { code: 'refusal', name: '不予受理通知书', item: 0 },
  { code: 'termination', name: '终止调解通知书', item: 12 },
  { code: 'extension', name: '延长调解期限同意书', item: 12 },
  { code: 'entrustment', name: '委托（委派）调解函', item: 12 },
  { code: 'reply', name: '委托（委派）调解复函', item: 12 },
  { code: 'statement', name: '卷宗情况说明', item: 12 },
  { code: 'cover', name: '卷宗封面', item: 0 },
  { code: 'catalogue', name: '卷内目录', item: 0 },
  { code: 'back', name: '卷宗封底', item: 13 }
])
export type PaperKind = CodeOf<typeof paperKind>

/** 卷内目录十三项及装订顺序；`mandatory` 为「必须」项（两套落地样式，见 司发通〔2010〕239号落地样式的卷内目录）。 */
export const dossierItem = codeTable([
  { code: 1, name: '人民调解申请书或受理登记表', mandatory: true },
  { code: 2, name: '权利义务告知书', mandatory: true },
  { code: 3, name: '身份证明材料复印件', mandatory: true },
  { code: 4, name: '授权委托书及代理人身份证明', mandatory: false },
  { code: 5, name: '人民调解调查记录', mandatory: false },
  { code: 6, name: '相关证据材料', mandatory: false },
  { code: 7, name: '人民调解记录', mandatory: true },
  { code: 8, name: '人民调解协议书或口头协议登记表', mandatory: true },
  { code: 9, name: '收条、履行凭证', mandatory: false },
  { code: 10, name: '人民调解回访记录', mandatory: false },
  { code: 11, name: '司法确认有关材料', mandatory: false },
  { code: 12, name: '卷宗情况说明及其他文书', mandatory: false },
  { code: 13, name: '封底', mandatory: true }
])
export type DossierItem = CodeOf<typeof dossierItem>

/** 文书怎样出去的。 */
export const printWay = codeTable([
  { code: 'print', name: '打印' },
  { code: 'pdf', name: '导出 PDF' },
  { code: 'docx', name: '导出 docx' },
  { code: 'dossier', name: '随全卷导出' }
])
export type PrintWay = CodeOf<typeof printWay>
