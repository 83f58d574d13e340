import { packed } from '../../text'
import type { FieldSpec } from '../types'

/** A heading without spaces, brackets and what stands in them, marks of obligation and colons. */
export const headWord = (text: string): string =>
  packed(text)
    .replace(/[(（【[〔][^)）】\]〕]*[)）】\]〕]/g, '')
    .replace(/[*＊:：.。、/\\]/g, '')

const SERIAL = new Set(['序号', '编号序', '序', 'No', 'NO', '顺序号', '行号'])
export const isSerialHead = (text: string): boolean => SERIAL.has(headWord(text))

/** Headings that only stand below another: 「申请人」 over 「姓名」「电话」. */
const BELOW = new Set(
  '姓名 性别 年龄 民族 职业 电话 联系电话 联系方式 手机 手机号 身份证 身份证号 身份证号码 公民身份号码 住址 地址 单位 单位或住址 名称 日期 时间 金额 形式 结果 人数 类别 类型 起 止'.split(
    ' '
  )
)
export const standsBelow = (text: string): boolean => BELOW.has(headWord(text))

/** What is told of a person besides the name: 「当事人身份证号」 is no column of names. */
const ATTRIBUTE =
  /性别|年龄|民族|身份证|身份号码|电话|手机|联系方式|住址|地址|职业|学历|职务|政治面貌|人数|签[字名]|意见|日期|时间|金额|类型|形式|编号|号码|单位/

/** How well a heading names a field: 0 not at all. */
export function scoreOf(label: string, field: FieldSpec): number {
  const word = headWord(label)
  if (word === '') return 0
  let best = 0
  for (const head of field.heads) {
    if (word === head) best = Math.max(best, 1000 + head.length)
    else if (!word.includes(head) || ATTRIBUTE.test(word.replace(head, ''))) continue
    else if (head.length >= 2 && (word.startsWith(head) || word.endsWith(head)))
      best = Math.max(best, 500 + head.length * 10 - (word.length - head.length))
    else if (head.length >= 3) best = Math.max(best, 300 + head.length * 10 - (word.length - head.length))
  }
  return best
}

/** Whether any field of the target might have this heading. */
export const isKnownHead = (label: string, fields: readonly FieldSpec[]): boolean =>
  isSerialHead(label) || standsBelow(label) || fields.some((field) => scoreOf(label, field) > 0)
