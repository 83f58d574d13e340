import { codeTable } from '@shared/domain/codes'
import { roleNames } from '@shared/domain/office'

/** The four roles with what each is for, as they are chosen. */
export const roleTable = codeTable([
  { code: 'clerk', name: `${roleNames.clerk}：登记、办理、打印` },
  { code: 'reviewer', name: `${roleNames.reviewer}：另可审核、免缺、查操作记录` },
  { code: 'administrator', name: `${roleNames.administrator}：另可管人员、密钥、备份和设置` },
  { code: 'viewer', name: `${roleNames.viewer}：只能查看和打印` }
] as const)
