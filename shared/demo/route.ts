import { mediatorsOf } from './mediators'
import { organizations, type OrganizationSeed } from './places'
import type { Plan } from './plan'
import type { World } from './world'

/** Who handles it: the organization of its source or field if there is one, otherwise one of the rest by weight. */
export function organizationFor(
  world: World,
  { type, source }: Pick<Plan, 'type' | 'source'>
): OrganizationSeed {
  const special = organizations.find((seed) => seed.types?.includes(type) ?? seed.sources?.includes(source))
  return special ?? world.by.weighted(organizations.map((seed) => [seed, seed.weight] as const))
}

/** One mediator of the organization, or none on file. */
export function mediatorsFor(world: World, organization: OrganizationSeed): string[] {
  const own = mediatorsOf(organization.key)
  return own.length === 0 ? [] : [world.idOf(`mediator:${world.by.pick(own).key}`)]
}

/** Who receives cases there, by name: the director, who is the first of its mediators. */
export const leaderOf = (organization: OrganizationSeed): string =>
  mediatorsOf(organization.key)[0]?.name ?? ''
