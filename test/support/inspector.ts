import { createHash, createPublicKey, verify } from 'node:crypto'
import ExcelJS from 'exceljs'

/** What an inspector finds in a signed export of 操作记录, with nothing but the file and tools that everybody has. */
export interface Inspected {
  /** The six cells of each line. */
  rows: string[][]
  /** The very text that was signed. */
  statement: string
  /** The signature is over this text, by the key beside it. */
  holds: boolean
  /** The lines are those whose digest was signed. */
  rowsHold: boolean
}

const textAt = (sheet: ExcelJS.Worksheet, row: number, column: number): string => {
  const { value } = sheet.getCell(row, column)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Checks a workbook as its own 「核对办法」 says: SHA-256 over the lines, Ed25519 over what is signed. */
export async function inspect(path: string): Promise<Inspected> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const [lines, signature] = [book.getWorksheet('操作记录'), book.getWorksheet('签名')]
  if (!lines || !signature) throw new Error('not an export of 操作记录')

  const rows: string[][] = []
  for (let row = 3; row <= lines.rowCount; row++) {
    rows.push([1, 2, 3, 4, 5, 6].map((column) => textAt(lines, row, column)))
  }
  const said: [string, string][] = []
  for (let row = 1; row <= signature.rowCount; row++) {
    said.push([textAt(signature, row, 1), textAt(signature, row, 2)])
  }
  const all = (name: string): string[] => said.filter(([label]) => label === name).map(([, text]) => text)
  const statement = all('签署的内容')
    .map((line) => `${line}\n`)
    .join('')
  const der = Buffer.from(`302a300506032b6570032100${all('公开密钥').join('')}`, 'hex')
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  const digest = createHash('sha256')
    .update(rows.map((cells) => `${cells.join('\t')}\n`).join(''))
    .digest('hex')
  return {
    rows,
    statement,
    holds: verify(null, Buffer.from(statement), key, Buffer.from(all('签名').join(''), 'hex')),
    rowsHold: statement.includes(`内容摘要（SHA-256）：${digest}\n`)
  }
}
