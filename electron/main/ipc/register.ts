import { ipcMain } from 'electron'
import { requests, type Channel } from '@shared/ipc/contract'
import { answerCall, type Gatekeeper } from './answerCall'
import { wipeHandedOut } from './handedOut'

/** Opens the channels of the contract, all of them and nothing else. */
export function registerCalls(keeper: Gatekeeper): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    ipcMain.handle(channel, async (event, raw: unknown) => {
      const answer = await answerCall(keeper, channel, event.senderFrame, { contents: event.sender }, raw)
      // Electron copies the answer right after it is given; main keeps no key that it has handed out.
      setTimeout(() => wipeHandedOut(answer), 1_000)
      return answer
    })
  }
}
