import look from '@shared/domain/reception/notices/board/board.css?raw'
import { boardPage } from '@shared/domain/reception/notices/board/draw'
import { BOARD, type Board } from '@shared/domain/reception/notices/board/model'
import { withPress } from './papers'

/** The board of the hall as pictures, one a page. */
export const boardPictures = (board: Board, signal: AbortSignal): Promise<Uint8Array[]> =>
  withPress(
    signal,
    async (press) => {
      const pictures: Uint8Array[] = []
      for (const at of board.pages.keys()) {
        signal.throwIfAborted()
        pictures.push(await press.picture(boardPage(board, at, look), BOARD))
      }
      return pictures
    },
    true
  )
