import { linksOf, targetOf } from '../read/links'
import { broken } from '../read/refusal'
import { walkXml, xmlText } from '../read/xml'
import { ZipParts } from '../read/zip'

/** A workbook as parts: where its own part and its sheets stand. */
export interface Book {
  zip: ZipParts
  /** Path of xl/workbook.xml, wherever it is called so. */
  path: string
  sheets: { name: string; path: string }[]
}

/** Throws Refusal for what is no workbook of the present format. */
export function openBook(bytes: Uint8Array): Book {
  const zip = new ZipParts(bytes)
  const path = targetOf(zip, 'officeDocument') ?? 'xl/workbook.xml'
  const part = zip.read(path)
  if (!part) throw broken('这不是完整的电子表格文件')
  const xml = xmlText(part)
  const links = linksOf(zip, path)
  const sheets: Book['sheets'] = []
  walkXml(xml, {
    open(name, attribute) {
      if (name !== 'sheet' || (attribute('state') ?? '').endsWith('idden')) return
      const link = links.get(attribute('id') ?? '')
      if (link?.type === 'worksheet') sheets.push({ name: attribute('name') ?? '', path: link.path })
    },
    close: () => undefined
  })
  if (sheets.length === 0) throw broken('文件里没有可以填写的工作表')
  return { zip, path, sheets }
}
