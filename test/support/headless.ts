import { spawn } from 'node:child_process'

/** Starts the program by itself, as the scheduler of the system would, and waits for its end. */
export async function runAlone(
  ...args: string[]
): Promise<{ code: number | null; out: string[]; errors: string[] }> {
  const given = (process.env['WENXIN_APP_ARGS'] ?? '').split(' ').filter(Boolean)
  const child = spawn(process.env['WENXIN_APP'] ?? '', [...given, '--log-level=3', ...args])
  const text = { out: '', errors: '' }
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text.errors += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const lines = (all: string): string[] => all.split('\n').filter((line) => /\p{Script=Han}/u.test(line))
  return { code, out: lines(text.out), errors: lines(text.errors) }
}
