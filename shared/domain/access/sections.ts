import { z } from 'zod'
import { id, line } from '../fields'

/** One request to see masked data (ID number, phone, address): who and when are in the journal entry. */
export const accessSections = {
  reveal: z.object({ entity: line(40), recordId: id, field: line(80) })
}
