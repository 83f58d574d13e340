import { BrowserWindow, dialog, type WebContents } from 'electron'

/** Which file is to be read; null when cancelled. */
export type AskTable = (contents: WebContents) => Promise<string | null>

export const askTable: AskTable = async (contents) => {
  const window = BrowserWindow.fromWebContents(contents)
  const options: Electron.OpenDialogOptions = {
    title: '选择要读入的文件',
    buttonLabel: '读入',
    filters: [
      { name: '表格、文档和文本', extensions: ['xlsx', 'docx', 'csv', 'txt'] },
      { name: '所有文件', extensions: ['*'] }
    ],
    properties: ['openFile', 'dontAddToRecent']
  }
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return filePaths[0] ?? null
}

/** In a run without a person nothing is chosen. */
export const askNobody: AskTable = () => Promise.resolve(null)
