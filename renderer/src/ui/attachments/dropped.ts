/** What came in by dragging or pasting: files, and how many folders, which cannot be taken. */
export interface Dropped {
  files: File[]
  folders: number
}

/** Must be read while the event runs: afterwards the browser takes it back. */
export function filesOf(transfer: DataTransfer | null): Dropped {
  const dropped: Dropped = { files: [], folders: 0 }
  for (const item of transfer?.items ?? []) {
    if (item.kind !== 'file') continue
    const file = item.getAsFile()
    if (item.webkitGetAsEntry()?.isDirectory) dropped.folders += 1
    else if (file) dropped.files.push(file)
  }
  return dropped
}

/** Whether files are being dragged, not text or a picture of the page itself. */
export const carriesFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false

/**
 * A picture from the clipboard has no name of its own: 「粘贴的图片-2026-11-23.png」, numbered when the day has
 * more than one.
 */
export function namePasted(file: File, today: string, taken: readonly string[]): File {
  if (!/^image\.[a-z]+$/.test(file.name) || !file.type.startsWith('image/')) return file
  const ending = file.name.slice(file.name.lastIndexOf('.'))
  const stem = `粘贴的图片-${today}`
  let name = `${stem}${ending}`
  for (let n = 2; taken.includes(name); n++) name = `${stem}-${n}${ending}`
  return new File([file], name, { type: file.type })
}
