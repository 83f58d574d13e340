const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const COUNTED = ['一', '二', '三', '四', '五']

export const WEEKDAY_OPTIONS = WEEKDAYS.map((word, at) => ({ value: at + 1, label: `周${word}` }))

export const NTH_OPTIONS = [
  ...COUNTED.map((word, at) => ({ value: at + 1, label: `第${word}个` })),
  { value: -1, label: '最后一个' }
]

export const MONTH_OPTIONS = Array.from({ length: 12 }, (_, at) => ({ value: at + 1, label: `${at + 1}月` }))

export const MONTH_DAY_OPTIONS = Array.from({ length: 31 }, (_, at) => ({
  value: at + 1,
  label: `${at + 1}日`
}))
