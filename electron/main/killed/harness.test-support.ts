// Kills a program while it works, as a power cut or the task manager would. The program (program.test-support.ts) runs
// the real modules of main in a process of its own, and says on its output what it is doing and what is acknowledged.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { END, READY } from './words.test-support'

let built: Promise<string> | undefined

/** Bundles the program once for all tests of a worker. @returns the path of the bundle */
const program = (): Promise<string> =>
  (built ??= (async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'wenxin-program-'))
    process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../../shared') } },
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: 'node20',
        outDir,
        rolldownOptions: {
          input: { program: resolve(import.meta.dirname, 'program.test-support.ts') },
          output: { entryFileNames: 'program.mjs' }
        }
      }
    })
    return join(outDir, 'program.mjs')
  })())

/** A line that the program says; of several that begin with the same word, the nth counting from 0. */
interface Mark {
  word: string
  nth: number
}

/** When to kill: so many milliseconds after a line was said. */
type Moment = Mark & { millis: number }

/** What stage of the work begins with a line. */
const wordOf = (line: string): string => /^[^ :]*/.exec(line)?.[0] ?? ''

interface Said {
  /** In order; what comes before `ready` is told, and nothing is killed before it. */
  lines: string[]
  /** How long it took from each to the next, in milliseconds. */
  millis: number[]
  /** The steps of the file layer, where they were asked for. */
  steps: string[]
}

/**
 * Runs the program until it is killed at a moment, or at its end when it does not come to that. Throws what it wrote to
 * its standard error when it ended by itself.
 */
async function runKilled(
  args: readonly string[],
  moment: Moment | null,
  hear: (line: string) => void = () => undefined
): Promise<Said> {
  const child = spawn(process.execPath, [await program(), ...args], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const kill = (): boolean => child.kill('SIGKILL')
  let errors = ''
  child.stderr.on('data', (text) => (errors += String(text)))
  const ended = once(child, 'close')
  const lines: string[] = []
  const steps: string[] = []
  const at: number[] = []
  let left = moment?.nth ?? 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('.')) {
      steps.push(line.slice(1))
      continue
    }
    at.push(performance.now())
    lines.push(line)
    hear(line)
    if (wordOf(line) === moment?.word && left-- === 0) setTimeout(kill, moment.millis)
    if (line === END) kill()
  }
  const [, signal] = await ended
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself: ${errors}`)
  return { lines, steps, millis: at.slice(1).map((time, index) => time - (at[index] as number)) }
}

/** The steps of the file layer that the work takes when it is let to its end, by name, in order. */
export const stepsOf = async (args: readonly string[]): Promise<string[]> =>
  (await runKilled([...args, 'steps'], null)).steps

/** Ends the program just before one step; of several of that name, the nth counting from 0. @returns what it said */
export const endBefore = async (args: readonly string[], step: string, nth: number): Promise<string[]> =>
  (await runKilled([...args, `${step}@${nth}`], null)).lines

/** Lets the program go to its end. @param hear told each line; the program goes on meanwhile, however long it takes */
export const runHeard = (args: readonly string[], hear: (line: string) => void): Promise<Said> =>
  runKilled(args, null, hear)

/**
 * A program that is killed at random moments of its work, as many in each of its stages, however short; every other time
 * between two steps of the file layer, as often at each kind of step. How long the stages take and what steps there are
 * is learned from runs that are let to their end, each time the work begins on something new; a kill that comes too
 * late, after the end, does not count.
 */
export class Killing {
  private spans = new Map<string, (Mark & { span: number })[]>()
  private steps = new Map<string, number>()
  private between = 0
  private late = 0
  private readonly stages = new Map<string, number>()

  /** Lets the work go to its end once. @returns what the program said */
  async measure(args: readonly string[]): Promise<string[]> {
    const { lines, millis } = await runKilled(args, null)
    this.spans = new Map()
    for (const [index, span] of millis.entries()) {
      if (index < lines.indexOf(READY)) continue
      const word = wordOf(lines[index] as string)
      const same = this.spans.get(word) ?? []
      this.spans.set(word, [...same, { word, nth: same.length, span }])
    }
    const again = await runKilled([...args, 'steps'], null)
    this.steps = new Map()
    for (const step of again.steps) this.steps.set(step, (this.steps.get(step) ?? 0) + 1)
    return again.lines
  }

  /** One kill. @returns what the program said before */
  async once(args: readonly string[]): Promise<string[]> {
    const inside = Math.random() < 0.5
    const { lines } = await (inside ? this.atMoment(args) : this.atStep(args))
    const stage = wordOf(lines.at(-1) ?? '')
    if (stage === END) this.late += 1
    else {
      this.stages.set(stage, (this.stages.get(stage) ?? 0) + 1)
      if (!inside) this.between += 1
    }
    return lines
  }

  private atMoment(args: readonly string[]): Promise<Said> {
    const { span, ...mark } = oneOf(oneOf([...this.spans.values()]))
    return runKilled(args, { ...mark, millis: Math.random() * span })
  }

  private atStep(args: readonly string[]): Promise<Said> {
    const [step, count] = oneOf([...this.steps])
    return runKilled([...args, `${step}@${Math.floor(Math.random() * count)}`], null)
  }

  /** Kills that came while the work was going on. */
  get count(): number {
    return [...this.stages.values()].reduce((sum, count) => sum + count, 0)
  }

  /** How many kills came at which stage, in the order and by the names given here. */
  told(names: Readonly<Record<string, string>>): string {
    const all: Record<string, string> = { [READY]: '开始时', ...names }
    for (const stage of this.stages.keys()) all[stage] ??= stage
    const counts = Object.entries(all).map(([stage, name]) => `${name} ${this.stages.get(stage) ?? 0}`)
    return `强制终止 ${this.count} 次（${counts.join('，')}；其中 ${this.between} 次正在两步文件操作之间；另有 ${this.late} 次在做完之后，不计）`
  }

  /**
   * Kills so many times. A few rounds go on in one profile, as the worst month of one office; then in a new one, since
   * reading all of it back takes longer each time. `begin` makes the profile and answers a round on it.
   */
  async times(
    rounds: number,
    begin: () => Promise<{ round: () => Promise<void>; end: () => Promise<void> }>
  ): Promise<void> {
    while (this.count < rounds) {
      const { round, end } = await begin()
      for (let done = 0; done < TOGETHER && this.count < rounds; done++) await round()
      await end()
    }
  }
}

const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

const TOGETHER = 8
