import type { Page } from '@playwright/test'
import { mediatorBatches } from '@shared/demo/mediators'
import { organizationBatches } from '@shared/demo/organizations'
import { makeWorld } from '@shared/demo/world'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const ID = '0188b5a0-0000-7000-8000-00000000d001'

const commit = async (page: Page, reason: string, changes: readonly object[]): Promise<void> => {
  const saved = await page.evaluate(([why, what]) => window.wenxinLedger.commit(why, [...what]), [
    reason,
    changes
  ] as const)
  expect(saved).toMatchObject({ ok: true })
}

const person = (id: string, role: string, name: string, more: object = {}) => ({
  id,
  role,
  kind: 'person',
  name,
  sex: '1',
  idNumber: '',
  birthDate: null,
  nation: '',
  occupation: '',
  phone: '',
  address: '',
  ...more
})

/** The register of the demonstration, and one matter that was accepted today, open on its page. */
async function atDispute(page: Page): Promise<void> {
  const world = makeWorld(1, TODAY, { person: 'person', deviceLetter: 'A' })
  for (const { reason, changes } of [...organizationBatches(world), ...mediatorBatches(world)]) {
    await commit(page, reason, changes)
  }
  const change = (section: string, value: object) => ({
    entity: 'dispute',
    id: ID,
    section,
    before: null,
    value
  })
  const intake = {
    caseNumber: '（2026）人调字第A0001号',
    numberYear: 2026,
    numberDevice: 'A',
    numberSerial: 1,
    acceptedOn: TODAY,
    occurredOn: null,
    source: 2,
    entrustedBy: '',
    title: '相邻排水纠纷',
    type: 2,
    difficulty: 1,
    scale: '01',
    place: { code: '540521100202', name: '西藏自治区山南市扎囊县扎塘镇桑玉村' },
    summary: '',
    claim: '',
    peopleInvolved: 2
  }
  const list = [
    person('p1', 'applicant', '次仁多吉', { language: 'bo' }),
    person('p2', 'respondent', '王小明')
  ]
  await commit(page, '受理登记', [change('intake', intake), change('parties', { list })])
  await page.evaluate((id) => (location.hash = `#/disputes/${id}`), ID)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('相邻排水纠纷')
}

const sectionOf = (page: Page, section: string): Promise<unknown> =>
  page.evaluate(
    async ([id, name]) => {
      const found = (await window.wenxinLedger.allRecords('dispute')).find((each) => each.id === id)
      return found?.sections[name]?.current.value
    },
    [ID, section] as const
  )
const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const chip = (page: Page, state: string) => page.locator('.head').getByText(state, { exact: true })

async function chooseOrganization(page: Page): Promise<void> {
  const field = page.getByLabel(/^承办组织/)
  await field.fill('扎塘镇人民')
  await expect(page.getByRole('option', { name: /扎塘镇人民调解委员会/ })).toBeVisible()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(page.getByText('本组织调解员').first()).toBeVisible()
}

test('a case is handed over by keyboard: organization, receiver, Ctrl+Enter', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await atDispute(page)
  await card(page, '分流').getByRole('button', { name: '分流', exact: true }).click()
  await chooseOrganization(page)
  expect(await violations(page)).toEqual([])

  // Nobody is named: it does not go.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').first()).toContainText('接收人')
  // What was typed is still there after the page is gone and back.
  await page.reload()
  await expect(page.getByText('扎塘镇人民调解委员会').first()).toBeVisible({ timeout: 90_000 })
  await page.getByLabel(/^接收人/).fill('索朗旺堆')
  await page.keyboard.press('Control+Enter')

  await expect(chip(page, '已接收')).toBeVisible()
  expect(await sectionOf(page, 'assignment')).toMatchObject({ receivedBy: '索朗旺堆', assignedOn: TODAY })
  expect(await sectionOf(page, 'routing')).toMatchObject({
    offers: [{ kind: 'assign', receiver: '扎塘镇人民调解委员会', answer: { kind: 'accepted' }, round: 0 }]
  })
  await app.close()
})

/** Presses a button at the moment at which it comes onto the page. Runs in the page. */
function pressOnceThere(words: string): void {
  const press = (): void => {
    const button = [...document.querySelectorAll('button')].find((each) => each.innerText.trim() === words)
    if (!button) return
    watching.disconnect()
    button.click()
  }
  const watching = new MutationObserver(press)
  watching.observe(document.body, { childList: true, subtree: true })
}

test('an offer waits, comes back with a reason, goes out again and is received', async ({ profile }) => {
  const { app, page } = await openCentre(profile)
  await atDispute(page)
  const routing = card(page, '分流')
  for (const round of [1, 2]) {
    await routing.getByRole('button', { name: '分流', exact: true }).click()
    await chooseOrganization(page)
    await page.getByText('发出，等候答复').click()
    await page.getByRole('button', { name: /^选用/ }).first().click()
    // Pressed as soon as it is there: the form that was just saved does not close the one that opens.
    if (round === 1) await page.evaluate(pressOnceThere, '登记退回')
    await page.getByLabel(/^分流日期/).press('Control+Enter')
    await expect(chip(page, '待接收')).toBeVisible()
    if (round === 2) {
      await expect(routing.getByText(/还有 3 个工作日/)).toBeVisible()
      break
    }
    await page.getByLabel(/^退回人/).fill('陈晓梅')
    await page.getByLabel(/^退回理由/).fill('申请人住在乃东区')
    await page.getByLabel(/^退回人/).press('Control+Enter')
    await expect(chip(page, '被退回')).toBeVisible()
  }
  await routing.getByRole('button', { name: /^登记接收/ }).click()
  await page.getByRole('button', { name: '填写索朗旺堆' }).click()
  await page.getByLabel(/^接收日期/).press('Control+Enter')
  await expect(chip(page, '已接收')).toBeVisible()
  await expect(page.getByRole('region', { name: '分流经过' })).toContainText('陈晓梅：申请人住在乃东区')
  expect(await violations(page)).toEqual([])

  // A party asks for another mediator: granted, and the first is not offered again.
  await routing.getByRole('button', { name: '登记回避' }).click()
  await page.getByRole('button', { name: '填写王小明' }).click()
  await page.getByRole('button', { name: /^选用/ }).first().click()
  await page.getByLabel(/^回避日期/).press('Control+Enter')
  await expect(page.getByRole('region', { name: '分流经过' })).toContainText(
    '索朗旺堆 回避，当事人要求（王小明）'
  )

  await routing.getByRole('button', { name: '改派' }).click()
  await expect(page.getByRole('button', { name: /^选用/ }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '选用索朗旺堆' })).toHaveCount(0)
  await page.getByRole('button', { name: '取消' }).click()

  // It leaves only when someone there has accepted it.
  await routing.getByRole('button', { name: '移送' }).click()
  await page.getByLabel(/^接收单位/).fill('扎囊县自然资源局')
  await page.getByLabel(/^移送理由/).fill('土地权属争议，须由行政机关处理')
  await page.getByLabel(/^接收单位/).press('Control+Enter')
  await expect(routing.getByText(/移送 扎囊县自然资源局/)).toBeVisible()
  await expect(chip(page, '已接收')).toBeVisible()
  await routing.getByRole('button', { name: /^登记接收/ }).click()
  await page.getByLabel(/^接收人/).fill('张志远')
  await page.getByLabel(/^接收人/).press('Control+Enter')
  await expect(chip(page, '已移送')).toBeVisible()
  await app.close()
})

test('a red matter reminds of the police, is saved all the same, and shows who is still to be told', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  await atDispute(page)
  const grading = card(page, '分级')
  await grading.getByRole('button', { name: '填写分级' }).click()
  await page.getByText('已经动手、扬言伤人或者自伤').click()
  await expect(grading.getByText(/建议红色/)).toBeVisible()
  await expect(grading.getByText('《人民调解法》第二十五条')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByLabel(/^分级日期/).press('Control+Enter')
  await expect(grading.getByText('未登记告知')).toHaveCount(2)
  const police = page.getByLabel('提示').getByText('《人民调解法》第二十五条')
  await expect(police).toBeVisible()

  await grading.getByRole('button', { name: '修改分级' }).click()
  await page.getByRole('button', { name: '登记告知公安派出所' }).click()
  await page.getByLabel(/^分级日期/).press('Control+Enter')
  await expect(grading.getByText('未登记告知')).toHaveCount(1)
  await expect(police).toHaveCount(0)
  expect(await sectionOf(page, 'grading')).toMatchObject({ colour: 1, proposed: 1, answers: ['violence'] })
  await app.close()
})
