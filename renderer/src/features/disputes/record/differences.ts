import { disputeSectionNames, type DisputeParties } from '@shared/domain/disputes'
import type { Retired } from '@shared/domain/fields'
import { canonicalJson, type SectionValue } from '@shared/ledger'
import { EMPTY, type Difference } from './difference'
import { partyDifferences } from './partyDifferences'
import { isShownSection, viewOf, type NameOf } from './views'

/** What a section of a dispute is called. */
export const sectionTitle = (section: string): string | undefined =>
  (disputeSectionNames as Readonly<Record<string, string>>)[section]

/**
 * Where two values of a section differ, label by label, as the record shows them. Numbers, phones and addresses of
 * people are masked.
 */
export function disputeDifferences(
  section: string,
  before: SectionValue,
  after: SectionValue,
  nameOf: NameOf
): Difference[] {
  if (canonicalJson(before) === canonicalJson(after)) return []
  if (section === 'parties') {
    return partyDifferences(before as unknown as DisputeParties, after as unknown as DisputeParties)
  }
  const [old, now] = [itemsOf(section, before, nameOf), itemsOf(section, after, nameOf)]
  const labels = [...new Set([...old, ...now].map(({ label }) => label))]
  const textOf = (items: typeof old, label: string): string =>
    items
      .filter((each) => each.label === label)
      .map(({ text }) => text)
      .join('；') || EMPTY
  const found = labels
    .map((label) => ({ label, before: textOf(old, label), after: textOf(now, label) }))
    .filter((each) => each.before !== each.after)
  return found.length > 0 ? found : [{ label: '其他内容', before: '—', after: '（内容有改动）' }]
}

function itemsOf(section: string, value: SectionValue, nameOf: NameOf): { label: string; text: string }[] {
  if (section === 'retired') {
    const { retired, on, reason } = value as unknown as Retired
    return [{ label: retired ? '撤销' : '恢复', text: [on, reason].filter(Boolean).join('：') }]
  }
  return isShownSection(section) ? viewOf(section, value, nameOf) : []
}
