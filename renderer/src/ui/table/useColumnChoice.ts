import { computed, ref } from 'vue'
import { choiceFrom, shownColumns, type ColumnChoice, type DataColumn } from './columns'

/** Where a choice outlives the program; given by the feature, since a part knows no store. */
export interface ChoiceMemory {
  load(): unknown
  save(choice: ColumnChoice | undefined): void
}

/** Which columns of a list are shown, as the person chose them on this PC. */
export function useColumnChoice<T>(columns: () => readonly DataColumn<T>[], memory: ChoiceMemory) {
  const choice = ref<ColumnChoice>(choiceFrom(memory.load()))
  const shown = computed(() => shownColumns(columns(), choice.value))

  function choose(key: string, chosen: boolean): void {
    choice.value = { ...choice.value, [key]: chosen }
    memory.save(choice.value)
  }

  function reset(): void {
    choice.value = {}
    memory.save(undefined)
  }

  return { shown, changed: computed(() => Object.keys(choice.value).length > 0), choose, reset }
}
