import { app } from 'electron'
import { EXIT } from '../headless/exitCodes'
import { isUnattended, parseCommandLine, type Options } from './commandLine'
import { giveUp } from './giveUp'
import { checkWritable, profileAt, type Profile } from './profile'
import { returnToWindow } from './windows'

const BUSY =
  '这个资料文件夹的台账正开着，没有导出，也没有改动。请关闭软件后再导出，或把定时任务排在下班以后。'

/**
 * Where this start keeps its data and whether it may go on. Must run before "ready": Chromium opens its folders
 * then. @returns null when the start has ended already (bad option, folder not writable, second start)
 */
export function beginStart(): { options: Options; profile: Profile } | null {
  const args = process.argv.slice(1)
  const unattended = isUnattended(args)
  const parsed = parseCommandLine(args, process.cwd())
  if (!parsed.ok) {
    void giveUp(parsed.error.message, { quiet: true, code: unattended ? EXIT.usage : EXIT.unexpected })
    return null
  }
  const options = parsed.value
  const profile = profileAt(options.demo ? options.profile : (options.profile ?? app.getPath('userData')))
  const writable = checkWritable(profile.root)
  if (!writable.ok) {
    void giveUp(writable.error.message, {
      quiet: options.demo || unattended,
      code: unattended ? EXIT.ledger : EXIT.unexpected
    })
    return null
  }
  app.setPath('userData', profile.root)
  app.setPath('sessionData', profile.browser)
  if (!app.requestSingleInstanceLock()) {
    if (unattended) void giveUp(BUSY, { quiet: true, code: EXIT.busy })
    else {
      process.stdout.write('温馨调解台账已经打开，已转到打开着的窗口。\n')
      app.exit(0)
    }
    return null
  }
  // An export without a person has no window to turn to (headless/unattended.ts), and takes nobody's focus.
  if (!unattended) {
    app.on('second-instance', (_event, line) => {
      if (!isUnattended(line)) returnToWindow()
    })
  }
  return { options, profile }
}
