import { ipcMain } from 'electron'
import { requests, type Channel } from '@shared/ipc/contract'
import { answerCall, type Gatekeeper } from './answerCall'

/** Opens the channels of the contract, all of them and nothing else. */
export function registerCalls(keeper: Gatekeeper): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    ipcMain.handle(channel, (event, raw: unknown) =>
      answerCall(keeper, channel, event.senderFrame, { contents: event.sender }, raw)
    )
  }
}
