import { BrowserWindow, dialog, type WebContents } from 'electron'

/** A folder that the person at the screen chooses; null when cancelled. */
export type AskFolder = (contents: WebContents, what: 'place' | 'backups') => Promise<string | null>

const WORDS = {
  place: { title: '选择存放备份的文件夹、磁盘或 U 盘', buttonLabel: '存放在这里' },
  backups: { title: '选择存放备份的文件夹、磁盘或 U 盘', buttonLabel: '在这里找备份' }
}

export const askFolder: AskFolder = async (contents, what) => {
  const window = BrowserWindow.fromWebContents(contents)
  const options: Electron.OpenDialogOptions = {
    ...WORDS[what],
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent']
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

/** In a run without a person. */
export const askNoFolder: AskFolder = () => Promise.resolve(null)
