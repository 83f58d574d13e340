import type { VisitMove } from '@shared/domain/visits'
import type { Form } from './fields'
import { finishForms } from './finish'
import { receptionForms } from './reception'
import { unitForms } from './units'

export type { Draft, Field, Form, Offer } from './fields'

/** The form of each move that a page of a visit offers; the rules decide (shared/domain/visits). */
export const forms: Partial<Record<VisitMove, Form>> = { ...receptionForms, ...unitForms, ...finishForms }
