import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type WebContents } from 'electron'
import type { IpcFailure, Saved } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { Options } from '../app/commandLine'
import { writeWhole } from '../documents/writeFile'
import { EXIT, endWith } from './exitCodes'

/** A run that shows the work without a person; longer than this it is stuck. */
export const DEMO_MINUTES = 10

/** What a demonstration run adds: folders instead of dialogs, pictures, and an end of its own. */
export interface Demo {
  out: string
  screenshot(contents: WebContents, name: string): Promise<Result<Saved, IpcFailure>>
  /** Prints the lines and ends the program, with 1 when the run failed. */
  finish(lines: readonly string[], failed: boolean): void
}

/** @param options of a run with `--demo` @param fallback where exports go when no folder was named */
export function startDemo(options: Options, fallback: string): Demo {
  const out = options.out ?? fallback
  const pictures = options.screenshots ?? out
  for (const folder of [out, pictures]) mkdirSync(folder, { recursive: true })
  const watchdog = setTimeout(
    () => finish([`演示运行超过 ${DEMO_MINUTES} 分钟没有结束，已停止。`], true),
    DEMO_MINUTES * 60_000
  )
  function finish(lines: readonly string[], failed: boolean): void {
    clearTimeout(watchdog)
    process.stdout.write(lines.map((line) => `${line}\n`).join(''))
    endWith(failed ? EXIT.unexpected : EXIT.done)
    app.quit()
  }
  return { out, finish, screenshot: (contents, name) => picture(contents, join(pictures, withPng(name))) }
}

const withPng = (name: string): string => (name.toLowerCase().endsWith('.png') ? name : `${name}.png`)

async function picture(contents: WebContents, path: string): Promise<Result<Saved, IpcFailure>> {
  const image = await contents.capturePage()
  const written = await writeWhole(path, image.toPNG())
  return written.ok ? { ok: true, value: { path } } : written
}
