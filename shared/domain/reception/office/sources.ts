/**
 * Where each default comes from, said beside it. None is a rule of the state: an office sets what its own document says
 * (DOMAIN.md 5.1 – 5.3).
 */
export const receptionSources = {
  gapDays: '没有国家统一规定，0 表示只要求同一天不重复；以本单位的文件为准。',
  linesApart: '没有国家统一规定，默认不限。',
  frequencies:
    '县（市、区、旗）委书记、县长一般每月 1 天，市（地、州、盟）党委政府领导一般每季度 1 天（《关于领导干部定期接待群众来访的意见》，2009）；其他频次以本地文件为准。',
  lines: '默认为政府、纪检、组织、政法四个系统；本地另有系统接访的在此增加。',
  noticeDays: '各地不同（有的提前 3 日，有的至少提前 2 日），默认 3 日未核实，以本地规定为准。',
  swapDays: '依某县 2008 年通知“因故不能参加的提前 5 日告知”，默认 5 日未核实，以本地规定为准。',
  publisher: '不填时用本单位名称。'
} as const
