import { dirname, extname } from 'node:path'
import { shell } from 'electron'

/**
 * The one door to another program (test/rules/hostile.test.ts): what the system opens docx with gets a copy that main
 * itself has written, two levels below its own folder, and nothing else.
 * @returns '' when it was opened, else why not
 */
export async function openCopy(folder: string, path: string): Promise<string> {
  if (dirname(dirname(path)) !== folder || extname(path) !== '.docx') return 'not a copy'
  return shell.openPath(path)
}
