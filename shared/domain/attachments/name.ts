import { LONGEST_NAME } from './limits'

const UNNAMED = '未命名文件'
/** Names that Windows keeps for devices, with any ending, and with blanks before it. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/iu

/**
 * The name as it may stand in a list and on any disk: without folders, control characters, what turns the
 * direction of writing (a way to make "gpj.exe" read as a picture) and what cannot be seen, at most 200 characters with the ending kept.
 */
export function cleanName(raw: string): string {
  const name = tidyEnds(
    (raw.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
      .replace(
        /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u2028\u2029\ufeff]/gu,
        ''
      )
      .replace(/[:*?"<>|]/g, '_')
  )
  if (name === '') return UNNAMED
  return shorten(DEVICE.test(name) ? `_${name}` : name)
}

const tidyEnds = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '')

/** 'pdf' of '协议.PDF'; '' when there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
  return /^[a-z0-9]{1,10}$/.test(ending) ? ending : ''
}

/** The name with another ending; one that is no ending of a file stays part of the name. */
export function withEnding(name: string, ending: string): string {
  const old = endingOf(name)
  return shorten(`${old ? name.slice(0, -old.length - 1) : name}.${ending}`)
}

function shorten(name: string): string {
  if (name.length <= LONGEST_NAME) return name
  const ending = endingOf(name)
  const tail = ending ? `.${ending}` : ''
  let stem = ''
  for (const character of name) {
    if (stem.length + character.length + tail.length > LONGEST_NAME) break
    stem += character
  }
  return tidyEnds(stem) + tail
}
