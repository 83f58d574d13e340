import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import { cleanName } from '@shared/domain/attachments'

export type Kind = 'pdf' | 'xlsx' | 'docx' | 'png' | 'ics' | 'wxkey' | 'txt'

const WORDS: Record<Kind, string> = {
  pdf: 'PDF 文件',
  xlsx: '电子表格',
  docx: '可编辑的文书',
  png: '图片',
  ics: '日历文件',
  wxkey: '密钥文件',
  txt: '文本文件'
}

/** Where a file goes: asked of the person, or known beforehand in a run without one. Null when they cancelled. */
export type AskPlace = (contents: WebContents, suggestedName: string, kind: Kind) => Promise<string | null>

/** The name that the page suggests, as it may stand on any disk: no folders, no names of devices (attachments/name.ts). */
const suggested = (name: string, kind: Kind): string => withEnding(cleanName(name), kind)

/** The name with the ending of its kind. */
export const withEnding = (name: string, kind: Kind): string =>
  extname(name).toLowerCase() === `.${kind}` ? name : `${name}.${kind}`

export const askPerson: AskPlace = async (contents, suggestedName, kind) => {
  const window = BrowserWindow.fromWebContents(contents)
  const options = {
    title: '保存到',
    buttonLabel: '保存',
    defaultPath: join(app.getPath('documents'), suggested(suggestedName, kind)),
    filters: [{ name: WORDS[kind], extensions: [kind] }]
  }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || !filePath ? null : withEnding(filePath, kind)
}

/** For a run without a person: everything goes into one folder. */
export const placeIn =
  (folder: string): AskPlace =>
  (_contents, suggestedName, kind) =>
    Promise.resolve(join(folder, suggested(suggestedName, kind)))
