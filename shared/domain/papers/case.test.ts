import { describe, expect, test } from 'vitest'
import { order } from '../../../test/papers/order'
import { textOf } from '../../../test/papers/textOf'
import { fullCase, fullSections } from '../../../test/support/fullCase'
import { paperKind } from '../codes'
import { maskedFile } from './case'
import { fillPaper } from './forms'

/** What identifies the people of the full case: numbers, telephones, and addresses below the township. */
const PRIVATE = /540599198512310020|540599199001010012|990000200002290124|1380000000\d|羊嘎居委会三组/

describe('屏幕上的文书', () => {
  test.each(paperKind.list.map(({ code, name }) => ({ code, name })))(
    '$name：没有完整的号码和住址',
    ({ code }) => {
      const { which, ending } = order[code]
      const file = fullCase(fullSections(ending))
      expect(textOf(fillPaper(code, maskedFile(file), which))).not.toMatch(PRIVATE)
    }
  )

  test('遮住号码不多出缺项，也不丢出生年月和性别', () => {
    const { list } = fullSections()['parties'] as { list: object[] }
    const bare = list.map((party) => ({ ...party, birthDate: null, sex: '' }))
    const file = fullCase(fullSections({ parties: { list: bare as never } }))
    const shown = fillPaper('agreement', maskedFile(file))
    expect(shown.missing).toEqual(fillPaper('agreement', file).missing)
    expect(textOf(shown)).toContain('出生年月：1985年12月')
  })
})
