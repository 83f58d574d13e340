import { computed, ref } from 'vue'
import {
  bundledCalendar,
  calendarOf,
  daysOf,
  decideHolidayRetirement,
  decideHolidays,
  FESTIVALS,
  holidayDifferences,
  type HolidayDays
} from '@shared/domain/calendar'
import { codeTable } from '@shared/domain/codes'
import { partsOf } from '@shared/domain/dates'
import type { Retired } from '@shared/domain/fields'
import { mayWrite } from '@shared/domain/permissions'
import { isRetired } from '@shared/domain/saving'
import {
  commitDecision,
  decideContext,
  dropDraft,
  getRecord,
  historyOf,
  liveRecords,
  loadDraft,
  saveDraft,
  useSession
} from '@/store'
import { useSectionForm, useTimeline } from '@/ui'

/** A year with its days, as the form holds it. */
export interface HolidayDraft {
  year: number
  days: HolidayDays
}

/** A year without data begins with the festivals of 《全国年节及纪念日放假办法》第二条. */
const blank = (): HolidayDays => ({
  off: FESTIVALS.map((name) => ({ name, from: '', to: '' })),
  work: [],
  source: ''
})

const DRAFT = 'holidays'

/** The years of holidays: what is known, what is not, and changing one of them by its rule. */
export function useHolidays() {
  const session = useSession()
  const records = liveRecords('holidays')
  const calendar = computed(() => calendarOf(records.value))
  const thisYear = partsOf(decideContext().today).year
  const chosen = ref(thisYear)

  const record = computed(() => records.value?.find(({ id }) => id === String(chosen.value)))
  const stands = computed(() => calendar.value.years.get(chosen.value))
  const nextUnknown = computed(() => {
    let year = thisYear
    while (calendar.value.years.has(year)) year += 1
    return year
  })
  const table = computed(() => {
    const known = [...calendar.value.years.keys()]
    const entered = (records.value ?? []).map(({ id }) => Number(id))
    const years = [...new Set([...known, ...entered, thisYear, thisYear + 1])].sort((a, b) => b - a)
    return codeTable(years.map((year) => ({ code: year, name: `${year} 年${noteOf(year)}` })))
  })

  function noteOf(year: number): string {
    const own = records.value?.find(({ id }) => id === String(year))
    if (!calendar.value.years.has(year)) return own ? '（录入已停用）' : '（尚未录入）'
    if (!own || isRetired(own)) return ''
    return bundledCalendar.years.has(year) ? '（本单位已修改）' : '（本单位录入）'
  }

  const form = useSectionForm<HolidayDraft>({
    current: () => ({
      year: chosen.value,
      days: stands.value ? daysOf(stands.value) : blank()
    }),
    save: ({ year, days }) =>
      commitDecision(async () =>
        decideHolidays(
          await getRecord('holidays', String(year)),
          year,
          days,
          bundledCalendar.years.get(year),
          decideContext()
        )
      ),
    keeper: {
      load: () => loadDraft(DRAFT),
      save: (value) => saveDraft(DRAFT, value),
      drop: () => dropDraft(DRAFT)
    }
  })

  const retire = (value: Retired) =>
    commitDecision(async () => {
      const origin = await getRecord('holidays', String(chosen.value))
      return origin
        ? decideHolidayRetirement(origin, value, decideContext())
        : { ok: false, problems: [{ field: '', message: '没有可以停用的录入' }] }
    })

  const { timeline } = useTimeline(
    () => record.value,
    async (id) => ({ history: await historyOf('holidays', id), describe: holidayDifferences })
  )
  const editable = computed(() => mayWrite(session.session?.role ?? 'viewer', 'holidays', 'days'))

  return { chosen, record, stands, nextUnknown, table, form, retire, timeline, editable }
}
