import { BrowserWindow, dialog, type WebContents } from 'electron'

/** Which file is to be read; null when cancelled. */
export type AskTable = (contents: WebContents) => Promise<string | null>

const asking =
  (title: string, buttonLabel: string, filters: Electron.FileFilter[]): AskTable =>
  async (contents) => {
    const window = BrowserWindow.fromWebContents(contents)
    const options: Electron.OpenDialogOptions = {
      title,
      buttonLabel,
      filters,
      properties: ['openFile', 'dontAddToRecent']
    }
    const { filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }

export const askTable = asking('选择要读入的文件', '读入', [
  { name: '表格、文档和文本', extensions: ['xlsx', 'docx', 'csv', 'txt'] },
  { name: '所有文件', extensions: ['*'] }
])

/** Which workbook becomes a form of the office's own. */
export const askWorkbook = asking('选择本单位的表格', '加入', [
  { name: 'Excel 工作簿', extensions: ['xlsx'] }
])

/** In a run without a person nothing is chosen. */
export const askNobody: AskTable = () => Promise.resolve(null)
