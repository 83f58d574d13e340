/**
 * @typedef {{ 'bom-ref': string, type: string, name: string, version: string, licenses?: unknown[] }} Component
 * @typedef {{ ref: string, dependsOn: string[] }} Needs
 * @typedef {{ metadata: { component: Component }, components: Component[], dependencies: Needs[] }} Bom
 * @typedef {{ name: string, dependencies: Record<string, string> }} Program
 * @typedef {Record<string, { version: string, peerDependencies?: Record<string, string> }>} Locked
 */

/** The runtime ships, the downloader that npm's package of it needs does not. */
const RUNTIME = 'electron'

/**
 * What npm lists of everything installed, cut to what ships: the runtime, and what the program depends on by whatever
 * way; not what a package only wants to find beside it, such as a bundler. npm's own `--omit=dev` keeps those, and
 * leaves out Vue, for which a tool asks too.
 * @param {Bom} all a CycloneDX document of `npm sbom` @param {Program} program package.json
 * @param {Locked} locked `packages` of package-lock.json
 * @returns {Bom}
 */
export function shippedBom(all, program, locked) {
  const self = all.metadata.component
  const named = new Set([RUNTIME, ...Object.keys(program.dependencies)])
  const direct = refsOf(all, self['bom-ref']).filter((ref) => named.has(nameOf(ref)))
  const besides = peers(locked)
  /** @param {string} ref */
  const nextOf = (ref) =>
    nameOf(ref) === RUNTIME
      ? []
      : refsOf(all, ref).filter((next) => !besides.get(ref)?.includes(nameOf(next)))
  const kept = new Set(direct)
  for (const ref of kept) for (const next of nextOf(ref)) kept.add(next)
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...self, type: 'application', name: program.name } },
    components: all.components.filter((one) => kept.has(one['bom-ref'])).map(withoutToolMark),
    dependencies: [
      { ref: self['bom-ref'], dependsOn: direct },
      ...[...kept].map((ref) => ({ ref, dependsOn: nextOf(ref) }))
    ]
  }
}

/** By name@version, the names that a package wants beside it. @param {Locked} locked */
const peers = (locked) =>
  new Map(
    Object.entries(locked).map(([path, { version, peerDependencies = {} }]) => [
      `${path.replace(/^.*node_modules\//, '')}@${version}`,
      Object.keys(peerDependencies)
    ])
  )

/** @param {Bom} bom @param {string} ref */
const refsOf = (bom, ref) => bom.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []

/** @param {string} ref name@version, where a name may begin with @ */
const nameOf = (ref) => ref.slice(0, ref.lastIndexOf('@'))

/** npm calls the runtime a tool, since only tools are installed for it. @param {Component} one */
const withoutToolMark = (one) =>
  one.name === RUNTIME ? { ...one, type: 'framework', scope: 'required', properties: [] } : one

/** Components of a document that tell no licence, by name. @param {Bom} bom */
export const unlicensed = (bom) =>
  bom.components.filter(({ licenses = [] }) => licenses.length === 0).map(({ name }) => name)
