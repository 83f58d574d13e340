import { codeTable, type CodeOf } from './table'

/**
 * 综治中心的层级。GB/T 33200-2016 分五级;本软件登记市、县、乡镇、村四级,省级只作上级(`registrable` 为 false)。
 * `rank` 越小层级越高;上级的 rank 必须小于下级。
 */
export const centerLevel = codeTable([
  { code: 'province', name: '省级', rank: 1, registrable: false },
  { code: 'city', name: '市级', rank: 2, registrable: true },
  { code: 'county', name: '县级', rank: 3, registrable: true },
  { code: 'township', name: '乡镇(街道)', rank: 4, registrable: true },
  { code: 'village', name: '村(社区)', rank: 5, registrable: true }
])
export type CenterLevel = CodeOf<typeof centerLevel>

/**
 * 综治中心设施「八有」:前七项为「七有」,第八项综治信息化平台。
 * 来源:中国长安网 2018-12-18 对内蒙古赤峰四级综治中心的报道;不是 GB/T 33200-2016 的功能室清单(正文未核实)。
 */
export const facility = codeTable([
  { code: 'sign', name: '制式标牌' },
  { code: 'receptionRoom', name: '群众接待室' },
  { code: 'policeRoom', name: '警务室' },
  { code: 'mediationRoom', name: '人民调解室' },
  { code: 'counselingRoom', name: '心理咨询室' },
  { code: 'gridWorkers', name: '网格员' },
  { code: 'archive', name: '综治档案' },
  { code: 'platform', name: '综治信息化平台' }
])
export type Facility = CodeOf<typeof facility>
