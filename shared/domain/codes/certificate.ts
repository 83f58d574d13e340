import { codeTable, type CodeOf } from './table'

/**
 * 常用证件,GA/T 517-2004《常用证件代码》。`verified` 为 false 的代码未核实,可由管理员更改。
 * `citizenNumber`:号码按 GB 11643 公民身份号码校验。
 */
export const certificate = codeTable([
  { code: '111', name: '居民身份证', verified: true, citizenNumber: true },
  { code: '112', name: '临时居民身份证', verified: false, citizenNumber: true },
  { code: '113', name: '户口簿', verified: false, citizenNumber: true },
  { code: '114', name: '军官证', verified: true, citizenNumber: false },
  { code: '335', name: '机动车驾驶证', verified: true, citizenNumber: false },
  { code: '414', name: '普通护照', verified: true, citizenNumber: false },
  { code: '420', name: '香港特别行政区护照', verified: true, citizenNumber: false },
  { code: '421', name: '澳门特别行政区护照', verified: true, citizenNumber: false },
  { code: '511', name: '台湾居民来往大陆通行证', verified: true, citizenNumber: false },
  { code: '516', name: '港澳居民来往内地通行证', verified: true, citizenNumber: false },
  { code: '990', name: '其他', verified: false, citizenNumber: false }
])
export type Certificate = CodeOf<typeof certificate>
