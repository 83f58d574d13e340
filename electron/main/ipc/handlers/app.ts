import type { AppInfo } from '@shared/ipc/contract'
import type { HandlersOf } from '../types'

export interface AppDeps {
  info: AppInfo
  openWindow: () => void
}

export const appHandlers = ({ info, openWindow }: AppDeps): HandlersOf<'app'> => ({
  'app.info': () => ({ ok: true, value: info }),
  'app.newWindow': () => {
    openWindow()
    return { ok: true, value: null }
  }
})
