import { describe, expect, test } from 'vitest'
import { endings } from '../../../../test/papers/endings'
import { order } from '../../../../test/papers/order'
import { labelsOf, wordsOf } from '../../../../test/papers/steps'
import { firstOutOfOrder, textOf } from '../../../../test/papers/textOf'
import { fullCase, fullSections } from '../../../../test/support/fullCase'
import { paperKind } from '../../codes'
import { sectionSchema } from '../../registry'
import { paperSchema } from '../model'
import { fillPaper } from '.'

test('每个环节的样例都合乎各节的格式', () => {
  for (const over of [{}, ...Object.values(endings)]) {
    for (const [section, value] of Object.entries(fullSections(over))) {
      expect([section, sectionSchema('dispute', section)?.safeParse(value).error?.message]).toEqual([
        section,
        undefined
      ])
    }
  }
})

describe.each(paperKind.list.map(({ code, name }) => ({ code, name })))('$name', ({ code }) => {
  const expected = order[code]
  const file = fullCase(fullSections(expected.ending))

  test('填好的：各栏和内容依格式的顺序', () => {
    const paper = fillPaper(code, file, expected.which)
    expect(firstOutOfOrder(textOf(paper), wordsOf(expected))).toBeNull()
    expect(paperSchema.safeParse(paper).error).toBeUndefined()
  })

  test('空白的：各栏都在，没有填写内容，也没有缺项', () => {
    const blank = fillPaper(code, null)
    const text = textOf(blank)
    expect(firstOutOfOrder(text, labelsOf(expected))).toBeNull()
    expect(text).not.toMatch(/undefined|null|NaN|\[object|未知代码/)
    expect(blank).toMatchObject({ caseNumber: '', missing: [], copy: { number: 0 } })
    expect(text).not.toContain('☑')
    expect(paperSchema.safeParse(blank).error).toBeUndefined()
  })
})
