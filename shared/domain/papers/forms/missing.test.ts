import { describe, expect, test } from 'vitest'
import { endings } from '../../../../test/papers/endings'
import { order } from '../../../../test/papers/order'
import { RESPONDENT } from '../../../../test/papers/sections'
import { fullCase, fullSections } from '../../../../test/support/fullCase'
import { paperKind } from '../../codes'
import { party } from '../../disputes/decide.test-support'
import type { Missing } from '../model'
import { fillPaper } from '.'

const labels = (missing: readonly Missing[]): string[] => missing.map(({ label }) => label)

describe('缺项', () => {
  test.each(paperKind.list.map(({ code, name }) => ({ code, name })))(
    '$name：样例齐全，没有缺项',
    ({ code }) => {
      const { which, ending } = order[code]
      expect(fillPaper(code, fullCase(fullSections(ending)), which).missing).toEqual([])
    }
  )

  const bare = fullCase({
    intake: { ...fullSections()['intake'], summary: '', claim: '' },
    parties: { list: [party('applicant'), party('respondent', { name: RESPONDENT, sex: '' })] }
  })

  test('刚登记的：申请书缺身份、住址、联系方式和申请内容，各指到自己的栏', () => {
    const { missing } = fillPaper('application', bare)
    expect(labels(missing)).toEqual([
      '次仁多吉的出生年月',
      '次仁多吉的联系方式',
      '次仁多吉的单位或住址',
      '次仁多吉的身份证号',
      '王建平的性别',
      '王建平的联系方式',
      '王建平的单位或住址',
      '纠纷简要情况',
      '申请事项',
      '申请日期'
    ])
    expect(missing.map(({ field }) => field)).toEqual([
      ...['birthDate', 'phone', 'address', 'idNumber'].map((name) => `parties.list.0.${name}`),
      ...['sex', 'phone', 'address'].map((name) => `parties.list.1.${name}`),
      ...['intake.summary', 'intake.claim', 'application.appliedOn']
    ])
  })

  test('没有承办组织的，要盖调委会印章的文书说明缺承办组织', () => {
    expect(labels(fillPaper('acceptance', bare).missing)).toEqual(['纠纷简要情况', '承办组织'])
    expect(labels(fillPaper('agreement', bare).missing)).toContain('承办组织')
  })

  test('没有签订日期的协议书', () => {
    const agreement = { ...fullSections()['agreement'], signedOn: null }
    expect(fillPaper('agreement', fullCase(fullSections({ agreement }))).missing).toEqual([
      { field: 'agreement.signedOn', label: '签订日期' }
    ])
  })

  test('有身份证号的，不再要出生年月和性别：号码里有', () => {
    const list = [
      party('applicant', { idNumber: '540599199001010012', sex: '', phone: '13800000001', address: '扎塘镇' })
    ]
    const { missing, blocks } = fillPaper(
      'application',
      fullCase({ ...bare.record.sections, ...sectionsWith(list) })
    )
    expect(labels(missing)).not.toContain('次仁多吉的出生年月')
    expect(JSON.stringify(blocks)).toContain('1990年1月')
    expect(JSON.stringify(blocks)).toContain('"男"')
  })

  test('单位当事人不问性别和出生年月，问统一社会信用代码', () => {
    const list = [party('applicant', { kind: 'company', name: '扎囊县雅砻建材有限公司', sex: '' })]
    expect(labels(fillPaper('application', fullCase(sectionsWith(list))).missing).slice(0, 3)).toEqual([
      '扎囊县雅砻建材有限公司的联系方式',
      '扎囊县雅砻建材有限公司的住所',
      '扎囊县雅砻建材有限公司的统一社会信用代码'
    ])
  })

  test('委托移送而没有记下当事人同意的，委托函说明', () => {
    const application = { ...endings.entrusted.application, consented: false }
    const file = fullCase(fullSections({ ...endings.entrusted, application }))
    expect(labels(fillPaper('entrustment', file, '').missing)).toEqual(['各方当事人同意调解'])
  })

  test('五百位当事人的缺项不超过文书能列的', () => {
    const list = Array.from({ length: 500 }, (_, at) => party('other', { id: `p${at}`, name: `当事人${at}` }))
    expect(fillPaper('agreement', fullCase(sectionsWith(list))).missing).toHaveLength(200)
  })
})

const sectionsWith = (list: ReturnType<typeof party>[]) => ({
  intake: fullSections()['intake'] ?? {},
  parties: { list }
})
