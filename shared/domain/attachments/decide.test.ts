import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addAttachment,
  attachment,
  attachmentProblems,
  changeAttachment,
  decideRoom,
  LARGEST_CASE,
  LARGEST_FILE,
  present,
  removeAttachment,
  restoreAttachment,
  totalBytes,
  type Attachment
} from '.'

let counter = 0
const context = {
  today: '2026-11-23',
  nowMillis: 1_795_400_000_000,
  person: 'clerk',
  random: (bytes: Uint8Array) => bytes.map((_, index) => (counter = (counter + 7 + index) % 251))
}
const hash = (letter: string): string => letter.repeat(64)
const file = (letter: string, bytes = 1000) => ({
  name: `收条${letter}.jpg`,
  bytes,
  hash: hash(letter),
  mime: 'image/jpeg'
})
const added = (list: Attachment[], letter: string, bytes = 1000): Attachment[] => {
  const answer = addAttachment(list, file(letter, bytes), 'receipt', context)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('adding an attachment', () => {
  it('puts it at the end of the list, with its day and without a note', () => {
    const [one] = added([], 'a')
    expect(attachment.parse(one)).toMatchObject({
      addedOn: '2026-11-23',
      category: 'receipt',
      note: '',
      removed: null
    })
  })

  it('tells the same content by the name it has already, and does not double it', () => {
    const list = added([], 'a')
    expect(addAttachment(list, { ...file('a'), name: '另名.jpg' }, 'other', context)).toMatchObject({
      error: { code: 'ALREADY_THERE', message: '内容与已有附件「收条a.jpg」完全相同，没有重复加入。' }
    })
  })

  it('holds the case to 500 MB at the byte, removed ones not counted', () => {
    let list: Attachment[] = []
    for (const letter of '012345678') list = added(list, letter, LARGEST_FILE)
    expect(decideRoom(list, LARGEST_CASE - totalBytes(list)).ok).toBe(true)
    list = added(list, '9', LARGEST_FILE - 1)
    expect(decideRoom(list, 1).ok).toBe(true)
    expect(decideRoom(list, 2)).toMatchObject({
      error: { code: 'TOO_LARGE', message: expect.stringContaining('500 MB') }
    })
    const less = removeAttachment(list, list[0]?.id ?? '', '误加', context)
    expect(less.ok && decideRoom(less.value, 2).ok).toBe(true)
  })

  it('refuses what is empty', () => {
    expect(addAttachment([], file('a', 0), 'other', context)).toMatchObject({ error: { code: 'EMPTY_FILE' } })
  })
})

describe('removing an attachment', () => {
  it('needs a reason and keeps the entry', () => {
    const list = added([], 'a')
    const id = list[0]?.id ?? ''
    for (const reason of ['', '  ', '长'.repeat(201)]) {
      expect(removeAttachment(list, id, reason, context)).toMatchObject({ error: { code: 'NO_REASON' } })
    }
    const after = removeAttachment(list, id, ' 与本案无关 ', context)
    expect(after).toMatchObject({ value: [{ id, removed: { on: '2026-11-23', reason: '与本案无关' } }] })
    expect(after.ok && removeAttachment(after.value, id, '再次', context)).toMatchObject({
      error: { code: 'NOT_FOUND' }
    })
  })

  it('is not undone where there is no room any more', () => {
    const first = added([], 'f', LARGEST_FILE)
    const removed = removeAttachment(first, first[0]?.id ?? '', '误加', context)
    let list = removed.ok ? removed.value : []
    for (const letter of '0123456789') list = added(list, letter, LARGEST_FILE)
    expect(restoreAttachment(list, first[0]?.id ?? '')).toMatchObject({ error: { code: 'TOO_LARGE' } })
  })

  it('can be undone, unless the same content came back meanwhile', () => {
    const list = added([], 'a')
    const removed = removeAttachment(list, list[0]?.id ?? '', '误加', context)
    if (!removed.ok) throw new Error()
    expect(restoreAttachment(removed.value, list[0]?.id ?? '')).toEqual({ ok: true, value: list })
    const again = added(removed.value, 'a')
    expect(restoreAttachment(again, list[0]?.id ?? '')).toMatchObject({ error: { code: 'ALREADY_THERE' } })
    expect(restoreAttachment(list, list[0]?.id ?? '')).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('a list that is saved in the place of another', () => {
  const list = added(added([], 'a'), 'b')

  it.each([
    ['loses one', list.slice(1), /收条a.jpg.*移除/],
    [
      'has another content under an id',
      [{ ...list[0], hash: hash('c') } as Attachment, ...list.slice(1)],
      /收条a.jpg/
    ],
    ['doubles an id', [...list, { ...list[0], hash: hash('c') } as Attachment], /重复的编号/],
    ['doubles a content', [...list, { ...list[0], id: 'x' } as Attachment], /内容完全相同/],
    [
      'removes without a reason',
      [{ ...list[0], removed: { on: '2026-11-23', reason: ' ' } } as Attachment, ...list.slice(1)],
      /写明原因/
    ],
    [
      'is too large',
      [...list, ...[...'0123456789'].map((id) => ({ ...file(id, LARGEST_FILE), id }) as Attachment)].map(
        (one) => ({ ...one, removed: null })
      ),
      /最多 500/
    ]
  ])('is refused when it %s', (_, after, words) => {
    expect(
      attachmentProblems(list, after)
        .map(({ message }) => message)
        .join()
    ).toMatch(words)
  })

  it('is never refused after moves that were decided here, whatever they were', () => {
    const move = fc.record({
      what: fc.constantFrom('add', 'remove', 'restore', 'change'),
      letter: fc.constantFrom(...'abcdef'),
      place: fc.nat(5),
      bytes: fc.integer({ min: 1, max: LARGEST_FILE })
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let now: Attachment[] = []
        for (const { what, letter, place, bytes } of moves) {
          const id = now[place]?.id ?? 'none'
          const answer =
            what === 'add'
              ? addAttachment(now, file(letter, bytes), 'media', context)
              : what === 'remove'
                ? removeAttachment(now, id, '误加', context)
                : what === 'restore'
                  ? restoreAttachment(now, id)
                  : {
                      ok: true as const,
                      value: changeAttachment(now, id, { category: 'evidence', note: letter })
                    }
          if (!answer.ok) continue
          expect(attachmentProblems(now, answer.value)).toEqual([])
          now = answer.value
        }
        expect(totalBytes(now)).toBeLessThanOrEqual(LARGEST_CASE)
        expect(present(now).every((one) => attachment.safeParse(one).success)).toBe(true)
      })
    )
  })
})
