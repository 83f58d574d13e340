import { isOwnAddress } from './origin'

/** What is looked at of the frame that sent a message. */
export interface SenderFrame {
  url: string
  parent: unknown
}

/** Only the top frame of our own page may call: no frame inside it, no other page, no frame that is gone. */
export const isOwnSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url)
