import type { Page } from '@playwright/test'

/** One save that the app has acknowledged: which record and what it must hold. */
export interface Acknowledged {
  id: string
  text: string
}

export interface SaveStream {
  /** Settles after at least one acknowledgement and this many milliseconds. */
  after(millis: number): Promise<void>
  acknowledged(): Acknowledged[]
}

/** What renderer/src/app/console.ts puts on the page. */
interface LedgerConsole {
  commit(reason: string, changes: object[]): Promise<{ ok: true } | { ok: false; error: { message: string } }>
  allRecords(
    entity: string
  ): Promise<{ id: string; sections: Record<string, { current: { hash: string; value: object } }> }[]>
  verifyLedger(onProgress: () => void): Promise<{ ok: boolean; value?: { equal: boolean } }>
}
declare global {
  interface Window {
    wenxinLedger: LedgerConsole
  }
}

/**
 * Saves one tally after another, each with two sections' worth of text in one entry, as fast as the app
 * acknowledges them. An acknowledgement reaches this process before the next save begins.
 */
export async function streamSaves(page: Page): Promise<SaveStream> {
  const saves: Acknowledged[] = []
  let first: () => void
  const begun = new Promise<void>((resolve) => (first = resolve))
  await page.exposeFunction('saveAcknowledged', (save: Acknowledged) => {
    saves.push(save)
    first()
  })
  void page.evaluate(runStream).catch(() => undefined) // ends with the page, when the app is killed
  return {
    after: async (millis) => {
      await begun
      const until = Date.now() + millis
      while (Date.now() < until) await new Promise((resolve) => setImmediate(resolve))
    },
    acknowledged: () => [...saves]
  }
}

async function runStream(): Promise<void> {
  const told = window as unknown as { saveAcknowledged(save: Acknowledged): Promise<void> }
  for (let index = 0; ; index++) {
    const id = crypto.randomUUID()
    const text = `第${index}次保存-${id}`
    const change = (section: string, value: object) => ({
      entity: 'dispute',
      id,
      section,
      before: null,
      value
    })
    const result = await window.wenxinLedger.commit('测试保存', [
      change('feedback', { on: '2016-08-01', to: text, way: '电话', note: '' }),
      change('closing', { closedOn: '2016-08-02', note: text })
    ])
    if (result.ok) await told.saveAcknowledged({ id, text })
  }
}

export interface LedgerCheck {
  equal: boolean
  /** Text by record id. */
  saves: Record<string, string>
  /** Ids of records that hold only one of the two sections of their entry. */
  halves: string[]
}

/** Reads all saves of the stream back and holds the working copy against the replayed journal. */
export const checkLedger = (page: Page): Promise<LedgerCheck> => page.evaluate(lookThrough)

/** The same in the page itself. */
export async function lookThrough(): Promise<LedgerCheck> {
  const verified = await window.wenxinLedger.verifyLedger(() => undefined)
  const records = await window.wenxinLedger.allRecords('dispute')
  const saves: Record<string, string> = {}
  const halves: string[] = []
  for (const { id, sections } of records) {
    const told = sections['feedback']?.current.value as { to: string } | undefined
    const closed = sections['closing']?.current.value as { note: string } | undefined
    if (!told || told.to !== closed?.note) halves.push(id)
    else saves[id] = told.to
  }
  return { equal: verified.value?.equal ?? false, saves, halves }
}
