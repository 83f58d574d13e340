import type { Bridge } from '@shared/ipc/contract'

declare global {
  interface Window {
    /** Put there by the preload; reached through bridge.ts. */
    readonly wenxin: Bridge
  }
}
