import { newId, type DecideContext, type Decision, type LedgerRecord } from '../../ledger'
import type { Retired } from '../fields'
import { decideRetirement, decideSave, tidy } from '../saving'
import { inspectionDraftOf, turnedOf, type InspectionDraft, type InspectionSection } from './draft'
import { inspectionLabels } from './labels'
import { inspectionProblems, inspectionWarnings } from './problems'

const SECTIONS: readonly InspectionSection[] = ['round', 'findings']

/** 登记排查: a new round with what was found, or that nothing was. */
export function decideInspection(draft: InspectionDraft, context: DecideContext): Decision {
  return decide(draft, SECTIONS, undefined, '登记排查', context)
}

/** One section, edited in place and saved on its own. */
export function decideInspectionSection<S extends InspectionSection>(
  record: LedgerRecord,
  section: S,
  value: InspectionDraft[S],
  context: DecideContext
): Decision {
  const draft = { ...inspectionDraftOf(record), [section]: value }
  return decide(draft, [section], record, `修改${inspectionLabels[section]['']}`, context)
}

function decide(
  form: InspectionDraft,
  sections: readonly InspectionSection[],
  record: LedgerRecord | undefined,
  reason: string,
  context: DecideContext
): Decision {
  const draft = clean(form)
  const problems = sections.flatMap((section) =>
    inspectionProblems(section, draft[section], record, context.today)
  )
  return decideSave({
    entity: 'inspection',
    id: record?.id ?? newId(context),
    record,
    sections: Object.fromEntries(sections.map((section) => [section, draft[section]])),
    reason,
    problems,
    warnings: problems.length > 0 ? [] : inspectionWarnings(draft)
  })
}

/** An everyday round has no subject: what was typed before the kind was changed goes. */
function clean(form: InspectionDraft): InspectionDraft {
  const draft = tidy(form)
  return draft.round.kind === 'daily' ? { ...draft, round: { ...draft.round, topic: '' } } : draft
}

/** 撤销登记, or 恢复 after it. The disputes that came of it stay on file. */
export function decideInspectionRetirement(
  record: LedgerRecord,
  value: Retired,
  context: DecideContext
): Decision {
  const turned = turnedOf(record).size
  const warnings =
    value.retired && turned > 0
      ? [
          {
            field: 'retired',
            message: `由它转成的 ${turned} 件纠纷仍在台账中，没有一并撤销`,
            source: '登记核对'
          }
        ]
      : []
  return decideRetirement('inspection', record, value, { retire: '撤销', restore: '恢复' }, context, warnings)
}
