import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, launch, LOGIN, openCentre, PASSWORD, reaches, test } from '../support/app'
import { violations } from '../support/axe'
import { answerSaveDialog } from '../support/dialogs'
import { inspect } from '../support/inspector'
import { approvalPanel, begin, press } from '../support/periods'

const INITIAL = '初始密码-2026'
const own = (login: string): string => `${login}-自己的密码`

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await reaches(page, 'locked')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '解锁' }).click()
}

async function addPerson(page: Page, name: string, role: string, login: string): Promise<void> {
  await page.keyboard.press('Alt+N')
  await page.getByLabel('姓名').fill(name)
  await page.locator('.el-select', { has: page.getByRole('combobox', { name: /^身份/ }) }).click()
  await page.getByRole('option', { name: role }).click()
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('初始密码').fill(INITIAL)
  await page.getByLabel('再次输入').fill(INITIAL)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem', { name })).toContainText('未用初始密码登录过')
}

async function firstSignIn(page: Page, login: string): Promise<void> {
  await signIn(page, login, INITIAL)
  await expect(page.getByRole('heading', { name: '设置自己的密码' })).toBeVisible()
  await page.getByLabel('初始密码').fill(INITIAL)
  await page.getByLabel(/^新密码/).fill(own(login))
  await page.getByLabel('再次输入').fill(own(login))
  await page.getByRole('button', { name: '保存并开始' }).click()
  await reaches(page, 'open')
}

/** What the page's own bridge answers: the page asks as if it had been taken over. */
const forged = (page: Page, channel: string, request: unknown): Promise<string> =>
  page.evaluate(
    async ([name, asked]) => {
      const { wenxin } = window as unknown as {
        wenxin: {
          call(channel: unknown, request: unknown): Promise<{ ok: boolean; error?: { message: string } }>
        }
      }
      const answer = await wenxin.call(name, asked)
      return answer.ok ? 'done' : (answer.error?.message ?? '')
    },
    [channel, request] as const
  )

const BACKUP = { backup: 'x.age', by: 'recovery', code: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA' }
/** What a clerk may not ask for, whatever the page offers; of restoring, every step. */
const REFUSED = [
  ['accounts.rotate', { reason: '' }],
  ['accounts.list', undefined],
  ['vault.renewRecovery', undefined],
  ['keyFiles.drop', { id: '01890000-0000-7000-8000-000000000001' }],
  ['restore.choose', undefined],
  ['restore.look', BACKUP],
  ['restore.start', BACKUP],
  ['restore.switch', {}],
  ['restore.undo', {}],
  ['restore.confirm', undefined],
  ['restore.drop', undefined],
  ['restore.state', undefined]
] as const

const go = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash)

test('an administrator makes three people; a clerk is refused by the page and by a forged call; the record says who did what', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await go(page, '#/settings/people')
  await expect(page.getByRole('heading', { name: '人员与账户' })).toBeVisible()
  await addPerson(page, '次仁·测试', '登记员', 'ciren')
  await addPerson(page, '白玛·测试', '审核员', 'baima')
  await addPerson(page, '卓嘎·测试', '查阅员', 'zhuoga')
  expect(await violations(page)).toEqual([])

  // Windows locks its screen: the program locks, and the page that comes knows nothing.
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await firstSignIn(page, 'ciren')
  await go(page, '#/settings/people')
  await expect(page.getByText('增加人员、重设密码由管理员办理。')).toBeVisible()
  await expect(page.getByRole('button', { name: '增加人员' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '操作记录' })).toHaveCount(0)
  await go(page, '#/settings/backup')
  await expect(page.getByRole('heading', { name: '备份', level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: '备份安排' })).toBeVisible()
  await expect(page.getByText('从备份恢复')).toHaveCount(0)
  for (const [channel, request] of REFUSED) {
    expect(await forged(page, channel, request), channel).toMatch(
      /^当前身份是登记员，不能.+没有执行，数据未改动。/
    )
  }
  const person = { entity: 'person', id: 'x', section: 'profile', before: null }
  const changes = [{ ...person, value: { name: '某', role: 'administrator' } }]
  expect(await forged(page, 'journal.append', { reason: '伪造', changes })).toContain('没有保存')

  await page.keyboard.press('Control+L')
  await firstSignIn(page, 'zhuoga')
  expect(await forged(page, 'attachments.pick', undefined)).toContain('当前身份是查阅员')

  await page.keyboard.press('Control+L')
  await firstSignIn(page, 'baima')
  await go(page, '#/settings/audit')
  const table = page.getByRole('grid', { name: '操作记录' })
  await expect(table).toContainText('开通登录，卓嘎·测试，查阅员')
  await expect(table).toContainText('修改密码，次仁·测试')
  await page.getByRole('button', { name: '核对流水' }).click()
  await expect(page.getByText(/已从第一条核对到第 \d+ 条，逐条相接/)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await handsOutWhole(app, page, profile)
  await app.close()

  const again = await launch(profile)
  await signIn(again.page, LOGIN, PASSWORD)
  await reaches(again.page, 'open')
  await closesInPairs(again.page)
  await again.app.close()
})

/**
 * A row is taken out of the working copy, as somebody does who has the disk: the signed export has it all the same, an
 * inspector can check it, and the page says that its list is not whole.
 */
async function handsOutWhole(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const table = page.getByRole('grid', { name: '操作记录' })
  const deed = '开通登录，卓嘎·测试，查阅员'
  const row = table.getByRole('row').filter({ hasText: deed })
  const position = Number(await row.getByRole('gridcell').first().textContent())
  await page.evaluate(
    (at) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('wenxin-ledger')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const change = opening.result.transaction('history', 'readwrite')
          const history = change.objectStore('history')
          const keys = history.index('position').getAllKeys(at)
          keys.onsuccess = () => keys.result.forEach((key) => history.delete(key))
          change.oncomplete = () => resolve(opening.result.close())
        }
      }),
    position
  )
  await go(page, '#/settings')
  await expect(page.getByRole('heading', { name: '使用与统计' })).toBeVisible()
  await go(page, '#/settings/audit')
  await expect(table).toContainText('开通登录，白玛·测试，审核员')
  await expect(row).toHaveCount(0)

  const file = join(folder, '操作记录.xlsx')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: '导出电子表格' }).click()
  await expect(page.getByText(`已导出：${file}`)).toBeVisible({ timeout: 60_000 })
  const { rows, statement, holds, rowsHold } = await inspect(file)
  expect([holds, rowsHold]).toEqual([true, true])
  expect(rows.filter(([at]) => Number(at) === position).map((cells) => cells[5])).toContain(deed)
  // Every entry before the signing is in it, and the text says how far the chain was followed.
  const positions = [...new Set(rows.map(([at]) => Number(at)))]
  expect(positions).toEqual(Array.from({ length: positions.length }, (_, at) => positions.length - at))
  expect(statement).toContain(`所列各行读自台账流水第 1 至 ${positions.length} 条，逐条相接`)
  expect(statement).toContain(`条数：${rows.length}\n`)

  await page.getByRole('button', { name: '核对流水' }).click()
  await expect(page.getByText(/逐条相接.*但本机列出的操作记录与流水不符/)).toBeVisible()
  expect(await violations(page)).toEqual([])
}

/** 双人确认 as two people at one screen do it: wanted by the administrator, given by the reviewer, by nobody else. */
async function closesInPairs(page: Page): Promise<void> {
  await go(page, '#/settings/people')
  await page.getByRole('button', { name: '修改双人确认' }).click()
  await page.getByText('结账送审', { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('须由第二人输入密码确认：结账送审。')).toBeVisible()

  await go(page, '#/summaries/2026-08')
  await begin(page, '结账送审')
  await press(page, '确定结账送审')
  const box = page.getByRole('dialog', { name: '第二人确认' })
  await expect(box).toContainText('结账送审须由两个人办理。')
  expect(await violations(page)).toEqual([])
  const answers = async (login: string, password: string): Promise<void> => {
    await box.getByLabel('登录名').fill(login)
    await box.getByLabel('密码').fill(password)
    await page.keyboard.press('Enter')
  }
  await answers(LOGIN, PASSWORD)
  await expect(box.getByRole('alert')).toContainText('不能自己确认自己的操作')
  await page.keyboard.press('Escape')
  await expect(page.getByText('第二人没有确认，台账没有变化。')).toBeVisible()

  await press(page, '确定结账送审')
  await answers('zhuoga', own('zhuoga'))
  await expect(page.getByRole('main').getByText('确认的人没有办理这一步的权限。')).toBeVisible()

  await press(page, '确定结账送审')
  await answers('baima', own('baima'))
  await expect(approvalPanel(page).getByText('待审', { exact: true })).toBeVisible()
  await go(page, '#/settings/audit')
  await expect(page.getByRole('grid', { name: '操作记录' })).toContainText('白玛·测试确认')
}
