// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { decideImportUndo } from '@shared/domain/importing/ledger'
import { decided, sectionValue, type Change } from '@shared/ledger'
import { commitDecision } from './commit'
import { importedParts } from './imports'
import type { FakeMain } from './journal.test-support'
import { decideContext } from './ledger'
import { allRecords, getRecord } from './queries'
import { change } from './records.test-support'
import type { Progress } from './progress'
import { saveState } from './saveState'
import { freshMain, reopen } from './setup.test-support'

let main: FakeMain
beforeEach(async () => {
  main = await freshMain()
  await reopen()
})

const COUNT = 1_200
const leaders = (count: number): Change[] =>
  Array.from({ length: count }, (_, at) => change('leader', `l${at}`, 'profile', { name: `领导${at}` }))
const made: Change = change('ledgerImport', 'i1', 'made', { target: 'leader', created: COUNT })

describe('a large save', () => {
  it('goes in pieces and is one entry; how far it is is told', async () => {
    const told: Progress[] = []
    const outcome = await commitDecision(() => decided('导入台账', leaders(COUNT)), {
      onProgress: (now) => told.push(now)
    })
    expect(outcome).toMatchObject({ kind: 'saved', position: 1 })
    expect(main.entries).toHaveLength(1)
    expect(main.entries[0]?.changes).toHaveLength(COUNT)
    expect(await allRecords('leader')).toHaveLength(COUNT)
    const done = told.filter(({ words }) => words.includes('已写入')).map((one) => one.done)
    expect(done.length).toBeGreaterThan(4)
    expect(done.at(-1)).toBe(COUNT * 2)
    expect(done).toEqual([...done].sort((a, b) => a - b))
  })

  it('that is cancelled before its last step leaves nothing', async () => {
    const stop = new AbortController()
    const outcome = await commitDecision(() => decided('导入台账', leaders(COUNT)), {
      signal: stop.signal,
      onProgress: ({ done }) => done >= 1_000 && stop.abort()
    })
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'CANCELLED' } })
    expect(main.entries).toHaveLength(0)
    expect(main.staged.size).toBe(0)
    expect(await allRecords('leader')).toHaveLength(0)
    expect(saveState.value).toBe('saved')
  })

  it('whose answer was lost is found in the journal', async () => {
    main.faults.set('journal.appendStaged', 'breakAfter')
    expect(await commitDecision(() => decided('导入台账', leaders(COUNT)))).toMatchObject({
      kind: 'saved',
      position: 1
    })
    expect(await allRecords('leader')).toHaveLength(COUNT)
  })

  it('that broke off on the way was never there', async () => {
    main.faults.set('journal.stage', 'break')
    expect(await commitDecision(() => decided('导入台账', leaders(COUNT)))).toMatchObject({ kind: 'failed' })
    expect(main.entries).toHaveLength(0)
  })
})

describe('an import', () => {
  it('is found again by its own record, with what stood there before, and taken back', async () => {
    await commitDecision(() => decided('登记', [change('leader', 'l0', 'profile', { name: '先前' })]))
    const before = await getRecord('leader', 'l0')
    const first: Change = {
      ...change('leader', 'l0', 'profile', { name: '领导0' }),
      before: before?.sections['profile']?.current.hash ?? null
    }
    await commitDecision(() => decided('导入台账', [made, first, ...leaders(3).slice(1)]))
    const { parts, records } = await importedParts('i1')
    expect(parts.filter(({ entity }) => entity === 'leader').map(({ id, before: old }) => [id, old])).toEqual(
      [
        ['l0', { name: '先前' }],
        ['l1', null],
        ['l2', null]
      ]
    )
    expect(await commitDecision(() => decideImportUndo('i1', parts, records, decideContext()))).toMatchObject(
      { kind: 'saved' }
    )
    expect(sectionValue(await getRecord('leader', 'l0'), 'profile')).toEqual({ name: '先前' })
    expect(sectionValue(await getRecord('leader', 'l2'), 'retired')).toMatchObject({ retired: true })
    expect((await importedParts('none')).parts).toEqual([])
  })
})
