import { formatDateCn, type CalendarDate } from '@shared/domain/dates'
import { periodTitle, type Period } from '@shared/domain/periods'
import type { BriefPart } from '@shared/domain/statistics'
import type { Paper } from '../../model'
import { body, heading, title } from '../blocks'

export interface BriefFile {
  office: string
  period: Period
  parts: readonly BriefPart[]
  today: CalendarDate
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八']

/** 情况报告: the figures of a period in words, part by part, with 落款. */
export function briefPaper({ office, period, parts, today }: BriefFile): Paper {
  return {
    key: 'brief',
    title: '矛盾纠纷排查调解情况报告',
    size: 'A4',
    orientation: 'portrait',
    blocks: [
      title('矛盾纠纷排查调解情况报告', periodTitle(period)),
      ...parts.flatMap((part, at) => [heading(`${NUMBERS[at] ?? ''}、${part.heading}`), body(part.text, 0)]),
      { kind: 'issued', by: office, on: formatDateCn(today) }
    ],
    copy: { number: 0 },
    caseNumber: '',
    missing: []
  }
}
