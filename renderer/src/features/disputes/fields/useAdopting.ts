import { ref } from 'vue'
import { maskedOfParty, type DisputeParty, type KnownParty } from '@shared/domain/disputes'

/**
 * Takes a known party over into a form, which shows in full what is masked until then: `look` notes that first, by the
 * record it stands in. What could not be noted is not taken over.
 */
export function useAdopting(
  look: (recordId: string, fields: readonly string[]) => Promise<boolean>,
  take: (party: DisputeParty) => void
) {
  const busy = ref(false)
  /** Id of the party whose look could not be noted. */
  const refused = ref('')

  async function adopt({ party, recordId }: KnownParty): Promise<void> {
    if (busy.value) return
    busy.value = true
    refused.value = ''
    // Who acted for them then does not act for them here.
    const taken: DisputeParty = { ...(JSON.parse(JSON.stringify(party)) as DisputeParty), agents: [] }
    const noted = await look(recordId, maskedOfParty(taken)).catch(() => false)
    busy.value = false
    if (noted) take(taken)
    else refused.value = party.id
  }

  return { busy, refused, adopt }
}
