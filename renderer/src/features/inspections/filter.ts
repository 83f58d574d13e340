import { reactive } from 'vue'
import { emptyFilter } from './rows'

/** Kept while the app runs, so that coming back from a record finds the list as it was left. */
export const filter = reactive(emptyFilter())

export const resetFilter = (): void => void Object.assign(filter, emptyFilter(), { retired: true })
