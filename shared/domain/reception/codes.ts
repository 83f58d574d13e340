import { codeTable, type CodeOf } from '../codes'

/**
 * 系统:「四级信访接待日」的政府、纪检、组织、政法(DOMAIN.md 0.1 山南);本单位可在排班约束里另加。
 * A line is stored by its name, since an office names its own.
 */
export const DEFAULT_LINES: readonly string[] = ['政府', '纪检', '组织', '政法']

/** 层级 of a leader (DOMAIN.md 5.1: 频次按层级定)。 */
export const leaderLevel = codeTable([
  { code: 'city', name: '市（地、州、盟）领导' },
  { code: 'county', name: '县（市、区、旗）领导' },
  { code: 'department', name: '部门领导' },
  { code: 'township', name: '乡镇（街道）领导' }
])
export type LeaderLevel = CodeOf<typeof leaderLevel>

/** 规则种类,出自 20 份接访公告(data 见 README):06、15 / 07 / 03、16、17 / 14 / 11、13 / 12、19。 */
export const recurrence = codeTable([
  { code: 'monthDays', name: '每月固定日' },
  { code: 'nthWeekday', name: '每月第几个星期几' },
  { code: 'weekly', name: '每周固定日' },
  { code: 'workdays', name: '每个工作日' },
  { code: 'period', name: '一段时间' },
  { code: 'theme', name: '专题接访日' }
])
export type Recurrence = CodeOf<typeof recurrence>

/** 遇节假日:顺延(公告06、15)、次周同一星期(公告07)、不安排(公告01、11)、照常(公告04 为星期日)。 */
export const holidayWay = codeTable([
  { code: 'nextWorkday', name: '顺延至下一个工作日' },
  { code: 'nextWeek', name: '顺延至次周同一星期' },
  { code: 'skip', name: '不安排' },
  { code: 'hold', name: '照常接访' }
])
export type HolidayWay = CodeOf<typeof holidayWay>

/** 接访方式(DOMAIN.md 5.4;视频:公告02)。 */
export const receptionMode = codeTable([
  { code: 'fixed', name: '定点接访' },
  { code: 'booked', name: '预约接访' },
  { code: 'visit', name: '带案下访' },
  { code: 'video', name: '视频接访' }
])
export type ReceptionMode = CodeOf<typeof receptionMode>

export const sessionKind = codeTable([
  { code: 'morning', name: '上午' },
  { code: 'afternoon', name: '下午' },
  { code: 'full', name: '全天' }
])

/** 频次按哪一段时间计(DOMAIN.md 5.1)。 */
export const frequencyPer = codeTable([
  { code: 'month', name: '每月' },
  { code: 'quarter', name: '每季度' },
  { code: 'year', name: '每年' }
])
