import { LIMITS } from '@shared/domain/importing'
import type { ReadAnswer, ReadRequest } from './answer'
import startWorker from './worker?nodeWorker'

const MEMORY_MB = 1_024

/**
 * Opens a file in a thread of its own, so that the window stays answerable and whatever a made-up file does ends: after
 * ten seconds, or when it wants too much memory, or when the person cancels.
 */
export function readInWorker(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer> {
  const worker = startWorker({ workerData: request, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
  return new Promise((resolve) => {
    const end = (answer: ReadAnswer): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      resolve(answer)
      void worker.terminate()
    }
    const cancel = (): void => end(TOO_LONG)
    const timer = setTimeout(cancel, LIMITS.millis)
    signal.addEventListener('abort', cancel, { once: true })
    worker.once('message', end)
    worker.once('error', () => end(TOO_MUCH))
    worker.once('exit', () => end(TOO_MUCH))
  })
}

const TOO_LONG: ReadAnswer = {
  ok: false,
  error: {
    code: 'TOO_LARGE',
    message: '10 秒内没有读完，已停止，台账没有变化。请只留需要的部分，另存后再选。'
  }
}
const TOO_MUCH: ReadAnswer = {
  ok: false,
  error: {
    code: 'DAMAGED',
    message: '文件过大或已损坏，没有读入，台账没有变化。请用办公软件打开并另存一份，再选另存的文件。'
  }
}
