import { ipcMain } from 'electron'
import { requests, type Channel } from '@shared/ipc/contract'
import { answerCall, type Gatekeeper } from './answerCall'
import { callerOf } from './caller'
import { wipeHandedOut } from './handedOut'
import type { Ledger } from './ledger'

/** Opens the channels of the contract, all of them and nothing else. */
export function registerCalls(keeper: Gatekeeper, ledger: Pick<Ledger, 'open'>): void {
  for (const channel of Object.keys(requests) as Channel[]) {
    ipcMain.handle(channel, async (event, raw: unknown) => {
      const caller = callerOf(event.sender, ledger)
      const answer = await answerCall(keeper, channel, event.senderFrame, caller, raw)
      // Electron copies the answer right after it is given; main keeps no key that it has handed out.
      setTimeout(() => wipeHandedOut(answer), 1_000)
      return answer
    })
  }
}
