import wasm from 'highs/runtime?url'
import { loadSolver } from './highs'
import { work } from './job'
import type { RosterReport, RosterRequest } from './protocol'

/**
 * The worker of one request: it does that one and is then ended by the client, which is also how a request is
 * cancelled, since HiGHS does not look up from its work.
 */
const tell = (report: RosterReport): void => self.postMessage(report)

self.addEventListener('message', ({ data }: MessageEvent<RosterRequest>) => {
  work(
    data,
    () => loadSolver(wasm),
    (progress) => tell({ kind: 'progress', progress })
  ).then(
    (answer) => tell({ kind: 'answer', answer }),
    (error: unknown) =>
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  )
})
