import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launch, openCentre, test, unlock } from '../support/app'
import { violations } from '../support/axe'

/** A long name of an ordinary Tibetan word for a committee, and one in Mongolian letters: no two to four characters. */
const TIBETAN = `${'བཀྲ་ཤིས་'.repeat(6)}人民调解委员会`
const MONGOLIAN = `${'ᠮᠣᠩᠭᠣᠯ '.repeat(6).trim()}人民调解委员会`
const PHONE = '13800000001'

const go = (page: Page, path: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = `#${to}`), path)

/** As many organizations as named, of one village, through the store's own path. */
async function register(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([list, phone]) => {
      const changes = list.flatMap((name, index) => {
        const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
        const place = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }
        const profile = {
          ...{ name, shortName: '', code: '', creditCode: '', type: 'village', industry: '', place },
          ...{ centerId: null, parentId: null, subject: null, superior: '', setUpAt: '' },
          ...{ establishedOn: '2011-03-15', collectedOn: null, note: '' }
        }
        const contact = {
          ...{ leader: '次仁', phone, fax: '', address: '', postcode: '', email: '' },
          ...{ longitude: null, latitude: null }
        }
        const members = { termFrom: null, termTo: null, fullTime: null, partTime: null, list: [] }
        const change = (section: string, value: object) => ({
          entity: 'organization',
          ...{ id, section, before: null, value }
        })
        return [change('profile', profile), change('contact', contact), change('members', members)]
      })
      const result = await window.wenxinLedger.commit('登记调解组织', changes)
      if (!result.ok) throw new Error(result.error.message)
    },
    [names, PHONE] as const
  )
}

/** Answers the dialog that asks where a file goes. */
async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

const list = (page: Page) => page.getByRole('grid', { name: '调解组织' })
const preview = (page: Page) => page.getByRole('complementary', { name: '预览' })
const titles = (page: Page): Promise<string[]> => list(page).getByRole('columnheader').allTextContents()

async function openList(page: Page): Promise<void> {
  await page.keyboard.press('F5')
  await expect(list(page).getByRole('row').nth(1)).toBeVisible()
  await list(page).focus()
}

test('by keyboard: preview a row, walk on, choose columns that outlive a restart, export them', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const names = ['甲村人民调解委员会', '乙村人民调解委员会', TIBETAN, MONGOLIAN]
  await register(page, names)
  const sorted = [...names].sort()

  await openList(page)
  await page.keyboard.press('Space')
  await expect(preview(page).getByRole('heading')).toHaveText(sorted[0] ?? '')
  await expect(preview(page)).toContainText('138****0001')
  await expect(preview(page)).not.toContainText(PHONE)
  for (const name of sorted.slice(1)) {
    await page.keyboard.press('ArrowDown')
    await expect(preview(page).getByRole('heading')).toHaveText(name)
  }
  expect(await violations(page), '预览').toEqual([])
  await page.keyboard.press('Escape')
  await expect(preview(page)).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(preview(page)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(preview(page)).toHaveCount(0)

  // With a modifier, or while an input method composes, the space bar is not the table's; in a filter it is a letter.
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Shift+Space')
  await list(page).dispatchEvent('keydown', { key: ' ', isComposing: true, bubbles: true })
  const filter = page.getByRole('textbox', { name: '名称、负责人' })
  await filter.focus()
  await filter.pressSequentially('甲 村')
  await expect(filter).toHaveValue('甲 村')
  await expect(preview(page)).toHaveCount(0)
  await filter.fill('')

  await chooseColumns(page)
  await app.close()

  const again = await launch(profile)
  await unlock(again.page)
  await openList(again.page)
  expect(await titles(again.page)).toEqual(CHOSEN)
  const path = join(profile, '调解组织.xlsx')
  await saveTo(again.app, path)
  await again.page.getByRole('button', { name: '导出', exact: true }).press('Enter')
  await expect(again.page.getByRole('group', { name: '导出为电子表格' })).toContainText('遮盖')
  await again.page.keyboard.press('Enter')
  await expect(again.page.getByText(`已导出：${path}`)).toBeVisible()
  await again.app.close()
  await readBack(path, sorted)
})

const CHOSEN = ['名称', '类型', '所在地', '负责人', '联系电话', '成员', '任期至', '状态']

async function chooseColumns(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '列', exact: true })
  await button.press('Enter')
  const panel = page.getByRole('group', { name: '选择显示的列' })
  await expect(panel.getByRole('checkbox', { name: /名称/ })).toBeDisabled()
  await panel.getByRole('checkbox', { name: '备案', exact: true }).press('Space')
  await panel.getByRole('checkbox', { name: '联系电话' }).press('Space')
  expect(await titles(page)).toEqual(CHOSEN)
  expect(await violations(page), '选择列').toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(button).toBeFocused()
}

/** Every cell of the exported list, as the screen showed it. */
async function readBack(path: string, names: readonly string[]): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '3:3' })
  const cells = (row: number): ExcelJS.CellValue[] =>
    Array.from({ length: 9 }, (_, column) => sheet.getCell(row, column + 1).value)
  expect(sheet.getCell('A1').value).toBe('调解组织一览表')
  expect(sheet.getCell('I1').master.address).toBe('A1')
  expect(sheet.getCell('A2').value).toBe('单位：扎囊县社会治安综合治理中心')
  expect(String(sheet.getCell('I2').value)).toMatch(/^导出日期：\d{4}年\d{1,2}月\d{1,2}日$/)
  expect(cells(3)).toEqual(['序号', ...CHOSEN])
  names.forEach((name, at) => {
    expect(cells(4 + at)).toEqual([
      ...[at + 1, name, '村调委会', '扎囊县扎塘镇', '次仁', '138****0001', 0, '—', '正常']
    ])
  })
  expect(cells(4 + names.length)[0]).toContain('共 4 个。筛选条件：状态“正常”。')
  expect(cells(5 + names.length)).toEqual(Array(9).fill(null))
}

test('an empty list says that there is nothing to export', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await page.keyboard.press('F6')
  await expect(page.getByText('还没有登记调解员')).toBeVisible()
  await page.getByRole('button', { name: '导出', exact: true }).press('Enter')
  await expect(page.getByText('没有可以导出的内容')).toBeVisible()
  await expect(page.getByRole('button', { name: '导出为 Excel' })).toHaveCount(0)
  await app.close()
})

/** One matter, one mediator and one centre, through the store's own path. */
async function registerOthers(): Promise<void> {
  const place = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }
  const id = '00000000-0000-7000-8000-000000000001'
  const change = (entity: string, section: string, value: object) => ({
    ...{ entity, id, section, before: null, value }
  })
  const number = {
    caseNumber: '（2026）人调字第A0001号',
    numberYear: 2026,
    numberDevice: 'A',
    numberSerial: 1
  }
  const party = {
    idNumber: '',
    birthDate: null,
    nation: '',
    occupation: '',
    address: '',
    kind: 'person',
    sex: ''
  }
  const result = await window.wenxinLedger.commit('登记', [
    change('dispute', 'intake', {
      ...number,
      ...{ acceptedOn: '2026-01-05', occurredOn: null, source: 2, entrustedBy: '', title: '相邻排水纠纷' },
      ...{
        type: 2,
        difficulty: 1,
        scale: '01',
        place,
        summary: '雨水流入邻院。',
        claim: '',
        peopleInvolved: 2
      }
    }),
    change('dispute', 'parties', {
      list: [
        { ...party, id: 'a', role: 'applicant', name: '次仁', phone: '13800000002' },
        { ...party, id: 'b', role: 'respondent', name: '达娃', phone: '' }
      ]
    }),
    change('mediator', 'profile', {
      ...{ name: '央金', code: '', sex: '2', idNumber: '', birthDate: null, nation: '', education: '' },
      ...{ major: '', politics: '', marriage: '', workplace: '扎塘镇司法所', otherIdentity: '', place }
    }),
    change('mediator', 'contact', { phone: '', mobile: '13800000003', email: '', address: '' }),
    change('center', 'profile', {
      ...{ name: '扎塘镇综治中心', level: 'township', place, address: '', phone: '', leader: '普布' },
      ...{ leaderPhone: '13800000004', memberUnits: '', parentId: null }
    })
  ])
  if (!result.ok) throw new Error(result.error.message)
}

test('disputes, mediators and centres are previewed alike, with numbers masked', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await page.evaluate(registerOthers)
  for (const [path, name, masked] of [
    ['/disputes', '相邻排水纠纷', '138****0002'],
    ['/mediators', '央金', '138****0003'],
    ['/centers', '扎塘镇综治中心', '138****0004']
  ] as const) {
    await go(page, path)
    await expect(page.getByRole('gridcell', { name }).first()).toBeVisible()
    await page.getByRole('grid').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Space')
    await expect(preview(page).getByRole('heading')).toHaveText(name)
    await expect(preview(page)).toContainText(masked)
    expect(await violations(page), path).toEqual([])
    await preview(page).getByRole('button', { name: '显示完整电话，并留下查看记录' }).click()
    await expect(preview(page)).toContainText(masked.replace('****', '0000'))
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name }).first()).toBeVisible()
    await expect(preview(page)).toHaveCount(0)
  }
  // Each look is on file.
  const looks = await page.evaluate(() => window.wenxinLedger.allRecords('access'))
  expect(
    looks.map(({ sections }) => (sections['reveal']?.current.value as { entity: string }).entity)
  ).toEqual([...['dispute', 'mediator', 'center']])
  await app.close()
})

async function changePhone(page: Page, phone: string): Promise<void> {
  await page.getByRole('button', { name: '修改联系方式' }).click()
  await page.getByLabel('联系电话').fill(phone)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已保存：修改联系方式')).toBeVisible()
}

test('the last change of a record is taken back, unless somebody has changed it since', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await register(page, ['甲村人民调解委员会'])
  await openList(page)
  await page.keyboard.press('Enter')
  await changePhone(page, '1380000')
  // What the rules remarked is told after the save as well.
  const bar = page.getByRole('region', { name: '本次修改' })
  await expect(bar).toContainText('手机号应为 11 位')
  expect(await violations(page), '撤回').toEqual([])
  await page.keyboard.press('Control+z')
  await expect(bar).toContainText('已撤回')
  const phone = (): Promise<unknown> => page.evaluate(phoneOf)
  expect(await phone()).toBe(PHONE)
  await expect(page.getByText('撤回修改')).toBeVisible()

  await changePhone(page, '13800000002')
  await page.evaluate(changeElsewhere)
  await page.getByRole('button', { name: '撤回本次修改' }).click()
  await expect(bar.getByRole('alert')).toContainText('此后又有改动，没有撤回')
  expect(await phone()).toBe('13800000003')
  await app.close()
})

async function phoneOf(): Promise<unknown> {
  const [organization] = await window.wenxinLedger.allRecords('organization')
  return (organization?.sections['contact']?.current.value as { phone: string }).phone
}

async function changeElsewhere(): Promise<void> {
  const [organization] = await window.wenxinLedger.allRecords('organization')
  const current = organization?.sections['contact']?.current
  if (!organization || !current) throw new Error('no contact')
  const value = { ...current.value, phone: '13800000003' }
  const change = {
    entity: 'organization',
    id: organization.id,
    section: 'contact',
    before: current.hash,
    value
  }
  const result = await window.wenxinLedger.commit('修改联系方式', [change])
  if (!result.ok) throw new Error(result.error.message)
}

test('a name that another organization bears already is remarked after registering', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await register(page, ['甲村人民调解委员会'])
  await go(page, '/organizations/new')
  await page.getByLabel(/^名称/).fill('甲村人民调解委员会')
  await page.getByLabel(/^类型/).click()
  await page.getByRole('option', { name: '村民委员会人民调解委员会' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: '本次修改' })).toContainText('台账中已有同名的调解组织')
  // The register's own end stands below warnings and sections.
  const retire = await page.getByRole('button', { name: '撤销该组织' }).boundingBox()
  const filing = await page.getByRole('heading', { name: '备案' }).boundingBox()
  expect(retire?.y).toBeGreaterThan(filing?.y ?? Infinity)
  await app.close()
})
