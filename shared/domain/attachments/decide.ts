import { newId, type DecideContext, type Problem } from '../../ledger'
import { fail, ok, type Failure, type Result } from '../../result'
import { LARGEST_CASE, sizeProblem, sizeText } from './limits'
import type { Attachment, AttachmentCategory } from './sections'

/** A file that main has taken in. */
export interface StoredFile {
  /** Clean, with the ending of what it is. */
  name: string
  bytes: number
  /** SHA-256 of the content, hex. */
  hash: string
  mime: string
  /** Plain Chinese; '' when there is nothing to tell. */
  notice: string
}

type Answer = Result<
  Attachment[],
  Failure<'EMPTY_FILE' | 'TOO_LARGE' | 'ALREADY_THERE' | 'NO_REASON' | 'NOT_FOUND'>
>

/** Those that stand in the list now; the removed ones are kept behind it. */
export const present = (list: readonly Attachment[]): Attachment[] =>
  list.filter(({ removed }) => removed === null)

export const totalBytes = (list: readonly Attachment[]): number =>
  present(list).reduce((sum, { bytes }) => sum + bytes, 0)

/** Whether a file of this size may come to the case: asked before it is read. */
export function decideRoom(
  list: readonly Attachment[],
  bytes: number
): Result<null, Failure<'EMPTY_FILE' | 'TOO_LARGE'>> {
  const problem = sizeProblem(bytes)
  if (problem) return fail(problem.code, problem.message)
  const total = totalBytes(list)
  if (total + bytes <= LARGEST_CASE) return ok(null)
  return fail(
    'TOO_LARGE',
    `这件纠纷的附件合计最多 ${sizeText(LARGEST_CASE)}，已有 ${sizeText(total)}，这个文件 ${sizeText(bytes)}，放不下。` +
      '未加入附件；可先移除不需要的附件。'
  )
}

/** The list with the file at its end. The same content is told, not doubled; one that was removed may come again. */
export function addAttachment(
  list: readonly Attachment[],
  file: Omit<StoredFile, 'notice'>,
  category: AttachmentCategory,
  context: DecideContext
): Answer {
  const same = present(list).find(({ hash }) => hash === file.hash)
  if (same) return fail('ALREADY_THERE', `内容与已有附件「${same.name}」完全相同，没有重复加入。`)
  const room = decideRoom(list, file.bytes)
  if (!room.ok) return room
  const { name, bytes, hash, mime } = file
  const added = { id: newId(context), hash, name, bytes, mime, category, addedOn: context.today, note: '' }
  return ok([...list, { ...added, removed: null }])
}

/** Category and note may be set right at any time. */
export const changeAttachment = (
  list: readonly Attachment[],
  id: string,
  change: Partial<Pick<Attachment, 'category' | 'note'>>
): Attachment[] => list.map((one) => (one.id === id ? { ...one, ...change } : one))

/** Takes one out of the list, with a reason. The content stays on the disk, and it can come back. */
export function removeAttachment(
  list: readonly Attachment[],
  id: string,
  reason: string,
  { today }: Pick<DecideContext, 'today'>
): Answer {
  const one = list.find((other) => other.id === id)
  if (!one || one.removed) return fail('NOT_FOUND', '这个附件已经移除，不需要再次移除。')
  const words = reason.trim()
  if (words === '') return fail('NO_REASON', '请填写移除原因')
  if (words.length > 200) return fail('NO_REASON', `移除原因最多 200 个字符，现有 ${words.length} 个`)
  return ok(
    list.map((other) => (other === one ? { ...other, removed: { on: today, reason: words } } : other))
  )
}

/** Brings a removed one back, unless its content stands in the list again or there is no room. */
export function restoreAttachment(list: readonly Attachment[], id: string): Answer {
  const one = list.find((other) => other.id === id)
  if (!one?.removed) return fail('NOT_FOUND', '这个附件没有移除，不需要恢复。')
  const same = present(list).find(({ hash }) => hash === one.hash)
  if (same) return fail('ALREADY_THERE', `内容与已有附件「${same.name}」完全相同，不需要恢复。`)
  const room = decideRoom(list, one.bytes)
  if (!room.ok) return room
  return ok(list.map((other) => (other === one ? { ...other, removed: null } : other)))
}

/**
 * What stands against saving a list in the place of another: nothing may vanish from it, contents may not be
 * doubled, and the limits hold. For the section's own decision; `field` is the section's name in the form.
 */
export function attachmentProblems(
  before: readonly Attachment[],
  after: readonly Attachment[],
  field = 'attachments'
): Problem[] {
  const problems: Problem[] = []
  const say = (message: string): number => problems.push({ field, message })
  const byId = new Map(after.map((one) => [one.id, one]))
  for (const { id, hash, name } of before) {
    if (byId.get(id)?.hash !== hash) say(`附件「${name}」不能从名单中去掉，请用「移除」并写明原因`)
  }
  if (byId.size < after.length) say('附件名单中有重复的编号，请重新打开本页后再试')
  const hashes = present(after).map(({ hash }) => hash)
  if (new Set(hashes).size < hashes.length) say('附件名单中有内容完全相同的文件，请移除重复的一个')
  if (after.some(({ removed }) => removed !== null && removed.reason.trim() === '')) say('移除附件请写明原因')
  const total = totalBytes(after)
  if (total > LARGEST_CASE) say(`附件合计 ${sizeText(total)}，最多 ${sizeText(LARGEST_CASE)}`)
  return problems
}
