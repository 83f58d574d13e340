import type { InjectionKey } from 'vue'
import type { Division } from '@shared/domain/divisions'

/** Loads 'base' (provinces to townships of all China) or the villages of a province ('54'). */
export type PlaceLoader = (file: string) => Promise<readonly Division[]>

/** Given by the app; `ui` itself cannot reach the data. */
export const placeLoaderKey: InjectionKey<PlaceLoader> = Symbol('placeLoader')
