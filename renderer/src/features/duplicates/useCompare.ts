import { computed, ref, watch } from 'vue'
import {
  choiceOf,
  mergeFields,
  mergeRefusals,
  pairId,
  reasonsFor,
  tallyFields,
  type Choice,
  type Choices,
  type DuplicateKind
} from '@shared/domain/duplicates'
import { sectionValue } from '@shared/ledger'
import { allRecords, apartNotes, getRecord, liveQuery, liveRecords } from '@/store'

export interface Compared {
  kind: DuplicateKind
  one: string
  other: string
}

/** The two records of a pair, which of them stays, and what is taken of each field. */
export function useCompare(props: Compared) {
  const pair = liveQuery(async () => {
    const [one, other] = await Promise.all([
      getRecord(props.kind, props.one),
      getRecord(props.kind, props.other)
    ])
    const tallies = props.kind === 'organization' ? await allRecords('tally') : []
    return { one, other, tallies, apart: (await apartNotes()).get(pairId(props.one, props.other)) }
  }, [() => props.kind, () => props.one, () => props.other])
  const organizations = liveRecords('organization')
  const centers = liveQuery(() => allRecords('center'))
  const names = computed(
    () =>
      new Map(
        [...(organizations.value ?? []), ...(centers.value ?? [])].map((record) => [
          record.id,
          sectionValue<{ name: string }>(record, 'profile')?.name
        ])
      )
  )

  const keep = ref(props.one)
  const choices = ref<Choices>({})
  watch(
    () => [props.one, props.other],
    () => {
      keep.value = props.one
      choices.value = {}
    }
  )
  // Of two disputes one may have come further, or have what only it can keep: that one stays unless the person says so.
  const shown = computed(() => pair.value?.one && pair.value.other && pairId(props.one, props.other))
  watch(shown, () => {
    const { one, other } = pair.value ?? {}
    if (!one || !other || keep.value !== props.one) return
    const stuck = mergeRefusals(props.kind, one, other).length > 0
    if (stuck && mergeRefusals(props.kind, other, one).length === 0) keep.value = props.other
  })

  const kept = computed(() => (keep.value === props.one ? pair.value?.one : pair.value?.other))
  const gone = computed(() => (keep.value === props.one ? pair.value?.other : pair.value?.one))
  const fields = computed(() =>
    kept.value && gone.value
      ? [
          ...mergeFields(props.kind, kept.value, gone.value, (id) => names.value.get(id)),
          ...(props.kind === 'organization'
            ? tallyFields(kept.value.id, gone.value.id, pair.value?.tallies ?? [])
            : [])
        ].filter((field) => field.kept !== '' || field.other !== '')
      : []
  )
  const reasons = computed(() =>
    kept.value && gone.value ? reasonsFor(props.kind, kept.value, gone.value) : []
  )
  const refusals = computed(() =>
    kept.value && gone.value ? mergeRefusals(props.kind, kept.value, gone.value) : []
  )

  /** The other one stays: what was chosen means the same values as before. */
  function keepOther(id: string): void {
    if (id === keep.value) return
    keep.value = id
    const turned: Record<Choice, Choice> = { kept: 'other', other: 'kept', both: 'both' }
    choices.value = Object.fromEntries(
      Object.entries(choices.value).map(([key, choice]) => [key, turned[choice]])
    )
  }
  const choose = (key: string, choice: Choice): void => {
    choices.value = { ...choices.value, [key]: choice }
  }
  const chosen = (field: (typeof fields.value)[number]): Choice => choiceOf(field, choices.value)

  return { pair, keep, kept, gone, fields, reasons, refusals, choices, keepOther, choose, chosen }
}
