import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { isChannel, isEventName } from '@shared/ipc/channels'
import type { Answer, Bridge, Channel, EventName, Events, RequestOf } from '@shared/ipc/contract'

// The page gets two functions and no Electron: only names of the contract pass, and main checks what they carry.
const bridge: Bridge = {
  call: async <C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>> => {
    if (!isChannel(channel)) {
      return {
        ok: false,
        error: { code: 'BAD_REQUEST', message: '软件没有这个功能，没有执行，数据未改动。' }
      }
    }
    return (await ipcRenderer.invoke(channel, request)) as Answer<C>
  },
  on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => {
    if (!isEventName(event)) return () => {}
    const receive = (_event: IpcRendererEvent, payload: Events[E]): void => listener(payload)
    ipcRenderer.on(event, receive)
    return () => void ipcRenderer.removeListener(event, receive)
  }
}

contextBridge.exposeInMainWorld('wenxin', bridge)
