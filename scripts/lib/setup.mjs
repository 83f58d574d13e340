import { build } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { checkNode } from './node-version.mjs'
import { pack } from './pack.mjs'
import { resolveRuntime } from './runtime.mjs'
import { installSystemPackages } from './system-packages.mjs'

/** What every command needs, from a fresh clone on; each step does nothing where it is already done. */
export async function prepare() {
  checkNode()
  await installDependencies()
  await installSystemPackages()
  return resolveRuntime()
}

/** @returns the runtime that `electron .` runs on, with out/ up to date */
export async function prepareBuilt() {
  const runtime = await prepare()
  await build()
  return runtime
}

/** @returns the runtime, with dist/ up to date */
export async function preparePacked() {
  const runtime = await prepareBuilt()
  await pack(runtime)
  return runtime
}
