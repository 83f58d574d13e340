import { computed } from 'vue'
import { industryField, organizationType } from '@shared/domain/codes'
import type { DisputeIntake } from '@shared/domain/disputes'
import type { OrganizationProfile } from '@shared/domain/organizations/sections'
import { isRetired } from '@shared/domain/saving'
import { sectionValue, type LedgerRecord } from '@shared/ledger'
import { liveRecords } from '@/store'
import type { RecordOption } from '@/ui'

/** Organizations to choose from, those for this type of dispute first; a retired one only where it is chosen already. */
export function useOrganizations(record: () => LedgerRecord, chosen: () => string) {
  const organizations = liveRecords('organization')
  const type = computed(() => sectionValue<DisputeIntake>(record(), 'intake')?.type ?? 0)
  const fits = ({ industry }: OrganizationProfile): boolean =>
    (industryField.find(industry)?.disputeTypes as readonly number[] | undefined)?.includes(type.value) ??
    false

  const options = computed<RecordOption[]>(() =>
    (organizations.value ?? [])
      .filter((each) => !isRetired(each) || each.id === chosen())
      .flatMap((each) => {
        const profile = sectionValue<OrganizationProfile>(each, 'profile')
        return profile ? [{ id: each.id, profile }] : []
      })
      .sort((a, b) => Number(fits(b.profile)) - Number(fits(a.profile)))
      .map(({ id, profile }) => ({
        value: id,
        label: profile.name,
        hint: fits(profile) ? '对口' : (organizationType.find(profile.type)?.short ?? ''),
        keys: `${profile.shortName} ${profile.place.name}`
      }))
  )
  const hint = computed(() => {
    const first = options.value.find((option) => option.hint === '对口')
    return first ? `这类纠纷的对口组织：${first.label}` : undefined
  })
  const recordOf = (id: string): LedgerRecord | undefined =>
    organizations.value?.find((each) => each.id === id)
  const nameOf = (id: string): string =>
    sectionValue<OrganizationProfile>(recordOf(id), 'profile')?.name ?? ''

  return { options, hint, recordOf, nameOf }
}
