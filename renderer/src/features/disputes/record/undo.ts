import { decideUndo, type MadeChange } from '@shared/domain/saving/undo'
import { commitDecision, disputeContext, getRecord } from '@/store'
import { decideSection, type EditableSection, type EditableSections } from './moves'

/** Takes the last save of a section back, decided by the section's own rules as they stand now. */
export const undoSection = (id: string, made: MadeChange) =>
  commitDecision(async () => {
    const context = await disputeContext()
    return decideUndo(await getRecord('dispute', id), made, (current, value) => {
      const section = made.section as EditableSection
      return decideSection(current, section, value as EditableSections[EditableSection], context)
    })
  })
