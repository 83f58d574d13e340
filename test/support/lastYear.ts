import ExcelJS from 'exceljs'
import type { Page } from '@playwright/test'

/** Last year's ledger of a township as an office keeps it: by hand, in a workbook. People are fictional. */
export type Row = (string | number | null)[]
const HEAD: Row = [
  ...['序号', '案号', '受理日期', '申请人', '申请人身份证号', '被申请人', '纠纷类型', '调解组织', '调解结果'],
  ...['结案日期', '协议形式', '涉及金额']
]

/** A row of January; `more` puts other values into its columns, counted from 0. */
export const rowOf = (serial: number, more: Record<number, Row[number]> = {}): Row =>
  [
    serial,
    `〔2025〕扎调字第${serial}号`,
    '2025.1.5',
    '洛桑 次仁',
    null,
    '达瓦',
    '邻里纠纷',
    '扎塘镇调委会',
    '成功',
    '2025年1月12日',
    '书面',
    0.12
  ].map((value, at) => more[at] ?? value)

/** A merged title, the unit above the head, a sum and a foot below. */
export async function writeLedger(path: string, rows: readonly Row[]): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow(['扎塘镇人民调解案件登记台账（2025年）'])
  sheet.addRow(['填报单位：扎塘镇司法所    单位：万元'])
  for (const row of [HEAD, ...rows]) sheet.addRow(row)
  sheet.addRow(['合计', `${rows.length}件`])
  sheet.addRow(['填报人：次仁'])
  sheet.mergeCells('A1:L1')
  sheet.mergeCells('A2:L2')
  await book.xlsx.writeFile(path)
}

export async function writeOrganizations(path: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('组织')
  sheet.addRow(['调解组织名称', '简称', '所属乡镇'])
  sheet.addRow(['扎囊县扎塘镇人民调解委员会', '扎塘镇调委会', '扎塘镇'])
  await book.xlsx.writeFile(path)
}

/** Disputes that count now, by case number, and how many entries the journal has. */
export const standing = (page: Page) =>
  page.evaluate(async () => {
    const read = await window.wenxin.call('journal.read', { from: 1, maxBytes: 8_000_000 })
    if (!read.ok) throw new Error(read.error.message)
    const numbers = new Map<string, string>()
    const amounts = new Map<string, number>()
    const retired = new Set<string>()
    for (const { changes } of read.value.entries)
      for (const { entity, id, section, value } of changes) {
        if (entity !== 'dispute') continue
        if (section === 'intake') numbers.set(id, String(value['caseNumber']))
        if (section === 'outcome') amounts.set(id, Number(value['amount']))
        if (section === 'retired') {
          if (value['retired'] === true) retired.add(id)
          else retired.delete(id)
        }
      }
    const ids = [...numbers.keys()].filter((id) => !retired.has(id))
    return {
      numbers: ids.map((id) => numbers.get(id)).sort(),
      amounts: [...new Set(ids.map((id) => amounts.get(id)))],
      entries: read.value.entries.length
    }
  })
