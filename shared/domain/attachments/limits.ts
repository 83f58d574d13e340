/** Bytes; MB as the systems show it, 1024 × 1024. */
const MB = 1024 * 1024
/** One file. */
export const LARGEST_FILE = 50 * MB
/** All attachments of one dispute that were not removed. */
export const LARGEST_CASE = 500 * MB
/** Characters of a name. */
export const LONGEST_NAME = 200

/** '60 MB', '1.3 MB', '350 KB', '12 字节': rounded so that what is over a limit never reads as if it kept it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < MB) return `${Math.ceil(bytes / 1024)} KB`
  return `${Math.ceil((bytes * 10) / MB) / 10} MB`
}

/** Why a file of this size is no attachment, in plain Chinese, or null. */
export function sizeProblem(bytes: number): { code: 'EMPTY_FILE' | 'TOO_LARGE'; message: string } | null {
  if (bytes <= 0) {
    return { code: 'EMPTY_FILE', message: '这是空文件，没有内容，未加入附件。请核对是否选错了文件。' }
  }
  if (bytes > LARGEST_FILE) {
    return {
      code: 'TOO_LARGE',
      message: `这个文件 ${sizeText(bytes)}，单个附件最多 ${sizeText(LARGEST_FILE)}，未加入附件。请压缩或分成几个文件后再加入。`
    }
  }
  return null
}
