import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { createVault, expect, launch, test } from '../support/app'
const N = Number(process.env.N ?? 1000)
test('prof', async ({ profile }) => {
  test.setTimeout(600_000)
  const { app, page } = await launch(profile)
  await createVault(page)
  const answerOpen = (path: string) => app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
  await page.evaluate(() => (location.hash = '#/importing'))
  const file = join(profile, 'x.xlsx')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow(['序号','案号','受理日期','申请人','申请人身份证号','申请人联系电话','被申请人','纠纷类型','纠纷简要情况','调解结果','结案日期','协议形式','涉及金额','备注'])
  for (let i = 1; i <= N; i++)
    sheet.addRow([i, `〔2025〕扎调字第${i}号`, `2025.${1 + (i % 12)}.${1 + (i % 28)}`, i % 7 === 0 ? '格桑 旺堆等5人' : `洛桑次仁`, i % 3 === 0 ? '540521198001010018' : null, '13900000002', '达瓦', '邻里纠纷', '双方因引水渠使用先后发生争执，经调解约定隔日用水。', i % 9 === 0 ? '不成' : '成功', `2025年12月30日`, i % 9 === 0 ? null : '书面', i % 9 === 0 ? null : 1200, i % 11 === 0 ? '已归档' : null])
  await book.xlsx.writeFile(file)
  await answerOpen(file)
  await page.getByRole('button', { name: '选择文件' }).first().click()
  await page.waitForSelector('text=核对各列')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Profiler.enable')
  const prof = async (name: string, work: () => Promise<void>) => {
    await cdp.send('Profiler.start')
    const t = Date.now()
    await work()
    console.log(name, Date.now() - t, 'ms')
    const { profile: p } = await cdp.send('Profiler.stop')
    writeFileSync(`/tmp/${name}.cpuprofile`, JSON.stringify(p))
    const self = new Map<string, number>()
    const byId = new Map(p.nodes.map((n) => [n.id, n]))
    p.samples!.forEach((id, i) => {
      const n = byId.get(id)!
      const k = `${n.callFrame.functionName}@${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`
      self.set(k, (self.get(k) ?? 0) + (p.timeDeltas![i] ?? 0))
    })
    for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 14)) console.log('   ', (v / 1000).toFixed(0), k)
  }
  await prof('dryrun', async () => {
    await page.getByRole('button', { name: '试读' }).click()
    await page.waitForSelector('text=试读结果', { timeout: 120000 })
  })
  await prof('commit', async () => {
    await page.getByRole('button', { name: /^导入 \d+ 行/ }).click()
    await expect(page.getByText(/已导入 \d+ 行。/)).toBeVisible({ timeout: 240000 })
  })
  await prof('undo', async () => {
    await page.getByRole('button', { name: /整批撤回/ }).click()
    await expect(page.getByText('已整批撤回')).toBeVisible({ timeout: 240000 })
  })
  await app.close()
})
