import { codeTable, type CodeOf } from './table'

/** 事件规模,GB/T 31000-2015 矛盾纠纷排查化解信息(取值见按国标落地的公开实现)。 */
export const eventScale = codeTable([
  { code: '01', name: '个体性事件' },
  { code: '02', name: '一般群体性事件' },
  { code: '03', name: '重大群体性事件' }
])
export type EventScale = CodeOf<typeof eventScale>

/** 案件难度级别。SF/T 0018-2019 有此项,代码表正文未取得:本表是默认值(未核实)。 */
export const difficulty = codeTable([
  { code: 1, name: '简易' },
  { code: 2, name: '一般' },
  { code: 3, name: '疑难' },
  { code: 4, name: '重大' }
])
export type Difficulty = CodeOf<typeof difficulty>

/** 计入统计表「疑难复杂案件」的口径:疑难(3)和重大(4)。 */
export function isHardCase(code: number): boolean {
  return code === 3 || code === 4
}

/**
 * 调解结果。调解不成应当终止并告知其他途径(《人民调解法》第二十六条);终止指撤回、拒绝继续等中途结束。
 * 取值综合厦门、合肥两个公开实现。
 */
export const mediationResult = codeTable([
  { code: 1, name: '调解成功' },
  { code: 2, name: '调解不成' },
  { code: 3, name: '终止' }
])
export type MediationResult = CodeOf<typeof mediationResult>

/** 协议形式:可以制作书面协议,也可以口头协议(《人民调解法》第二十八条);0 表示没有达成协议。 */
export const agreementForm = codeTable([
  { code: 0, name: '无' },
  { code: 1, name: '口头协议' },
  { code: 2, name: '书面协议' }
])
export type AgreementForm = CodeOf<typeof agreementForm>

/** 统计表「排查预防纠纷」的四个防止项,各报件数和人数(人数不少于件数)。`short` 为表头用语。 */
export const preventionKind = codeTable([
  { code: 1, name: '防止民间纠纷引起自杀', short: '防止自杀' },
  { code: 2, name: '防止民间纠纷转化为刑事案件', short: '防止民转刑' },
  { code: 3, name: '防止群体性上访', short: '防止群体性上访' },
  { code: 4, name: '防止群体性械斗', short: '防止群体性械斗' }
])
export type PreventionKind = CodeOf<typeof preventionKind>
