import { describe, expect, it } from 'vitest'
import type { Change } from '@shared/ledger'
import { admit } from './admit'

const center = (value: Record<string, unknown> = {}): Change => ({
  entity: 'center',
  id: 'c1',
  section: 'profile',
  before: null,
  value: {
    name: '乃东区综治中心',
    level: 'county',
    parentId: null,
    place: { code: '540502', name: '西藏自治区山南市乃东区' },
    address: '',
    phone: '',
    leader: '',
    leaderPhone: '',
    memberUnits: '',
    ...value
  } as Change['value']
})

const reveal = (recordId: string): Change => ({
  entity: 'access',
  id: 'a1',
  section: 'reveal',
  before: null,
  value: { entity: 'mediator', recordId, field: 'idNumber' }
})

const messageOf = (...args: Parameters<typeof admit>): string => {
  const answer = admit(...args)
  return answer.ok ? '' : `${answer.error.code} ${answer.error.message}`
}

describe('what may become an entry', () => {
  it('is what the role may write and the schema describes', () => {
    expect(admit('administrator', [center(), reveal('m1')])).toEqual({ ok: true, value: null })
    expect(admit('viewer', [reveal('m1')])).toEqual({ ok: true, value: null })
  })

  it.each(['clerk', 'reviewer', 'viewer'] as const)('is not what a %s may not write', (role) => {
    expect(messageOf(role, [reveal('m1'), center()])).toMatch(
      /^NOT_ALLOWED .*综治中心·基本信息.*center\.profile/
    )
  })

  it('says who is told by their name, and when something ends by its own', () => {
    const write = (entity: string, section: string, value: object): string =>
      messageOf('administrator', [
        { entity, id: 'x1', section, before: null, value: value as Change['value'] }
      ])
    const told = { on: '2026-11-23', way: 'phone', to: 7, note: '', text: '', satisfaction: null }
    expect(write('dispute', 'feedback', told)).toContain('“反馈对象”')
    expect(write('visit', 'feedback', told)).toContain('“反馈的人”')
    expect(write('visit', 'notice', told)).toContain('“告知的人”')
    const away = {
      list: [{ id: '01890000-0000-7000-8000-000000000001', from: '2026-11-23', to: 7, reason: '' }]
    }
    expect(write('leader', 'away', away)).toContain('“名单第 1 项的结束日期”')
  })

  it('of a closed period is what its step allows: a clerk submits and never approves', () => {
    const step = (section: string): Change => ({
      ...{ entity: 'summary', id: '2026Q3', section, before: null },
      value: { no: 2, hash: 'f'.repeat(64), note: '' }
    })
    expect(admit('reviewer', [step('approval')])).toEqual({ ok: true, value: null })
    expect(admit('clerk', [step('reporting')])).toEqual({ ok: true, value: null })
    for (const section of ['approval', 'returning', 'reopening']) {
      expect(messageOf('clerk', [step(section)])).toMatch(/^NOT_ALLOWED .*统计报表/)
    }
  })

  it.each([
    ['entity', { ...center(), entity: 'nothing' }],
    ['section', { ...center(), section: 'nothing' }],
    ['name of every object', { ...center(), entity: 'constructor', section: 'name' }]
  ])('is not an unknown %s', (_, change) => {
    expect(messageOf('administrator', [change])).toMatch(/^BAD_REQUEST 没有保存：台账中没有/)
  })

  it.each([
    ['a name too long', { name: '长'.repeat(121) }, '“名称”过长'],
    ['a control character', { name: '甲\u0000' }, '“名称”含有不可见的控制字符'],
    ['a wrong level', { level: 'nation' }, '“层级”缺失或格式不符'],
    ['a place without a name', { place: { code: '' } }, '“地点的名称”缺失'],
    ['an unknown field', { extra: 1 }, '“extra”不是台账中的内容项'],
    ['an unknown field inside', { place: { code: '', name: '', note: 1 } }, '“地点的备注”不是'],
    ['an own __proto__', JSON.parse('{"__proto__":{"a":1}}'), '']
  ])('is not %s', (_, value, words) => {
    const change = center()
    const merged = Object.assign(Object.create(null) as object, change.value, value) as Change['value']
    for (const key of Object.keys(value as object)) {
      Object.defineProperty(merged, key, {
        value: (value as Record<string, unknown>)[key],
        enumerable: true
      })
    }
    const message = messageOf('administrator', [{ ...change, value: merged }])
    expect(message).toMatch(/^BAD_REQUEST 没有保存：「综治中心·基本信息」/)
    expect(message).toContain(words)
  })

  it('is not one section twice', () => {
    expect(messageOf('administrator', [center(), center()])).toMatch(/^BAD_REQUEST .*出现了两次/)
    expect(admit('administrator', [center(), { ...center(), id: 'c2' }]).ok).toBe(true)
  })

  it('never says what was typed', () => {
    const secret = '次仁卓嘎 13900001234'
    for (const forged of [
      { ...center(), entity: secret },
      { ...center(), section: secret },
      center({ [secret]: 1 }),
      center({ '13900001234': 1 }),
      center({ place: { code: '', name: '', [secret]: secret } })
    ]) {
      expect(messageOf('administrator', [forged])).not.toMatch(/次仁|1390/)
    }
    // A name that every object inherits is no name of ours.
    expect(messageOf('administrator', [{ ...center(), entity: 'constructor' }])).not.toContain('native')
    expect(messageOf('administrator', [center({ name: `秘密${'长'.repeat(200)}` })])).not.toContain('秘密')
  })
})
