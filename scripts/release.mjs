// npm run release: installers for this platform, from the official runtime and from nothing else.
import { build } from './lib/build.mjs'
import { installDependencies } from './lib/dependencies.mjs'
import { checkNode } from './lib/node-version.mjs'
import { builder } from './lib/pack.mjs'
import { releaseRuntime } from './lib/runtime.mjs'
import { say, stop } from './lib/say.mjs'
import { clearStamp } from './lib/stamp.mjs'

try {
  checkNode()
  await installDependencies()
  const runtime = await releaseRuntime()
  await build()
  say(`用官方 Electron ${runtime.version} 制作安装包（dist/）……`)
  // The fused app of a release replaces the one the tests drive.
  clearStamp('pack')
  const version = `-c.electronVersion=${runtime.version}`
  await builder([`-c.electronDist=${runtime.dir}`, version, ...process.argv.slice(2)], { show: true })
} catch (error) {
  stop(error)
}
