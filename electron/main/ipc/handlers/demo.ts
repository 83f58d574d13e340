import type { IpcFailure } from '@shared/ipc/contract'
import type { Demo } from '../../headless/demo'
import type { HandlersOf } from '../types'

const notADemo: { ok: false; error: IpcFailure } = {
  ok: false,
  error: { code: 'NOT_ALLOWED', message: '只有演示运行才能这样做。' }
}

export const demoHandlers = (demo: Demo | null): HandlersOf<'demo'> => ({
  'demo.screenshot': ({ name }, { contents }) => (demo ? demo.screenshot(contents, name) : notADemo),
  'demo.finish': ({ lines, failed }) => {
    if (!demo) return notADemo
    demo.finish(lines, failed)
    return { ok: true, value: null }
  }
})
