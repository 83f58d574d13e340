import { existsSync } from 'node:fs'
import { at } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { single } from './tally.mjs'

/** Runs a tool of node_modules on the Node that runs this script. @param {string} file @param {...string} args */
const tool = (file, ...args) => run(process.execPath, [at('node_modules', file), ...args])

export const format = async () =>
  single(
    await tool('prettier/bin/prettier.cjs', '--check', '--cache', '--cache-location', '.cache/prettier', '.')
  )

export const lint = async () =>
  single(
    await tool(
      'eslint/bin/eslint.js',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      '.cache/eslint/',
      '.'
    )
  )

/** Each layer has its own libraries and types, so that a page cannot even name a Node module. */
const LAYERS = ['shared', 'main', 'preload', 'renderer', 'test']

export async function types() {
  const outcomes = []
  for (const layer of LAYERS) {
    const { code, output } = await tool(
      'vue-tsc/bin/vue-tsc.js',
      ...['-p', `tsconfig.${layer}.json`, '--incremental'],
      ...['--tsBuildInfoFile', `.cache/types/${layer}.tsbuildinfo`]
    )
    outcomes.push(single({ code, output: code === 0 ? '' : `[${layer}]\n${output}` }))
  }
  return {
    passed: outcomes.filter((one) => one.passed).length,
    failed: outcomes.filter((one) => one.failed).length,
    skipped: [],
    output: outcomes.map((one) => one.output).join('')
  }
}

export async function deps() {
  const folders = ['electron', 'renderer', 'shared', 'scripts', 'test'].filter((name) => existsSync(at(name)))
  return single(
    await tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
      ...folders
    )
  )
}

export const knip = async () => single(await tool('knip/bin/knip.js', '--no-progress'))
