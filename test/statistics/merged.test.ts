import { expect, it } from 'vitest'
import { decideMerge, decidePart, MERGE_REASON } from '@shared/domain/duplicates'
import { Book, context, organization } from '@shared/domain/duplicates/duplicates.test-support'
import { assignment, draft, party } from '@shared/domain/disputes/decide.test-support'
import {
  computeSummary,
  correctionsOf,
  disputeCauses,
  factOf,
  organizationsFor,
  talliesOf,
  tallyCauses,
  type CauseSource,
  type SummaryTable
} from '@shared/domain/statistics'
import { recordKey } from '@shared/ledger'

const PERIOD = '2016-08'
const options = { typeList: 18, rateDecimals: 1, rows: 'unit' } as const

function summary(book: Book): SummaryTable {
  const facts = book.all('dispute').flatMap((record) => factOf(record) ?? [])
  return computeSummary({
    period: PERIOD,
    facts,
    previousFacts: [],
    lastYearFacts: [],
    organizations: organizationsFor(book.all('organization'), null),
    tallies: talliesOf(book.all('tally'), PERIOD),
    inspections: [],
    options
  })
}

/** The history of a record, as the store reads it out of the journal. */
const historyOf = (book: Book, entity: string, id: string): CauseSource[] =>
  book.entries.flatMap(({ position, reason, changes }) =>
    changes
      .filter((change) => recordKey(change.entity, change.id) === recordKey(entity, id))
      .map(({ section, value }) => ({
        position,
        millis: position,
        personName: '审核员甲',
        reason,
        section,
        before: null,
        after: value
      }))
  )

function ledger(): Book {
  const book = new Book()
  book.put('organization', 'o1', organization())
  book.put('organization', 'o2', organization())
  for (const [at, by] of ['o1', 'o2'].entries()) {
    const number = { caseNumber: `第${at}号`, numberYear: 2016, numberDevice: 'A', numberSerial: at + 1 }
    book.put('dispute', `d${at}`, {
      intake: { ...draft().intake, ...number },
      parties: { list: [party('applicant', { name: '次仁' }), party('respondent', { name: '达瓦' })] },
      assignment: { ...assignment, organizationId: by }
    })
    const counts = {
      organizationId: by,
      month: PERIOD,
      inspections: at + 1,
      prevented: 0,
      enteredOn: '2016-09-01'
    }
    book.put('tally', `${by}:${PERIOD}`, { counts })
  }
  return book
}
const merge = (book: Book, kind: 'organization' | 'dispute', kept: string, other: string) =>
  book.save(
    decideMerge(
      { kind, kept: book.get(kind, kept), other: book.get(kind, other), choices: {}, note: '' },
      book.around(),
      context
    )
  )

it('结账以后合并的纠纷，更正表写明少计了哪一件、谁、为什么；分开以后更正表又空了', () => {
  const book = ledger()
  const closed = summary(book)
  const since = book.entries.length
  merge(book, 'dispute', 'd0', 'd1')
  const corrections = correctionsOf(closed, summary(book))
  const [accepted] = corrections.filter(({ rowKey, shares }) => rowKey !== 'total' && shares.length > 0)
  expect(accepted?.shares).toMatchObject([{ kind: 'dispute', id: 'd1', before: 1, after: 0 }])
  const lookup = { subjectOf: () => null }
  const causes = disputeCauses('d1', accepted?.columnKey ?? '', historyOf(book, 'dispute', 'd1'), since, {
    period: PERIOD,
    options,
    lookup
  })
  expect(causes.map(({ who, why }) => [who, why])).toEqual([['审核员甲', MERGE_REASON]])
  book.save(decidePart('dispute', 'd1', book.written(), context))
  expect(correctionsOf(closed, summary(book))).toEqual([])
})

it('结账以后合并的调解组织，两件纠纷仍是两件，另行填报只计选用的一份，更正表写明', () => {
  const book = ledger()
  const closed = summary(book)
  const since = book.entries.length
  merge(book, 'organization', 'o1', 'o2')
  const now = summary(book)
  expect(now.disputes).toHaveLength(2)
  const shares = correctionsOf(closed, now).flatMap((correction) => correction.shares)
  expect(new Set(shares.map(({ kind, id, before, after }) => [kind, id, before, after].join()))).toEqual(
    new Set(['tally,o2,2,0'])
  )
  const history = historyOf(book, 'tally', `o2:${PERIOD}`)
  expect(tallyCauses('inspections', history, since).map(({ why }) => why)).toEqual([MERGE_REASON])
  book.save(decidePart('organization', 'o2', book.written(), context))
  expect(correctionsOf(closed, summary(book))).toEqual([])
})
