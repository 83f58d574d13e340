import { z } from 'zod'
import { codeTable, type CodeOf } from '../codes/table'
import { coded, date, id, line } from '../fields'
import { LARGEST_FILE } from './limits'

/** What an attachment is for: the papers of others that belong to the 卷宗 (文书格式:司发通〔2010〕239号), and what else is handed in. */
export const attachmentCategory = codeTable([
  { code: 'identity', name: '身份证明' },
  { code: 'evidence', name: '证据材料' },
  { code: 'proxy', name: '授权委托材料' },
  { code: 'receipt', name: '收条、履行凭证' },
  { code: 'confirmation', name: '司法确认材料' },
  { code: 'entrustment', name: '委托移送材料' },
  { code: 'media', name: '照片录音' },
  { code: 'other', name: '其他' }
])
export type AttachmentCategory = CodeOf<typeof attachmentCategory>

/** One attachment of a dispute: which content, what it is called and what it is for. The content itself is kept by main. */
export const attachment = z.object({
  id,
  /** SHA-256 of the content, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: line(200),
  bytes: z.number().int().min(1).max(LARGEST_FILE),
  /** By content, not by name. */
  mime: line(100),
  category: coded(attachmentCategory),
  addedOn: date,
  note: line(200),
  /** Taken out of the list with a reason; the content stays on the disk. */
  removed: z.object({ on: date, reason: line(200) }).nullable()
})
export type Attachment = z.infer<typeof attachment>
