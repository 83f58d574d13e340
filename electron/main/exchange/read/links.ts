import { walkXml, xmlText } from './xml'
import type { ZipParts } from './zip'

interface Link {
  /** The last word of its type: 'worksheet', 'styles' … */
  type: string
  path: string
}

/** What a part of the package names by id; what lies outside the file is no link to us. */
export function linksOf(zip: ZipParts, part: string): ReadonlyMap<string, Link> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const bytes = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const links = new Map<string, Link>()
  if (!bytes) return links
  walkXml(xmlText(bytes), {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      links.set(attribute('Id') ?? '', { type, path: pathOf(folder, attribute('Target') ?? '') })
    },
    close: () => undefined
  })
  return links
}

/** The part that the package itself names for this use. */
export const targetOf = (zip: ZipParts, type: string): string | undefined =>
  [...linksOf(zip, '').values()].find((link) => link.type === type)?.path

function pathOf(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
