import { describe, expect, it } from 'vitest'
import { mayDo, operationOf, operations, refusalWords, type Actor } from '@shared/domain/permissions'
import { requests, type Channel } from '@shared/ipc/contract'
import { answerCall } from './answerCall'
import type { Caller, Handlers } from './types'

const PAGE = { url: 'wenxin://app/index.html', parent: null }
const channels = Object.keys(requests) as Channel[]
const roles = ['clerk', 'reviewer', 'administrator', 'viewer'] as const

describe('the table of operations', () => {
  it.each(channels)('has a rule for %s', (channel) => {
    expect(operationOf(channel)).toBeDefined()
  })

  it('has no row for what does not exist, but for the rooms that are being built', () => {
    const rows = Object.keys(operations).filter((name) => !channels.includes(name as Channel))
    expect(rows.filter((name) => !name.endsWith('.*'))).toEqual([])
    expect(operationOf('restore.begin')?.actors).toEqual(['administrator', 'nobody'])
    for (const name of ['', 'backup', 'nothing.at.all', 'constructor', '__proto__.x', 'demo']) {
      expect([name, operationOf(name)]).toEqual([name, undefined])
    }
    expect(mayDo('administrator', 'nothing.at.all')).toBe(false)
  })

  it('lets nobody do before signing in what touches data', () => {
    expect(channels.filter((channel) => mayDo('nobody', channel))).toEqual([
      'app.info',
      'app.newWindow',
      'vault.status',
      'vault.create',
      'vault.unlock',
      'vault.recover',
      'vault.mend',
      'vault.stopMending',
      'vault.lock',
      'vault.session',
      'backup.skip',
      'restore.choose',
      'restore.look',
      'restore.start',
      'restore.cancel',
      'restore.switch',
      'restore.drop',
      'restore.state',
      'restore.seen',
      'restore.undo',
      'restore.confirm',
      'divisions.read',
      'documents.copies',
      'demo.screenshot',
      'demo.finish',
      'diagnostics.report',
      'diagnostics.save',
      'unattended.finish'
    ])
  })

  it('lets a newcomer change the initial password and nothing that a person without a password could not', () => {
    const more = channels.filter((channel) => mayDo('newcomer', channel) && !mayDo('nobody', channel))
    expect(more).toEqual(['vault.changePassword'])
  })

  it('keeps for administrators what gives away the ledger or decides who may what', () => {
    const theirs = channels.filter((channel) =>
      roles.every((role) => mayDo(role, channel) === (role === 'administrator'))
    )
    expect(theirs).toEqual([
      'vault.confirmRecovery',
      'vault.renewRecovery',
      'accounts.list',
      'accounts.add',
      'accounts.setRole',
      'accounts.reset',
      'accounts.leave',
      'accounts.setTwoPerson',
      'accounts.rotate',
      'keyFiles.make',
      'keyFiles.drop',
      'backup.addPlace',
      'backup.dropPlace',
      'backup.schedule',
      'backup.setPassphrase',
      'backup.dropPassphrase',
      'backup.accept',
      'restore.choose',
      'restore.look',
      'restore.start',
      'restore.cancel',
      'restore.switch',
      'restore.drop',
      'restore.state',
      'restore.seen',
      'restore.undo',
      'restore.confirm'
    ])
  })

  it('shows a viewer everything, on paper too, and gives no copy to work on', () => {
    const refused = channels.filter((channel) => mayDo('clerk', channel) && !mayDo('viewer', channel))
    expect(refused).toContain('attachments.saveAs')
    expect(refused).toContain('exchange.workbook')
    expect(refused).toContain('documents.docx')
    expect(refused).toContain('documents.openDocx')
    expect(refused.filter((channel) => /print|Pdf|\.pdf|read|head/i.test(channel))).toEqual([])
  })
})

describe('a forged call', () => {
  const handlers = new Proxy({} as Handlers, {
    get: () => () => {
      throw new Error('reached its handler')
    }
  })
  const forged = async (actor: Actor, channel: Channel) => {
    const answer = await answerCall({ handlers, actor: () => actor }, channel, PAGE, {} as Caller, undefined)
    return answer.ok ? null : answer.error
  }

  it.each(['clerk', 'reviewer', 'viewer', 'newcomer', 'unattended'] as const)(
    'of a %s is refused in plain words wherever the table says no, before its arguments are looked at',
    async (actor) => {
      for (const channel of channels.filter((each) => !mayDo(actor, each))) {
        expect(await forged(actor, channel)).toEqual({
          code: 'NOT_ALLOWED',
          message: refusalWords(actor, channel)
        })
      }
    }
  )

  it('says who may, what was refused, and that nothing changed', async () => {
    expect((await forged('clerk', 'accounts.add'))?.message).toBe(
      '当前身份是登记员，不能增加人员。没有执行，数据未改动。需要时请由管理员办理。'
    )
    expect((await forged('viewer', 'attachments.saveAs'))?.message).toBe(
      '当前身份是查阅员，不能另存附件。没有执行，数据未改动。需要时请由登记员办理。'
    )
  })
})
