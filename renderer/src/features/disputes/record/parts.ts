import type { Component } from 'vue'
import { allows, outcomeNow, stateOf, type DisputeSection } from '@shared/domain/disputes'
import type { LedgerRecord } from '@shared/ledger'
import AgreementFields from '../fields/AgreementFields.vue'
import ClosingFields from '../fields/ClosingFields.vue'
import ConfirmationFields from '../fields/ConfirmationFields.vue'
import FeedbackFields from '../fields/FeedbackFields.vue'
import FollowUpFields from '../fields/FollowUpFields.vue'
import HandlingFields from '../fields/HandlingFields.vue'
import IntakeFields from '../fields/IntakeFields.vue'
import InvestigationFields from '../fields/InvestigationFields.vue'
import OutcomeFields from '../fields/OutcomeFields.vue'
import PartiesFields from '../fields/PartiesFields.vue'
import PerformanceFields from '../fields/PerformanceFields.vue'
import PreventionFields from '../fields/PreventionFields.vue'
import GradingPanel from '../grading/GradingPanel.vue'
import AgreementView from '../handling/AgreementView.vue'
import ConfirmationView from '../handling/ConfirmationView.vue'
import DossierPanel from '../handling/DossierPanel.vue'
import LimitsPanel from '../handling/LimitsPanel.vue'
import PerformanceView from '../handling/PerformanceView.vue'
import ReopenPanel from '../handling/ReopenPanel.vue'
import {
  agreementSummary,
  confirmationSummary,
  followUpSummary,
  investigationSummary,
  performanceSummary,
  preventionSummary,
  type Summary
} from '../handling/summaries'
import RoutingPanel from '../routing/RoutingPanel.vue'
import AttachmentsPanel from './AttachmentsPanel.vue'
import type { EditableSection } from './moves'
import { isShown } from './next'
import PartiesView from './PartiesView.vue'

/** A section that is read and edited by its fields, or a panel of its own. Both can be opened by `begin`. */
export type Part =
  | {
      section: EditableSection
      fields: Component
      /** How it is read, where lines of text are not enough. */
      view?: Component
      /** One line that stands for it until it is opened: for what most cases do not need. */
      fold?: Summary
    }
  | { section: DisputeSection; panel: Component; shows: (record: LedgerRecord) => boolean }

/** The file is looked at once there is a result, or something lies in it. */
const hasFile = (record: LedgerRecord): boolean =>
  outcomeNow(record) !== undefined || record.sections['dossier'] !== undefined
const mayReopen = (record: LedgerRecord): boolean =>
  allows(stateOf(record), 'reopen') || record.sections['reopening'] !== undefined

/** What stands on the page of a dispute, in the order of its life. */
export const parts: readonly Part[] = [
  { section: 'parties', fields: PartiesFields, view: PartiesView },
  { section: 'intake', fields: IntakeFields },
  {
    section: 'grading',
    panel: GradingPanel,
    shows: (record) => record.sections['grading'] !== undefined || allows(stateOf(record), 'grade')
  },
  { section: 'assignment', panel: RoutingPanel, shows: () => true },
  { section: 'handling', fields: HandlingFields },
  { section: 'investigation', fields: InvestigationFields, fold: investigationSummary },
  { section: 'limits', panel: LimitsPanel, shows: (record) => isShown(record, 'limits') },
  { section: 'outcome', fields: OutcomeFields },
  { section: 'agreement', fields: AgreementFields, view: AgreementView, fold: agreementSummary },
  { section: 'performance', fields: PerformanceFields, view: PerformanceView, fold: performanceSummary },
  { section: 'confirmation', fields: ConfirmationFields, view: ConfirmationView, fold: confirmationSummary },
  { section: 'prevention', fields: PreventionFields, fold: preventionSummary },
  { section: 'feedback', fields: FeedbackFields },
  { section: 'followUp', fields: FollowUpFields, fold: followUpSummary },
  { section: 'dossier', panel: DossierPanel, shows: hasFile },
  { section: 'closing', fields: ClosingFields },
  { section: 'reopening', panel: ReopenPanel, shows: mayReopen },
  { section: 'attachments', panel: AttachmentsPanel, shows: () => true }
]

export const partsOf = (record: LedgerRecord): Part[] =>
  parts.filter((part) => ('panel' in part ? part.shows(record) : isShown(record, part.section)))
