import { describe, expect, it } from 'vitest'
import type { Attachment } from '../attachments'
import { attachmentsOf, recordAttachments } from './attach'
import { withdraw } from './correct'
import { assigned, closed, context, fold, messages } from './decide.test-support'

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

  it('已撤销登记的不能再登记', () => {
    const record = withPhoto()
    const gone = fold(record, withdraw(record, '重复', context()))
    expect(messages(recordAttachments(gone, [photo]))).toContain('已撤销登记')
  })
})
