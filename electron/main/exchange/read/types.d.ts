/** A module that the build turns into a thread of its own. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads'
  export default function start(options: WorkerOptions): Worker
}
