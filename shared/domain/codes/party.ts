import { codeTable, type CodeOf } from './table'

/** 当事人类型:公民之间、公民与法人及其他组织之间的民事纠纷才可受理(《宁波市人民调解条例》第十七条等)。 */
export const partyKind = codeTable([
  { code: 'person', name: '自然人' },
  { code: 'company', name: '法人' },
  { code: 'otherOrganization', name: '其他组织' }
])
export type PartyKind = CodeOf<typeof partyKind>

/** 当事人在本案的地位。 */
export const partyRole = codeTable([
  { code: 'applicant', name: '申请人' },
  { code: 'respondent', name: '被申请人' },
  { code: 'other', name: '其他当事人' }
])
export type PartyRole = CodeOf<typeof partyRole>
