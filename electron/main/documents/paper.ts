import type { WebContents } from 'electron'
import type { IpcFailure } from '@shared/ipc/contract'
import type { Result } from '@shared/result'

/** The page as paper. The size that its print style asks for wins over A4. */
export async function pdfOf(contents: WebContents, landscape: boolean): Promise<Uint8Array> {
  return contents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    pageSize: 'A4',
    generateTaggedPDF: true,
    landscape
  })
}

/** Opens the print dialog of the system. A person who cancels it has got what they wanted. */
export async function print(
  contents: WebContents,
  landscape: boolean
): Promise<Result<{ printed: boolean }, IpcFailure>> {
  const printers = await contents.getPrintersAsync()
  if (printers.length === 0) {
    return failed('NOT_FOUND', '这台电脑没有可用的打印机，没有打印。请连接打印机后再试，或先导出 PDF 文件。')
  }
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true, pageSize: 'A4', landscape }, (success, reason) => {
      const cancelled = /cancel/i.test(reason ?? '')
      resolve(
        success || cancelled
          ? { ok: true, value: { printed: success } }
          : failed('UNEXPECTED', '打印机没有接受这次打印。请检查打印机，或先导出 PDF 文件。')
      )
    })
  })
}

export const DEMO_REFUSES: Result<never, IpcFailure> = {
  ok: false,
  error: { code: 'NOT_ALLOWED', message: '演示运行中不打印。' }
}

const failed = (code: IpcFailure['code'], message: string): { ok: false; error: IpcFailure } => ({
  ok: false,
  error: { code, message }
})
