import { formatDateCn, type CalendarDate } from '@shared/domain/dates'
import { periodTitle, type Period } from '@shared/domain/periods'
import { closedLine, type BriefPart, type Closed } from '@shared/domain/statistics'
import type { Paper } from '../../model'
import { body, heading, note, title } from '../blocks'

export interface BriefFile {
  office: string
  period: Period
  parts: readonly BriefPart[]
  today: CalendarDate
  /** The closing that the text was sealed with; its day stands in place of today. */
  closed: Closed | null
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八']

/** 情况报告: the figures of a period in words, part by part, with 落款. */
export function briefPaper({ office, period, parts, today, closed }: BriefFile): Paper {
  return {
    key: 'brief',
    title: '矛盾纠纷排查调解情况报告',
    size: 'A4',
    orientation: 'portrait',
    blocks: [
      title('矛盾纠纷排查调解情况报告', periodTitle(period)),
      ...parts.flatMap((part, at) => [heading(`${NUMBERS[at] ?? ''}、${part.heading}`), body(part.text, 0)]),
      { kind: 'issued', by: office, on: closed ? closed.day : formatDateCn(today) },
      ...(closed ? [note(closedLine(closed))] : [])
    ],
    copy: { number: 0 },
    caseNumber: '',
    missing: []
  }
}
