import type { Unattended } from '../../headless/unattended'
import type { HandlersOf } from '../types'

export const unattendedHandlers = (unattended: Unattended | null): HandlersOf<'unattended'> => ({
  'unattended.finish': (ending) => {
    if (!unattended) return { ok: false, error: { code: 'NOT_ALLOWED', message: '只有定时导出才能这样做。' } }
    unattended.finish(ending)
    return { ok: true, value: null }
  }
})
