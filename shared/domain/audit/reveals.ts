import { paperKind } from '../codes'
import { visitPaper } from '../visits/codes'

const fields: Readonly<Record<string, string>> = {
  ...{ phone: '电话', mobile: '手机', leaderPhone: '负责人电话', fax: '传真' },
  ...{ idNumber: '证件号码', birthDate: '出生日期', address: '地址', contact: '联系方式' }
}

/** Which masked field was shown, from the path that the note of the look gives: `parties.<id>.phone`, `papers.cover`. */
export function revealTitle(entity: string, field: string): string {
  const path = field.split('.')
  const last = path.at(-1) ?? ''
  if (path[0] === 'papers') return (entity === 'visit' ? visitPaper : paperKind).find(last)?.name ?? '文书'
  // Of a finding the telephone is all that is masked, so its party is named alone.
  if (path[0] === 'findings') return '电话'
  return fields[last] ?? last
}
