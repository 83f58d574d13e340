import { z } from 'zod'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { coded, id, line } from '../../fields'
import { DEFAULT_LINES, frequencyPer } from '../codes'

/** What this office sets for its reception days; one record with id 'reception'. */
export const receptionSections = {
  /** 排班约束 */
  limits: z.object({
    /** 同一人 n 天内不重复; 0: only not twice a day */
    gapDays: z.number().int().min(0).max(60),
    /** 同一系统的人不排在同一天 */
    linesApart: z.boolean(),
    /** 频次: these leaders together so often in each period (DOMAIN.md 5.1). */
    frequencies: z
      .array(
        z.object({
          id,
          /** 「县委书记、县长」 */
          words: line(60),
          leaderIds: z.array(id).min(1).max(100),
          per: coded(frequencyPer),
          atLeast: z.number().int().min(1).max(60)
        })
      )
      .max(40)
  }),
  /** 公示与调换 */
  terms: z.object({
    /** Lines besides the four (政府、纪检、组织、政法). */
    lines: z.array(line(20)).max(20),
    /** Days before the first day by which a roster is published. */
    noticeDays: z.number().int().min(0).max(60),
    /** Days before a reception day by which an exchange is told. */
    swapDays: z.number().int().min(0).max(60),
    /** 落款; '' takes the name of the office. */
    publisher: line(120),
    /** 默认接访地点 */
    place: line(120),
    /** 咨询、预约电话, an office's own */
    phone: line(40)
  })
}
export type ReceptionLimits = z.infer<typeof receptionSections.limits>
export type ReceptionTerms = z.infer<typeof receptionSections.terms>
export type FrequencyRule = ReceptionLimits['frequencies'][number]

export const RECEPTION_ID = 'reception'

/** No rule of the state on either: an office sets what its own document says. */
export const defaultLimits: ReceptionLimits = { gapDays: 0, linesApart: false, frequencies: [] }

/**
 * Defaults (未核实 for any one place), changeable. noticeDays: some places 3 days before, some at least 2 (DOMAIN.md 5.2);
 * swapDays: a county's notice of 2008, 因故不能参加的提前 5 日告知 (公告15).
 */
export const defaultTerms: ReceptionTerms = {
  lines: [],
  noticeDays: 3,
  swapDays: 5,
  publisher: '',
  place: '信访接待大厅',
  phone: ''
}

export const limitsOf = (record: LedgerRecord | undefined): ReceptionLimits => ({
  ...defaultLimits,
  ...sectionValue<Partial<ReceptionLimits>>(record, 'limits')
})

export const termsOf = (record: LedgerRecord | undefined): ReceptionTerms => ({
  ...defaultTerms,
  ...sectionValue<Partial<ReceptionTerms>>(record, 'terms')
})

/** 政府、纪检、组织、政法 and what the office added. */
export const linesOf = ({ lines }: ReceptionTerms): string[] => [...new Set([...DEFAULT_LINES, ...lines])]
