import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { LIMITS } from '@shared/domain/importing'
import type { Answer } from '@shared/ipc/contract'
import { Jobs } from '../../documents/jobs'
import type { AskTable } from '../../exchange/dialogs'
import type { HandlersOf } from '../types'

type ReadChannel = 'exchange.choose' | 'exchange.open' | 'exchange.cancel'

/** A file comes in as plain paragraphs and tables. The page learns no path and nothing is kept. */
export function readHandlers(ask: AskTable): Pick<HandlersOf<'exchange'>, ReadChannel> {
  const jobs = new Jobs()
  return {
    'exchange.choose': async ({ job }, { contents }) => {
      const path = await ask(contents)
      if (path === null) return CANCELLED
      const data = await bytesOf(path)
      if (data === null) return GONE
      return (await jobs.run(job, contents, (signal) => read(basename(path), data, signal))) ?? CANCELLED
    },
    'exchange.open': async ({ job, name, data }, { contents }) =>
      (await jobs.run(job, contents, (signal) => read(name, data, signal))) ?? CANCELLED,
    'exchange.cancel': ({ job }) => {
      jobs.cancel(job)
      return { ok: true, value: null }
    }
  }
}

async function read(name: string, data: Uint8Array, signal: AbortSignal): Promise<Answer<'exchange.open'>> {
  // Loaded when first needed: most starts never open such a file.
  const { readInWorker } = await import('../../exchange/read')
  return readInWorker({ name, data }, signal)
}

/** At most one byte more than is allowed: the reader then refuses it by its size. Null when it cannot be read. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  const handle = await open(path, 'r').catch(() => null)
  if (!handle) return null
  try {
    const { size } = await handle.stat()
    const data = new Uint8Array(Math.min(size, LIMITS.bytes + 1))
    const { bytesRead } = await handle.read(data, 0, data.length, 0)
    return data.subarray(0, bytesRead)
  } catch {
    return null
  } finally {
    await handle.close()
  }
}

const CANCELLED = { ok: true, value: null } as const
const GONE = {
  ok: false,
  error: {
    code: 'FILE_GONE',
    message: '这个文件打不开，没有读入，台账没有变化。请核对文件是否还在、是否正被别的程序占用，再选一次。'
  }
} as const
