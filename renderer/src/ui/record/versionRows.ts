import type { Difference } from '@shared/domain/saving'
import type { SectionValue } from '@shared/ledger'

/** One field in which versions of a section differ, with a text for each version. */
export interface VersionRow {
  label: string
  texts: string[]
}

/** Before → after of a section in words, as the timeline tells it. */
export type DescribeSection = (
  section: string,
  before: SectionValue | null,
  after: SectionValue
) => readonly Difference[]

/** The fields in which versions differ, side by side in the order of the versions; the first stands now. */
export function versionRows(
  section: string,
  [current, ...others]: readonly SectionValue[],
  describe: DescribeSection
): VersionRow[] {
  if (!current) return []
  const rows = new Map<string, VersionRow>()
  others.forEach((other, index) => {
    for (const { label, before, after } of describe(section, current, other)) {
      const row = rows.get(label) ?? { label, texts: [before, ...others.map(() => before)] }
      row.texts[index + 1] = after
      rows.set(label, row)
    }
  })
  return [...rows.values()]
}
