import { app } from 'electron'
import { parseCommandLine, type Options } from './commandLine'
import { giveUp } from './giveUp'
import { checkWritable, profileAt, type Profile } from './profile'
import { returnToWindow } from './windows'

/**
 * Where this start keeps its data and whether it may go on. Must run before "ready": Chromium opens its folders
 * then. @returns null when the start has ended already (bad option, folder not writable, second start)
 */
export function beginStart(): { options: Options; profile: Profile } | null {
  const parsed = parseCommandLine(process.argv.slice(1), process.cwd())
  if (!parsed.ok) {
    void giveUp(parsed.error.message, { quiet: true })
    return null
  }
  const options = parsed.value
  const profile = profileAt(options.demo ? options.profile : (options.profile ?? app.getPath('userData')))
  const writable = checkWritable(profile.root)
  if (!writable.ok) {
    void giveUp(writable.error.message, { quiet: options.demo })
    return null
  }
  app.setPath('userData', profile.root)
  app.setPath('sessionData', profile.browser)
  if (!app.requestSingleInstanceLock()) {
    process.stdout.write('温馨调解台账已经打开，已转到打开着的窗口。\n')
    app.exit(0)
    return null
  }
  app.on('second-instance', returnToWindow)
  return { options, profile }
}
