import type { Decision, LedgerRecord, Problem } from '@shared/ledger'
import { decideSave, required, schemaProblems, tidy } from '../../saving'
import { receptionLabels as labels } from './labels'
import { RECEPTION_ID, receptionSections, type ReceptionLimits, type ReceptionTerms } from './sections'

/** 修改排班约束; rosters that are made already stay as they are. */
export function decideLimits(record: LedgerRecord | undefined, draft: ReceptionLimits): Decision {
  const value = tidy(draft)
  const own = value.frequencies.flatMap(({ words, leaderIds }, row) => [
    ...required(`limits.frequencies.${row}.words`, `第 ${row + 1} 行说明`, words),
    ...(leaderIds.length === 0
      ? [{ field: `limits.frequencies.${row}.leaderIds`, message: `请选择第 ${row + 1} 行的领导` }]
      : [])
  ])
  return save(record, 'limits', value, own)
}

/** 修改公示与调换的设置 */
export function decideTerms(record: LedgerRecord | undefined, draft: ReceptionTerms): Decision {
  const tidied = tidy(draft)
  const lines = [...new Set(tidied.lines.filter((name) => name !== ''))]
  return save(record, 'terms', { ...tidied, lines }, [])
}

function save(
  record: LedgerRecord | undefined,
  section: keyof typeof receptionSections,
  value: ReceptionLimits | ReceptionTerms,
  own: Problem[]
): Decision {
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(receptionSections[section], section, value, labels)
  return decideSave({
    entity: 'reception',
    id: RECEPTION_ID,
    record,
    sections: { [section]: value },
    reason: `修改${labels[section]['']}`,
    problems: [...own, ...schema.filter(({ field }) => !named.has(field))],
    warnings: []
  })
}
