import { codeTable, type CodeOf } from './table'

/**
 * 调解组织的状态。`operating`:能否接受新的纠纷。
 * 登记项「状态、撤销日期、撤销原因」见合肥市公开实现;「暂停」是默认值(未核实)。撤销不是删除,记录保留。
 */
export const organizationState = codeTable([
  { code: 'active', name: '正常', operating: true },
  { code: 'suspended', name: '暂停', operating: false },
  { code: 'revoked', name: '已撤销', operating: false }
])
export type OrganizationState = CodeOf<typeof organizationState>

/**
 * 备案状态。国家层面由县级司法行政部门统计并通报基层法院(《人民调解法》第十条);
 * 备案时限各地不同(《宁波市人民调解条例》第十三条:30 个工作日),所以时限不在此表。
 * `due`:是否还有备案手续要办。
 */
export const filingState = codeTable([
  { code: 'unfiled', name: '未备案', due: true },
  { code: 'reported', name: '已报备案', due: false },
  { code: 'filed', name: '已备案', due: false },
  { code: 'changeDue', name: '需变更备案', due: true }
])
export type FilingState = CodeOf<typeof filingState>
