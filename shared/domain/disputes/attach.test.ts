import { describe, expect, it } from 'vitest'
import type { Attachment } from '../attachments'
import { attachmentsOf, recordAttachments } from './attach'
import { withdraw } from './correct'
import { assigned, closed, closing, context, dossier, fedBack, fold, messages } from './decide.test-support'
import { missingPapers, recordDossier } from './dossier'
import { close } from './finish'
import { reopen } from './reopen'

const IDENTITY = 3

const photo: Attachment = {
  id: 'a1',
  hash: 'a'.repeat(64),
  name: '院墙照片.jpg',
  bytes: 1024,
  mime: 'image/jpeg',
  category: 'evidence',
  addedOn: '2016-08-12',
  note: '',
  removed: null
}
const withPhoto = () => fold(assigned(), recordAttachments(assigned(), [photo]))

/** Closed with the identity papers only as an attachment. */
function closedBy(card: Attachment) {
  let record = fold(fedBack(), recordAttachments(fedBack(), [card]))
  const filed = dossier.filed.filter(({ item }) => item !== IDENTITY)
  record = fold(record, recordDossier(record, { ...dossier, filed }, context()))
  return fold(record, close(record, closing, context()))
}

describe('登记附件', () => {
  it('各环节都可以登记，结单以后也可以', () => {
    expect(attachmentsOf(withPhoto())).toEqual([photo])
    expect(recordAttachments(closed(), [photo]).ok).toBe(true)
  })

  it('移除要写原因，不能从名单中去掉', () => {
    const record = withPhoto()
    expect(messages(recordAttachments(record, []))).toContain('不能从名单中去掉')
    const removed = { ...photo, removed: { on: '2016-08-13', reason: '' } }
    expect(messages(recordAttachments(record, [removed]))).toContain('请写明原因')
    const told = { ...photo, removed: { on: '2016-08-13', reason: '拍错了' } }
    expect(recordAttachments(record, [told]).ok).toBe(true)
  })

  it('结单以后，卷宗必备的证明只在另有一份时才能移除，重新办理以后可以', () => {
    const card: Attachment = { ...photo, id: 'a2', hash: 'b'.repeat(64), category: 'identity' }
    const gone = { ...card, removed: { on: '2016-08-18', reason: '扫描不清' } }
    const other = { ...card, id: 'a3', hash: 'c'.repeat(64) }
    const record = closedBy(card)
    expect(messages(recordAttachments(record, [gone]))).toBe(
      '已经结单的卷宗不能缺必备文书，这样改就缺：身份证明材料复印件。确需更改的，先重新办理'
    )
    const again = fold(record, recordAttachments(record, [card, other]))
    expect(recordAttachments(again, [gone, other]).ok).toBe(true)
    const reopened = reopen(record, { on: '2016-08-18', reason: '没有履行' }, context())
    expect(recordAttachments(fold(record, reopened), [gone]).ok).toBe(true)
  })

  it('结单时已经缺的，不妨碍登记附件', () => {
    const old = closed()
    const { dossier: _, ...sections } = old.sections
    expect(missingPapers({ ...old, sections })).not.toEqual([])
    expect(recordAttachments({ ...old, sections }, [photo]).ok).toBe(true)
  })

  it('已撤销登记的不能再登记', () => {
    const record = withPhoto()
    const gone = fold(record, withdraw(record, '重复', context()))
    expect(messages(recordAttachments(gone, [photo]))).toContain('已撤销登记')
  })
})
