import type { DisputeSection } from './sections'

/** What each section of a dispute is called on screen, in the timeline and in messages. */
export const disputeSectionNames: Readonly<Record<DisputeSection, string>> = {
  intake: '受理登记',
  parties: '当事人',
  application: '申请与受理审查',
  entrustment: '委托移送',
  refusal: '不予受理',
  grading: '分级',
  routing: '分流与接收',
  assignment: '分流',
  handling: '调解记录',
  investigation: '调查记录',
  limits: '调解期限',
  outcome: '调解结果',
  agreement: '调解协议',
  performance: '履行',
  confirmation: '司法确认',
  prevention: '防止情况',
  feedback: '反馈',
  followUp: '回访',
  dossier: '卷宗',
  waivers: '免缺文书',
  closing: '结单',
  reopening: '重新办理',
  attachments: '附件',
  prints: '文书打印登记',
  retired: '撤销登记',
  merged: '合并',
  absorbed: '合并'
}
