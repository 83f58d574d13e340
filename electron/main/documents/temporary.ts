let working = 0
let usual: string | undefined

/**
 * Does `work` with another folder for temporary files, which Chromium asks for anew each time; the processes that it
 * starts meanwhile keep it for good. Only on Linux: there each print is first a whole PDF in that folder
 * (print_dialog_gtk.cc), which is still there when the program has ended. Windows and Mac hand it over in memory.
 */
export async function withTemporary<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work()
  if (working === 0) usual = process.env['TMPDIR']
  working += 1
  process.env['TMPDIR'] = folder
  try {
    return await work()
  } finally {
    working -= 1
    if (working === 0) {
      if (usual === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = usual
    }
  }
}
