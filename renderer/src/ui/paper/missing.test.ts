import { expect, it } from 'vitest'
import { shortPaper } from '@shared/domain/papers/sample.test-support'
import { missingIn } from './missing'

it('names what several papers ask for once, in the order of the papers', () => {
  const phone = { field: 'parties.0.phone', label: '申请人联系方式' }
  const place = { field: 'handling.place', label: '调解地点' }
  const papers = [
    shortPaper('a', '甲', { missing: [phone] }),
    shortPaper('b', '乙', { missing: [place, phone] })
  ]
  expect(missingIn(papers)).toEqual([phone, place])
})
