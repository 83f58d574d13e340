import { createHmac, hkdfSync } from 'node:crypto'

/** The keys of one sealed file: to seal its chunks and to check its header. */
export interface FileKeys {
  seal: Uint8Array
  check: Uint8Array
}

/** What is derived from the attachments key of the vault. Zeroed when the ledger is locked. */
export class Keys {
  private readonly root: Uint8Array
  private readonly name: Uint8Array

  /** @param key 32 bytes; copied */
  constructor(key: Uint8Array) {
    this.root = Uint8Array.from(key)
    this.name = derive(key, new Uint8Array(0), 'wenxin/attachments/name/1', 32)
  }

  /**
   * The name on the disk: a keyed hash of the content's hash. The plain hash would let anyone who holds a file see
   * whether this office keeps it.
   */
  tagOf(hash: string): Uint8Array {
    return createHmac('sha256', this.name).update(Buffer.from(hash, 'hex')).digest()
  }

  /** Every file has keys of its own, so that the counter of its chunks can be the nonce. @param salt 32 random bytes */
  fileKeys(salt: Uint8Array): FileKeys {
    const both = derive(this.root, salt, 'wenxin/attachments/file/1', 64)
    return { seal: both.slice(0, 32), check: both.slice(32) }
  }

  forget(): void {
    this.root.fill(0)
    this.name.fill(0)
  }
}

const derive = (key: Uint8Array, salt: Uint8Array, context: string, length: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, context, length))
