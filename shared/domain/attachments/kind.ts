import { fail, ok, type Failure, type Result } from '../../result'
import { isKnownEnding, isStartedByEnding, KINDS, type KindCode } from './kinds'
import { cleanName, endingOf, withEnding } from './name'
import { isProgram, sniff, type Content } from './sniff'

/** What a file is taken as. */
export interface Judged {
  /** Clean, with the ending of what it is. */
  name: string
  mime: string
  /** Plain Chinese; '' when the name told the truth. */
  notice: string
}

export const EXECUTABLE = '这是可执行程序，不能作为附件。未加入附件，已填内容没有变化。'
type Refusal = Failure<'EXECUTABLE'>

/** Kinds under which a program with no mark of its own (a script, a shortcut) could hide. */
const VAGUE: readonly KindCode[] = ['txt', 'unknown', 'ole', 'zip']

/** A first look, before the rest of a file is read: programs are refused whatever their name. */
export const refuseProgram = (head: Uint8Array): Result<null, Refusal> =>
  isProgram(head) ? fail('EXECUTABLE', EXECUTABLE) : ok(null)

/** What the file is by its content; a name that says something else is set right, and the person is told. */
export function judge(content: Content, rawName: string): Result<Judged, Refusal> {
  const name = cleanName(rawName)
  const code = sniff(content)
  const ending = endingOf(name)
  if (code === 'executable' || (VAGUE.includes(code) && isStartedByEnding(ending))) {
    return fail('EXECUTABLE', EXECUTABLE)
  }
  const { mime, name: what, endings } = KINDS[code]
  const own = endings[0]
  if (own !== '' && ending === '') return ok({ name: withEnding(name, own), mime, notice: '' })
  if ((endings as readonly string[]).includes(ending)) return ok({ name, mime, notice: '' })
  if (code === 'unknown') return ok({ name, mime, notice: isKnownEnding(ending) ? garbled(ending) : '' })
  // An ending that stands for nothing told here (csv, log, a recorder's own) is no lie.
  if (!isKnownEnding(ending) && !isStartedByEnding(ending)) return ok({ name, mime, notice: '' })
  const right = withEnding(name, own)
  return ok({
    name: right,
    mime,
    notice: `文件名以 .${ending} 结尾，内容是「${what}」，已改名为「${right}」加入。`
  })
}

const garbled = (ending: string): string =>
  `文件名以 .${ending} 结尾，内容却不是这种文件，可能已损坏或加密。已按原样加入，请另存后打开核对。`
