import { plainText } from './text'

export type HalfDay = 'morning' | 'afternoon' | 'full'

/** A time span as it stands in a text; `from` and `to` are 'HH:mm', or '' where the text leaves them out. */
export interface FoundTime {
  at: number
  end: number
  half: HalfDay
  from: string
  to: string
  doubt: string
}

const HALF = '上午|早上|早晨|中午|下午|晚上|晚间|全天'
const CLOCK = String.raw`(?<!\d)(\d{1,2})\s*(?:[::]\s*(\d{2})(?!\d)(?::\d{2})?|[时点]\s*(半|\d{1,2}(?=\s*分)|\d{2}(?!\d))?\s*分?整?)`
const PATTERN = new RegExp(
  String.raw`(${HALF})?\s*[::]?\s*\(?\s*${CLOCK}\s*(?:(?:[-~]+|至|到)\s*(${HALF})?\s*${CLOCK}\s*\)?)?|(${HALF})`,
  'g'
)

/** All time spans of a text, in order: 9:00-11:30, 9时至11时30分, 下午3点半到6点, 上午. */
export function findTimes(given: string): FoundTime[] {
  const text = plainText(given)
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const one = read(match)
    return one ? [one] : []
  })
}

function read(match: RegExpExecArray): FoundTime | null {
  const [text, word, h1, m1, x1, word2, h2, m2, x2, alone] = match
  const place = { at: match.index, end: match.index + text.length }
  if (alone !== undefined) return { ...place, half: halfOf(alone), from: '', to: '', doubt: '' }
  const late = isLate(word)
  const start = minutes(h1, m1, x1, late)
  if (start === null) return null
  if (h2 === undefined) {
    return { ...place, half: kindOf(start, start), from: clock(start), to: '', doubt: '没有写结束时间' }
  }
  const end = minutes(h2, m2, x2, word2 === undefined ? late : isLate(word2))
  if (end === null) return null
  return spanOf(place, start, end, word ?? word2)
}

function spanOf(
  place: { at: number; end: number },
  start: number,
  end: number,
  word: string | undefined
): FoundTime {
  const written = word !== undefined
  let [from, to] = [start, end]
  let doubt = ''
  // 「3:00-5:30」「11:00-2:00」 without a word: nobody receives at three in the morning.
  if (!written && from < 7 * 60) {
    ;[from, to] = [from + 720, to + 720]
    doubt = '没有写上午、下午，按下午读'
  } else if (to <= from && to + 720 > from && to < 720) {
    to += 720
    if (!written) doubt = '没有写上午、下午，结束时间按下午读'
  }
  if (to <= from || to >= 1440) {
    return {
      ...place,
      half: kindOf(start, start),
      from: clock(start),
      to: '',
      doubt: '结束时间不在开始时间之后'
    }
  }
  return { ...place, half: kindOf(from, to), from: clock(from), to: clock(to), doubt }
}

function minutes(
  hour = '',
  minute: string | undefined,
  spoken: string | undefined,
  late: boolean
): number | null {
  const hours = Number(hour)
  const rest = spoken === '半' ? 30 : Number(minute ?? spoken ?? 0)
  if (hours > 23 || rest > 59) return null
  return (late && hours < 12 ? hours + 12 : hours) * 60 + rest
}

const isLate = (word: string | undefined): boolean => word === '下午' || word === '晚上' || word === '晚间'

const halfOf = (word: string): HalfDay =>
  word === '全天'
    ? 'full'
    : word.endsWith('午') && word !== '上午'
      ? 'afternoon'
      : isLate(word)
        ? 'afternoon'
        : 'morning'

/** A span to one o'clock at the latest is a morning, one from noon on an afternoon. */
const kindOf = (from: number, to: number): HalfDay =>
  from >= 12 * 60 ? 'afternoon' : to <= 13 * 60 ? 'morning' : 'full'

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
