import {
  computed,
  inject,
  onBeforeUnmount,
  ref,
  shallowRef,
  useId,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref
} from 'vue'

/** What a labelled field tells the control inside it, so that label, hint and problem belong to the control. */
export interface FieldLink {
  id: string
  label: Ref<string>
  describedBy: ComputedRef<string | undefined>
  invalid: ComputedRef<boolean>
  /** The first control in a field is what the label points at; any other takes the label as its name. */
  owner: Ref<symbol | null>
}

/** Problems that stand under their own field already, by field id; the form's list leaves them out. */
export const markedKey: InjectionKey<Map<string, string>> = Symbol('marked')

/** Tells the form that this problem is shown where it belongs, as long as it is. */
export function useMarked(problem: () => string | undefined): void {
  const marked = inject(markedKey, null)
  const id = useId()
  watch(
    problem,
    (text) => {
      if (text) marked?.set(id, text)
      else marked?.delete(id)
    },
    { immediate: true }
  )
  onBeforeUnmount(() => marked?.delete(id))
}

export const fieldKey: InjectionKey<FieldLink> = Symbol('field')

/** The id and the accessible name of a control; call once in the control's setup. */
export function useField() {
  const field = inject(fieldKey, null)
  const own = useId()
  const me = Symbol('control')
  const mine = ref(false)
  if (field && field.owner.value === null) {
    field.owner.value = me
    mine.value = true
    onBeforeUnmount(() => {
      if (field.owner.value === me) field.owner.value = null
    })
  }
  return {
    id: field && mine.value ? field.id : own,
    ariaLabel: computed(() => (field && !mine.value ? field.label.value : undefined)),
    describedBy: computed(() => field?.describedBy.value),
    invalid: computed(() => field?.invalid.value ?? false)
  }
}

/** The form that had the focus last. */
export const lastForm = shallowRef<HTMLFormElement>()
