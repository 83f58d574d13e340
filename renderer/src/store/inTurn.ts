import { FEW_CHANGES } from '@shared/ipc/contract'

const PIECE = 500

/**
 * Puts rows: a few one after the other, many in pieces, so that the screen is told how far it is and not all are held at
 * once. After several writes on their way met a full disk, Chromium answers nothing more in this page; so an ordinary
 * save has one on its way at a time, and for a large one main looks first whether there is room (main's ipc/room.ts).
 */
export async function putInTurn<T>(
  table: { bulkPut: (rows: readonly T[]) => PromiseLike<unknown> },
  rows: readonly T[],
  tell: (more: number) => void = () => undefined
): Promise<void> {
  const size = rows.length <= FEW_CHANGES ? 1 : PIECE
  for (let from = 0; from < rows.length; from += size) {
    const piece = rows.slice(from, from + size)
    await table.bulkPut(piece)
    tell(piece.length)
  }
}
