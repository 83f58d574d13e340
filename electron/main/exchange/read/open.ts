import { LIMITS, partsOfText, readCsv, type OpenedFile, type PlainTable } from '@shared/domain/importing'
import { DIRECTORY_BYTES, HEAD_BYTES, sniff } from '@shared/domain/attachments'
import { readDocx } from './docx'
import { broken, Refusal, tooLarge, unknownKind } from './refusal'
import { decodeText } from './text'
import { readXlsx } from './xlsx'
import { ZipParts } from './zip'

/**
 * A chosen file as plain paragraphs and tables. What it is, its content says, not its name; only csv and txt differ by
 * name alone. Throws a Refusal for whatever cannot be read, and nothing else.
 */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  try {
    return opened(name, bytes)
  } catch (error) {
    // A broken file may lead anywhere; where exactly helps nobody.
    throw error instanceof Refusal ? error : broken('文件内容已损坏')
  }
}

function opened(name: string, bytes: Uint8Array): OpenedFile {
  if (bytes.length === 0)
    throw new Refusal('EMPTY_FILE', '这是空文件，没有读入，台账没有变化。请核对是否选错了文件。')
  if (bytes.length > LIMITS.bytes) throw tooLarge('文件超过 20 MB')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] !== undefined && bytes[2] < 0x09)
    return office(name, bytes)
  const kind = sniff({
    head: bytes.subarray(0, HEAD_BYTES),
    tail: bytes.subarray(-HEAD_BYTES),
    directory: bytes.subarray(512, 512 + DIRECTORY_BYTES)
  })
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw unknownKind('这是旧格式（doc、xls、wps、et）或设有密码的文件')
  if (kind !== 'txt' && kind !== 'unknown')
    throw unknownKind(`这种文件（${kind === 'executable' ? '程序' : kind}）不能读成文字和表格`)
  return text(name, decodeText(bytes))
}

function office(name: string, bytes: Uint8Array): OpenedFile {
  const zip = new ZipParts(bytes)
  if (zip.has('xl/workbook.xml')) return readXlsx(zip, name)
  if (zip.has('word/document.xml')) return readDocx(zip, name)
  throw unknownKind('这个压缩文件不是 xlsx 或 docx')
}

function text(name: string, content: string): OpenedFile {
  if (!/\.(csv|tsv)$/i.test(name)) {
    if (content.length > 2_000_000) throw tooLarge('文字超过 200 万字')
    return { name, parts: partsOfText(content), notes: [] }
  }
  const table: PlainTable | null = readCsv(content, LIMITS.cells)
  if (!table) throw tooLarge('表格超过 500,000 个单元格')
  return { name, parts: [{ kind: 'table', table }], notes: [] }
}
