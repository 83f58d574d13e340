import { inject, type InjectionKey } from 'vue'

/** Whether who is signed in may ask main for an operation (shared/domain/permissions); the frame of the program says. */
export const mayKey: InjectionKey<(operation: string) => boolean> = Symbol('may')

/** What a part offers it looks up here; main refuses the rest whatever is offered. */
export const useMay = (): ((operation: string) => boolean) => inject(mayKey, () => true)
