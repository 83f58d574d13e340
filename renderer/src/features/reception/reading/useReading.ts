import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { OpenedFile, Part } from '@shared/domain/importing'
import { partsOfText } from '@shared/domain/importing'
import {
  keyOf,
  namedPeople,
  proposedProfile,
  readRoster,
  settleKnown,
  type LeftLine,
  type PersonChoice,
  type Reading,
  type ToldRow
} from '@shared/domain/reception/reading'
import { leaderDraftOf } from '@shared/domain/reception/leaders'
import type { SessionTime } from '@shared/domain/reception/rules'
import { decideContext, dropDraft, loadDraft, saveDraft } from '@/store'
import { useAround } from './around'

/** What a person said for all lines that do not say it themselves. */
export interface Filled {
  year: number | null
  sessions: SessionTime[] | null
  place: string
}

interface Kept {
  /** Pasted and not read yet. */
  text: string
  name: string
  parts: Part[]
  notes: string[]
  filled: Filled
  edited: Record<number, ToldRow>
  added: ToldRow[]
  left: number[]
  chosen: Record<string, PersonChoice>
}

const KEY = 'reception:reading'
const nothing = (): Kept => ({
  text: '',
  name: '',
  parts: [],
  notes: [],
  filled: { year: null, sessions: null, place: '' },
  edited: {},
  added: [],
  left: [],
  chosen: {}
})
/** A longer text is read again from its file rather than kept as a draft. */
const LONGEST_DRAFT = 300_000

/** A text on its way into the roster: what was read, what a person changed, who is who. Kept as a draft. */
export function useReading() {
  const around = useAround()
  const kept = reactive<Kept>(nothing())
  const ready = ref(false)
  const loaded = ref(false)

  void loadDraft<Kept>(KEY).then((draft) => {
    if (draft) Object.assign(kept, draft)
    loaded.value = true
    ready.value = true
  })
  watch(
    kept,
    (now) => {
      if (!ready.value || (now.parts.length === 0 && now.text === '')) return
      const text = JSON.stringify(now)
      if (text.length <= LONGEST_DRAFT) void saveDraft(KEY, JSON.parse(text))
    },
    { deep: true }
  )

  const reading = shallowRef<Reading | null>(null)
  watch(
    [() => kept.parts, () => ({ ...kept.filled }), () => around.value?.terms.place],
    () => {
      const usualPlace = around.value?.terms.place ?? ''
      const { today } = decideContext()
      reading.value =
        kept.parts.length === 0 ? null : readRoster(kept.parts, { today, ...kept.filled, usualPlace })
    },
    { immediate: true }
  )

  const known = computed(
    () => new Set((around.value?.leaders ?? []).map((leader) => keyOf(leaderDraftOf(leader).profile.name)))
  )
  const rows = computed<ToldRow[]>(() =>
    [...(reading.value?.rows ?? []), ...kept.added].map((row) =>
      settleKnown(kept.edited[row.id] ?? row, known.value)
    )
  )
  const taken = computed(() => rows.value.filter(({ id }) => !kept.left.includes(id)))
  const people = computed(() => namedPeople(taken.value, around.value?.leaders ?? []))
  const unread = computed(() =>
    (reading.value?.unread ?? []).filter(
      (line) => !kept.added.some(({ source }) => source.text === line.text && source.where === line.where)
    )
  )

  /** A choice of the person, or what the list of leaders says for certain; a proposal waits. */
  const choices = computed<Record<string, PersonChoice>>(() =>
    Object.fromEntries(
      people.value.map(({ key, match }): [string, PersonChoice] => [
        key,
        kept.chosen[key] ?? (match.kind === 'known' ? { kind: 'known', id: match.id } : { kind: 'open' })
      ])
    )
  )

  function begin(file: OpenedFile): void {
    Object.assign(kept, nothing(), { name: file.name, parts: file.parts, notes: file.notes })
  }
  function beginText(text: string): void {
    begin({ name: '粘贴的文字', parts: partsOfText(text), notes: [] })
    kept.text = text
  }
  /** To another source; what was pasted is still there to be mended. */
  function back(): void {
    Object.assign(kept, nothing(), { text: kept.text })
  }

  async function clear(): Promise<void> {
    Object.assign(kept, nothing())
    await dropDraft(KEY)
  }

  function replace(row: ToldRow): void {
    kept.edited[row.id] = row
  }
  function take(id: number, yes: boolean): void {
    kept.left = yes ? kept.left.filter((one) => one !== id) : [...kept.left, id]
  }
  /** A line that gave no row becomes one, to be filled by hand. */
  function addLine(line: LeftLine, row: (id: number) => ToldRow): ToldRow {
    const made = row(1 + Math.max(-1, ...rows.value.map(({ id }) => id)))
    kept.added.push({ ...made, source: { where: line.where, text: line.text } })
    return made
  }
  function addAllUnknown(): void {
    const first = (around.value?.leaders.length ?? 0) + 1
    people.value
      .filter(({ key, match }) => match.kind === 'unknown' && choices.value[key]?.kind === 'open')
      .forEach(
        (person, at) =>
          (kept.chosen[person.key] = { kind: 'new', profile: proposedProfile(person, first + at) })
      )
  }

  return {
    around,
    kept,
    loaded,
    reading,
    rows,
    taken,
    people,
    unread,
    choices,
    begin,
    beginText,
    back,
    clear,
    replace,
    take,
    addLine,
    addAllUnknown
  }
}
export type ReadingState = ReturnType<typeof useReading>
