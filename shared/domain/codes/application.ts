import { codeTable, type CodeOf } from './table'

/** 申请方式：书面或者口头申请，也可以由调委会主动调解（《人民调解法》第十七条）；委托移送见案件来源。 */
export const applicationMode = codeTable([
  { code: 'written', name: '书面申请' },
  { code: 'oral', name: '口头申请' },
  { code: 'none', name: '未申请（主动调解或委托移送）' }
])
export type ApplicationMode = CodeOf<typeof applicationMode>

/** 代理人、监护人。授权委托书及代理人身份证明入卷（卷内目录第 4 项）。 */
export const agentKind = codeTable([
  { code: 'entrusted', name: '委托代理人' },
  { code: 'guardian', name: '法定代理人（监护人）' },
  { code: 'legalRepresentative', name: '法定代表人或负责人' }
])
export type AgentKind = CodeOf<typeof agentKind>

/**
 * 授权委托书的权限。选项取自公开的授权委托书样式（代为申请调解或要求终止；收集、提供证据……其他）。
 */
export const agentPower = codeTable([
  { code: 1, name: '代为申请调解或要求终止调解' },
  { code: 2, name: '收集、提供证据' },
  { code: 3, name: '选择或接受调解员' },
  { code: 4, name: '承认、变更、放弃请求' },
  { code: 5, name: '参加调解、签署文书' },
  { code: 6, name: '领取文书' },
  { code: 7, name: '其他' }
])
export type AgentPower = CodeOf<typeof agentPower>

/**
 * 不予受理的事由和另行解决的去处。1、2：不得受理的情形（告知书；与司法部令第75号第二十二条同文，条号未核实）；3：《人民调解法》
 * 第十七条；4、5：受理条件（原文措辞未核实）；6：受理范围（《宁波市人民调解条例》第十七条）；7：《医疗纠纷预防和处理条例》第三十一条。
 * `goTo` 是可以更改的告知内容（《人民调解法》第二十六条的途径）。
 */
export const refusalGround = codeTable([
  {
    code: 1,
    name: '法律、法规规定只能由专门机关管辖处理，或者禁止采用民间调解方式解决',
    short: '专门机关管辖',
    goTo: '向有管辖权的机关申请处理'
  },
  {
    code: 2,
    name: '人民法院、公安机关或者其他行政机关已经受理或者解决（委托调解的除外）',
    short: '已由他处受理',
    goTo: '继续按已受理机关的程序办理'
  },
  { code: 3, name: '一方当事人不同意调解', short: '一方不同意', goTo: '可以依法申请仲裁或者向人民法院起诉' },
  {
    code: 4,
    name: '没有明确的被申请调解人',
    short: '被申请人不明',
    goTo: '补充被申请人的姓名、住址后可再申请'
  },
  {
    code: 5,
    name: '没有具体的调解要求或者事实依据',
    short: '要求不具体',
    goTo: '补充调解要求和事实依据后可再申请'
  },
  {
    code: 6,
    name: '不属于民事权利义务争议',
    short: '非民事争议',
    goTo: '可以依法申请行政复议、提起行政诉讼或者向信访部门反映'
  },
  {
    code: 7,
    name: '医疗纠纷当事人已经起诉并被受理，或者已由卫生健康主管部门受理调解',
    short: '医疗纠纷已另行受理',
    goTo: '继续按人民法院或者卫生健康主管部门的程序办理'
  },
  {
    code: 8,
    name: '不属于本地区受理',
    short: '不属本地',
    goTo: '向纠纷当事人所在地或者纠纷发生地的调解组织申请'
  },
  { code: 9, name: '其他', short: '其他', goTo: '' }
])
export type RefusalGround = CodeOf<typeof refusalGround>
