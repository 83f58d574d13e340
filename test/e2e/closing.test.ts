import type { Page } from '@playwright/test'
import { applyChange, type Change, type Decision, type LedgerRecord } from '../../shared/ledger'
import {
  assign,
  recordHandling,
  recordOutcome,
  registerDispute,
  standardTerms,
  type DisputeContext
} from '../../shared/domain/disputes'
import { expect, openCentre, test } from '../support/app'
import { violations } from '../support/axe'

let made = 0
const context: DisputeContext = {
  ...standardTerms,
  today: '2026-11-20',
  nowMillis: Date.UTC(2026, 10, 20, 1),
  person: 'p',
  random: (bytes: Uint8Array) => {
    made += 1
    return bytes.map((_, index) => (index > 11 ? (made >> (8 * (15 - index))) & 0xff : 9))
  }
}
const party = (id: string, role: 'applicant' | 'respondent', name: string) => ({
  id,
  role,
  kind: 'person' as const,
  name,
  sex: '' as const,
  idNumber: '',
  birthDate: null,
  nation: '' as const,
  occupation: '',
  phone: '13800000001',
  address: ''
})

/** The changes of a dispute that was registered, handed over and, where asked for, brought to a written agreement. */
function dispute(serial: number, title: string, agreed: boolean): Change[] {
  let record: LedgerRecord | undefined
  const changes = new Map<string, Change>()
  const take = (decide: (record: LedgerRecord) => Decision): void => {
    const decision = decide(record as LedgerRecord)
    if (!decision.ok) throw new Error(JSON.stringify(decision.problems))
    for (const change of decision.changes) {
      record = applyChange(record, change, { clock: `${serial}-${changes.size}`, person: 'p' })
      changes.set(change.section, { ...change, before: null })
    }
  }
  const place = { code: '540521', name: '西藏自治区山南市扎囊县' }
  const intake = {
    acceptedOn: '2026-11-02',
    occurredOn: null,
    source: 2,
    entrustedBy: '',
    title,
    type: 2
  } as const
  const rest = { difficulty: 1, scale: '01', place, summary: '', claim: '', peopleInvolved: 2 } as const
  const list = [party('a', 'applicant', '次仁多吉'), party('b', 'respondent', '丹增旺姆')]
  take(() =>
    registerDispute({ intake: { ...intake, ...rest }, parties: { list } }, { letter: 'A', serial }, context)
  )
  const assignment = { organizationId: 'o', mediatorIds: [], assignedOn: '2026-11-03', note: '' }
  take((now) => assign(now, { ...assignment, receivedBy: '索朗', receiver: '扎塘镇人民调解委员会' }, context))
  const session = { id: 's', on: '2026-11-05', place: '调解室', present: '', record: '双方到场。' }
  take((now) => recordHandling(now, { sessions: [session] }, context))
  if (agreed) {
    const outcome = {
      result: 1,
      resultOn: '2026-11-06',
      cause: '',
      agreementForm: 2,
      amount: 1_000_000
    } as const
    take((now) => recordOutcome(now, { ...outcome, agreement: '分两期赔偿。' }, context))
  }
  return [...changes.values()]
}

async function show(page: Page, changes: Change[]): Promise<void> {
  const answer = await page.evaluate(
    (sent) => window.wenxinLedger.commit('测试登记', sent),
    changes as object[]
  )
  expect(answer).toMatchObject({ ok: true })
  await page.evaluate((id) => (location.hash = `#/disputes/${id}`), changes[0]?.id ?? '')
  const title = (changes[0]?.value as { title: string }).title
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const save = (page: Page) => page.keyboard.press('Control+Enter')

test('from a result to the end by the one next action, and nothing closes with a paper missing', async ({
  profile
}) => {
  const { app, page } = await openCentre(profile)
  // Parts come onto the page as cases differ: the next action opens the right one all the same.
  await show(page, dispute(1, '相邻排水纠纷', false))
  await show(page, dispute(2, '水渠赔偿纠纷', true))

  await press(page, '登记协议')
  const agreement = page.getByRole('form', { name: '调解协议' })
  await expect(agreement.getByLabel('签订日期')).toBeFocused()
  await agreement.getByRole('button', { name: '全部已签名、盖章' }).click()
  await save(page)
  await expect(page.getByText('2026-11-06 生效')).toBeVisible()

  await press(page, /^履行/)
  await press(page, '填写履行')
  const performance = page.getByRole('form', { name: '履行' })
  await performance.getByLabel('期数').fill('2')
  await performance.getByLabel('首期到期日').fill('2026.11.10')
  await press(page, '生成各期')
  await performance.getByLabel('第 1 项履行日期').fill('2026-11-10')
  await save(page)
  await expect(page.getByText('已收到 5,000.00 元')).toBeVisible()

  await press(page, '反馈')
  await page.getByRole('form', { name: '反馈' }).getByLabel('反馈日期').fill('2026-11-07')
  await save(page)

  await press(page, '填写结单')
  await save(page)
  await expect(page.getByText(/卷宗还缺：.*封底/)).toBeVisible()
  await press(page, '取消')

  await press(page, '整理卷宗')
  await press(page, '所缺的都已归卷')
  await save(page)
  await expect(page.getByRole('table', { name: '卷内目录' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await press(page, '结单')
  await save(page)
  await expect(page.getByText('已结单', { exact: true })).toBeVisible()

  await press(page, /^重新办理/)
  await press(page, '填写重新办理')
  await page.getByRole('form', { name: '重新办理' }).getByLabel('理由').fill('第二期没有履行')
  await save(page)
  await expect(page.getByText('调解中', { exact: true })).toBeVisible()
  await app.close()
})
