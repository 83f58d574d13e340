import { expect, it } from 'vitest'
import { revealTitle } from '.'

it('查看过的是哪一栏，用平常的话说', () => {
  expect(revealTitle('dispute', 'parties.0190.agents.0.idNumber')).toBe('证件号码')
  expect(revealTitle('inspection', 'findings.parties.0190')).toBe('电话')
  expect(revealTitle('dispute', 'papers.agreement')).toBe('人民调解协议书')
  expect(revealTitle('visit', 'papers.card')).toBe('接访事项交办（督办）卡')
  expect(revealTitle('visit', 'papers.other')).toBe('文书')
})
