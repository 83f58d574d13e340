import {
  decideRuleSection,
  ruleDraftOf,
  ruleLabels,
  type RuleDraft,
  type RuleSection
} from '@shared/domain/reception/rules'
import type { LedgerRecord } from '@shared/ledger'
import { commitDecision, decideContext } from '@/store'
import { useRegisterSection } from '@/ui'
import { draftKeeper, useMayWrite } from '../register'

/** One section of a rule, saved by its rules. */
export const useRuleSection = <S extends RuleSection>(props: { record: LedgerRecord }, section: S) =>
  useRegisterSection<RuleDraft[S]>({
    record: () => props.record,
    section,
    title: ruleLabels[section][''],
    valueOf: (record) => ruleDraftOf(record)[section],
    save: (origin, next) => commitDecision(() => decideRuleSection(origin, section, next, decideContext())),
    keeper: draftKeeper(`receptionRule:${props.record.id}:${section}`),
    editable: useMayWrite('receptionRule', section)
  })
