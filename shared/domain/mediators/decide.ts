import { newId, type DecideContext, type Decision, type LedgerRecord } from '../../ledger'
import type { Retired } from '../fields'
import { normalizeNumber } from '../identity'
import { decideRetirement, decideSave, tidy } from '../saving'
import { mediatorDraftOf, presetFromIdNumber, type MediatorDraft, type MediatorSection } from './draft'
import { mediatorLabels } from './labels'
import { namesakesOf, namesakeWarnings } from './namesakes'
import { mediatorProblems } from './problems'
import { mediatorWarnings } from './rules'

/** What a decision about a mediator may also know: the others in the register. */
export interface MediatorContext extends DecideContext {
  mediators?: Iterable<LedgerRecord>
}

const SECTIONS: readonly MediatorSection[] = ['profile', 'contact', 'service', 'skills', 'training']

/** A new mediator, or a whole form of an existing one. Only changed sections become changes. */
export function decideMediator(
  draft: MediatorDraft,
  record: LedgerRecord | undefined,
  context: MediatorContext
): Decision {
  return decide(draft, SECTIONS, record, record ? '修改调解员' : '登记调解员', context)
}

/** One section, edited in place and saved on its own. */
export function decideMediatorSection<S extends MediatorSection>(
  record: LedgerRecord,
  section: S,
  value: MediatorDraft[S],
  context: MediatorContext
): Decision {
  const draft = { ...mediatorDraftOf(record), [section]: value }
  return decide(draft, [section], record, `修改${mediatorLabels[section]['']}`, context)
}

function decide(
  form: MediatorDraft,
  sections: readonly MediatorSection[],
  record: LedgerRecord | undefined,
  reason: string,
  context: MediatorContext
): Decision {
  const draft = clean(form)
  const id = record?.id ?? newId(context)
  const problems = sections.flatMap((section) => mediatorProblems(section, draft[section], context.today))
  return decideSave({
    entity: 'mediator',
    id,
    record,
    sections: Object.fromEntries(sections.map((section) => [section, draft[section]])),
    reason,
    problems,
    warnings:
      problems.length > 0
        ? []
        : [
            ...mediatorWarnings({ ...draft, today: context.today }),
            ...(sections.includes('profile')
              ? namesakeWarnings(namesakesOf(draft.profile, id, context.mediators ?? []))
              : [])
          ]
  })
}

/** Birth date and sex left open are taken from the identity number. */
function clean(form: MediatorDraft): MediatorDraft {
  const draft = tidy(form)
  const profile = { ...draft.profile, idNumber: normalizeNumber(draft.profile.idNumber) }
  return { ...draft, profile: presetFromIdNumber(profile) }
}

/** 停用 (left the work), or 恢复 after it. */
export function decideMediatorRetirement(
  record: LedgerRecord,
  value: Retired,
  context: DecideContext
): Decision {
  return decideRetirement('mediator', record, value, { retire: '停用', restore: '恢复' }, context)
}
