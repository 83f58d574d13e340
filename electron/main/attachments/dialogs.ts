import { join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'

/** What is asked of the person at the screen. */
export interface AskPerson {
  /** Files to attach; empty when cancelled. */
  files(contents: WebContents): Promise<string[]>
  /** Where a copy goes; null when cancelled. */
  place(contents: WebContents, suggestedName: string): Promise<string | null>
}

/** In a run without a person everything is cancelled. */
export const nobody: AskPerson = { files: () => Promise.resolve([]), place: () => Promise.resolve(null) }

export const person: AskPerson = {
  async files(contents) {
    const window = BrowserWindow.fromWebContents(contents)
    const options: Electron.OpenDialogOptions = {
      title: '选择要加入的附件',
      buttonLabel: '加入',
      properties: ['openFile', 'multiSelections', 'dontAddToRecent']
    }
    const { filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options))
    return filePaths
  },
  async place(contents, suggestedName) {
    const window = BrowserWindow.fromWebContents(contents)
    const options: Electron.SaveDialogOptions = {
      title: '另存附件',
      buttonLabel: '保存',
      defaultPath: join(app.getPath('documents'), suggestedName),
      properties: ['dontAddToRecent', 'showOverwriteConfirmation']
    }
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    return canceled || !filePath ? null : filePath
  }
}
