import type { Page } from '@playwright/test'
import { decideMediator, emptyMediator } from '../../shared/domain/mediators'
import { decideOrganization, emptyOrganization } from '../../shared/domain/organizations'
import type { Decision } from '../../shared/ledger'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'
import { testContext } from '../support/registerDecisions'
import { save } from '../support/save'

const PLACE = { code: '540521100', name: '西藏自治区山南市扎囊县扎塘镇' }
const NAME = '扎塘镇人民调解委员会'
const KEPT_PHONE = '13800000001'
const OTHER_PHONE = '13800000002'

async function enter(page: Page, decision: Decision): Promise<string> {
  if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
  await save(page, decision.changes)
  return decision.changes[0]?.id ?? ''
}
const organization = (name: string, phone: string, leader: string): Decision => {
  const draft = emptyOrganization(PLACE)
  return decideOrganization(
    {
      ...draft,
      profile: { ...draft.profile, name, type: 'township' },
      contact: { ...draft.contact, phone, leader }
    },
    undefined,
    testContext
  )
}
const mediator = (idNumber: string, workplace: string, organizationId: string): Decision => {
  const draft = emptyMediator(PLACE)
  return decideMediator(
    {
      ...draft,
      profile: { ...draft.profile, name: '央金·测试', idNumber, workplace },
      service: { ...draft.service, organizations: [{ organizationId, post: '', from: null, to: null }] }
    },
    undefined,
    testContext
  )
}
/** Value of a section of one record, as the ledger has it. */
const read = (page: Page, entity: string, id: string, section: string): Promise<unknown> =>
  page.evaluate(
    async ([of, which, part]) => {
      const records = await window.wenxinLedger.allRecords(of ?? '')
      return records.find((record) => record.id === which)?.sections[part ?? '']?.current.value
    },
    [entity, id, section]
  )

test('organizations entered twice are compared, merged by choice of field and parted again; two mediators are said to be two', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  const kept = await enter(page, organization(NAME, KEPT_PHONE, ''))
  const other = await enter(page, organization('扎塘镇 调委会', OTHER_PHONE, '洛桑·测试'))
  const one = await enter(page, mediator('', '司法所', other))
  await enter(page, mediator('', '镇政府', kept))

  // From the list of organizations to the pair.
  await page.getByRole('link', { name: '调解组织' }).first().click()
  const list = page.getByRole('grid', { name: '调解组织' })
  await expect(list.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: '疑似重复' }).click()
  const pairs = page.getByRole('grid', { name: '疑似重复的调解组织' })
  await expect(pairs).toContainText('名称相同，所在地相同')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Alt+n')

  // Side by side: telephones masked, what is missing is filled, the telephone of the other one is chosen.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`疑似重复：${NAME}`)
  await expect(page.getByText('写到这一条的：调解员 1 名')).toHaveCount(2)
  await expect(page.getByRole('main')).not.toContainText(OTHER_PHONE)
  const phone = page.getByRole('row', { name: /^联系电话/ })
  await phone
    .getByRole('button', { name: /显示完整电话/ })
    .last()
    .click()
  await expect(phone).toContainText(OTHER_PHONE)
  await phone.getByRole('radio').last().check()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Alt+n')

  // Merged: one organization, with what was chosen; what named the other names it.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME)
  const note = page.getByRole('region', { name: '合并' })
  await expect(note).toContainText('已合并到这一条')
  await expect(note).toContainText('移到保留的一条：调解员 1 名')
  expect(await read(page, 'organization', kept, 'contact')).toMatchObject({
    phone: OTHER_PHONE,
    leader: '洛桑·测试'
  })
  expect(await read(page, 'mediator', one, 'service')).toMatchObject({
    organizations: [{ organizationId: kept }]
  })
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: '调解组织' }).first().click()
  await expect(list.getByRole('row')).toHaveCount(2)

  // The page of the one that went says where to, and parts them.
  await page.evaluate((id) => (location.hash = `#/organizations/${id}`), other)
  await expect(note).toContainText(`这条已合并到“${NAME}”`)
  await expect(page.getByRole('button', { name: /^修改/ })).toHaveCount(0)
  await note.getByRole('button', { name: /^分开/ }).click()
  await expect(page.getByRole('status').filter({ hasText: '已分开' })).toBeVisible()
  expect(await read(page, 'organization', kept, 'contact')).toMatchObject({ phone: KEPT_PHONE, leader: '' })
  expect(await read(page, 'mediator', one, 'service')).toMatchObject({
    organizations: [{ organizationId: other }]
  })
  await page.getByRole('link', { name: '调解组织' }).first().click()
  await expect(list.getByRole('row')).toHaveCount(3)

  // The two mediators share a name alone: nothing is said of them.
  await page.evaluate(() => (location.hash = '#/duplicates/mediator'))
  await expect(page.getByText('没有疑似重复的调解员')).toBeVisible()

  // 不是重复: the pair is gone from the list, and comes back when asked for.
  await page.evaluate(() => (location.hash = '#/duplicates/organization'))
  await pairs.getByRole('row').nth(1).click()
  await page.getByRole('button', { name: '不是重复' }).click()
  await expect(page.getByText('没有疑似重复的调解组织')).toBeVisible()
  await page.getByText(/含已记为“不是重复”的（1 对）/).click()
  await expect(pairs).toContainText('不是重复（')
  await app.close()
})
