import { findDates, isTotalLine, packed, plainText } from '@shared/domain/importing'
import { dayLine, isHeadLine, namesPeople, rowsOfDay, whoIn, withoutTimes, type DayLine } from './dayLine'
import { isRule, spanIn, type Frame } from './frame'
import { cutAtLabels, labelled, withoutNumber, type Label } from './labels'
import { Notice, rowsOfNotice } from './notice'
import { readPeople } from './people'
import type { NewRow } from './rows'
import type { Reading, Source } from './types'

type Found = Pick<Reading, 'dropped' | 'rules' | 'notes' | 'unread'> & { rows: NewRow[] }

/** A day whose people stand on the lines below it, as copied tables do. */
interface Pending {
  day: DayLine
  people: string[]
  sources: Source[]
}

const ASIDE =
  /预约|报名|登记|截止|电话|咨询|发布|公布|印发|投诉|监督|携带|邮箱|网址|截至|法定节假日|通知如下|公告如下|安排如下|公示如下/
const TITLE = /公告|公示|一览表|安排表|日程|排班|值班表|通知|轮值|接访日|接待日|安排$/

/**
 * Lines outside of tables: notices by their labels, lines that begin with a day, rules, remarks. Every line goes into
 * exactly one list. `tables`: a table gave rows, so that a day among the remarks is no reception day.
 */
export class LineReader {
  readonly found: Found = { rows: [], dropped: [], rules: [], notes: [], unread: [] }
  private notice: Notice | null = null
  private label: Label | null = null
  private pending: Pending | null = null

  constructor(
    private readonly frame: Frame,
    private readonly tables: boolean
  ) {}

  read(lines: readonly Source[]): Found {
    for (const line of lines) this.line(line)
    this.endPending()
    this.endNotice()
    return this.found
  }

  private line(source: Source): void {
    const pieces = cutAtLabels(source.text)
    const labels = pieces.map(labelled)
    if (labels.some((one) => one !== null)) {
      this.endPending()
      pieces.forEach((piece, at) => this.piece(piece, labels[at] ?? null, source))
      return
    }
    if (this.continues(source)) return
    const day = isRule(source.text) ? null : dayLine(withoutNumber(source.text), this.frame)
    if (day) return this.dayLine(day, source)
    if (this.label !== null && this.label !== 'aside' && this.notice && !this.notice.has(this.label)) {
      this.notice.add(this.label, withoutNumber(source.text), source)
      return
    }
    this.label = null
    this.remark(source)
  }

  private piece(piece: string, one: ReturnType<typeof labelled>, source: Source): void {
    if (!one) {
      if (this.notice && this.label && this.label !== 'aside') this.notice.add(this.label, piece, source)
      else this.remark(source)
      return
    }
    const again =
      one.label === 'when' &&
      this.notice?.has('when') &&
      (this.notice.has('who') || this.notice.has('organizer'))
    if (again) this.endNotice()
    this.label = one.label
    if (one.label === 'aside') {
      if (!this.notice?.sources.includes(source)) this.remark(source)
      return
    }
    this.notice ??= new Notice()
    this.notice.add(one.label, one.content, source)
  }

  /** A line that goes on with the label or the day above it. */
  private continues(source: Source): boolean {
    const text = withoutNumber(source.text)
    if (
      this.label === 'who' &&
      this.notice &&
      !findDates(text).length &&
      namesPeople(readPeople(text.replace(/^[^::]{2,40}[::]/, '')))
    ) {
      this.notice.add('who', text, source)
      return true
    }
    if (
      this.label === 'when' &&
      this.notice &&
      (findDates(text).length > 0 || withoutTimes(text) === '') &&
      whoIn(dayLine(text, this.frame)?.rest ?? '').people === ''
    ) {
      this.notice.add('when', text, source)
      return true
    }
    if (
      this.label === 'aside' &&
      findDates(text).length > 0 &&
      !namesPeople(readPeople(whoIn(dayLine(text, this.frame)?.rest ?? '').people))
    ) {
      this.found.notes.push(source)
      return true
    }
    // 「县公安局：副局长 王强」 below the day: each place with its own leaders.
    const placed = /^[^::]{2,40}[::]\s*(.+)$/.exec(text)?.[1]
    if (placed !== undefined && this.notice?.has('when') && namesPeople(readPeople(placed))) {
      this.notice.add('who', text, source)
      return true
    }
    if (!this.pending || findDates(text).length > 0) return false
    const bare = plainText(text).replace(/\(?(?:星期|周)[一二三四五六日天]\)?/g, ' ')
    const people = withoutTimes(bare)
    if (people !== '' && !namesPeople(readPeople(people))) return false
    this.pending.sources.push(source)
    this.pending.day.hours += `\n${bare}`
    if (people !== '') this.pending.people.push(people)
    return true
  }

  private dayLine(day: DayLine, source: Source): void {
    this.endPending()
    const text = withoutNumber(source.text)
    const { people, place } = whoIn(day.rest)
    if (spanIn(text) && !this.tables && !ASIDE.test(text)) {
      this.found.rules.push({ ...source, why: '写的是一段时间，没有逐日写明' })
      return
    }
    if (people !== '' && namesPeople(readPeople(people)) && !(this.tables && day.dates[0]?.at !== 0)) {
      this.endNotice()
      this.found.rows.push(...rowsOfDay(day, people, place, source, this.frame))
      return
    }
    if (people === '' && day.dates[0]?.at === 0 && !this.tables) {
      this.pending = { day, people: [], sources: [source] }
      return
    }
    if (this.tables || ASIDE.test(text) || isTitle(source.text) || this.label === 'aside')
      this.found.notes.push(source)
    else this.found.unread.push({ ...source, why: '有日期，没有读出接访领导' })
  }

  private endPending(): void {
    const { pending } = this
    this.pending = null
    if (!pending) return
    const source = {
      where: pending.sources[0]?.where ?? '',
      text: pending.sources.map(({ text }) => text).join('\n')
    }
    if (pending.people.length > 0) {
      this.endNotice()
      this.found.rows.push(...rowsOfDay(pending.day, pending.people.join('|'), '', source, this.frame))
    } else this.found.notes.push(...pending.sources)
  }

  private endNotice(): void {
    const { notice } = this
    this.notice = null
    this.label = null
    if (!notice) return
    const { rows, left, rule } = rowsOfNotice(notice, this.frame)
    this.found.rows.push(...rows)
    if (rule) this.found.rules.push(...left)
    else if (!this.tables && this.found.rows.length === 0 && notice.has('who'))
      this.found.unread.push(...left)
    else this.found.notes.push(...left.map(({ where, text }) => ({ where, text })))
  }

  private remark(source: Source): void {
    const { text } = source
    if (isTotalLine(text)) this.found.dropped.push({ ...source, why: '合计行' })
    else if (isHeadLine(text)) this.found.dropped.push({ ...source, why: '表头' })
    else if (isRule(text)) this.found.rules.push({ ...source, why: '写的是规则，没有写明日期' })
    else this.found.notes.push(source)
  }
}

const MONTH_LINE =
  /^\(?(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?:度)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?\)?$/

/** Words of a title: short, and what a roster is called, or the month that it is for. */
export const isTitle = (text: string): boolean => {
  const plain = packed(text)
  return MONTH_LINE.test(plain) || (plain.length <= 60 && TITLE.test(plain) && !/[。;,]/.test(plain))
}
