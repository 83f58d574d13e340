import type { VisitSection } from './sections'

/** What each section of a visit is called on screen, in the timeline and in messages. */
export const visitSectionNames: Readonly<Record<VisitSection, string>> = {
  appointment: '预约',
  arrival: '来访登记',
  visitors: '来访人',
  matter: '反映事项',
  call: '接访',
  outcome: '接访结果',
  assignments: '交办',
  notice: '告知',
  feedback: '反馈',
  reviews: '复查复核',
  charge: '包案',
  prints: '文书打印登记',
  retired: '撤销登记'
}

export const receptionDayNames = { held: '接访日登记', summary: '当日小结', prints: '文书打印登记' } as const
