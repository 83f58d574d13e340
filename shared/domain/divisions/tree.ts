import { parentCode, type Division } from './division'

/** Read-only look-ups over a set of divisions. Codes that are not in it give undefined, null or an empty list. */
export interface DivisionTree {
  find(code: string): Division | undefined
  /** The divisions one level down exactly as coded; '' gives the provinces. */
  childrenOf(code: string): readonly Division[]
  /**
   * What a person chooses from below `code`: as `childrenOf`, but a hidden level is skipped and its children stand
   * in its place, so 北京市 gives its districts and 东莞市 its towns.
   */
  choicesUnder(code: string): readonly Division[]
  /** From the province down to the division itself, without hidden levels (1101 市辖区 gives 北京市); empty if unknown. */
  path(code: string): readonly Division[]
  /** '西藏自治区山南市扎囊县扎塘镇'; '北京市东城区'; '广东省东莞市东城街道'. Null when unknown. */
  fullName(code: string): string | null
  /** All divisions, in the order given. */
  all(): readonly Division[]
}

/** City-level names that only fill a place in the code and that nobody says or writes. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划'
])

/** Builds the look-ups. To add the villages of a province, build a new tree of both lists. */
export function divisionTree(divisions: readonly Division[]): DivisionTree {
  const byCode = new Map<string, Division>()
  const children = new Map<string, Division[]>()
  for (const division of divisions) {
    byCode.set(division.code, division)
    const parent = parentCode(division.code)
    const siblings = children.get(parent)
    if (siblings) siblings.push(division)
    else children.set(parent, [division])
  }

  /** A hidden level: a placeholder city, or the county that stands for a city without counties (441900 东莞市). */
  const hidden = ({ code, name, level }: Division): boolean =>
    (level === 'city' && PLACEHOLDERS.has(name)) ||
    (level === 'county' && byCode.get(parentCode(code))?.name === name)

  const childrenOf = (code: string): readonly Division[] => children.get(code) ?? []

  const path = (code: string): Division[] => {
    const steps: Division[] = []
    for (let at = byCode.get(code); at; at = byCode.get(parentCode(at.code))) {
      if (!hidden(at)) steps.unshift(at)
    }
    return steps
  }

  return {
    find: (code) => byCode.get(code),
    childrenOf,
    choicesUnder: (code) =>
      childrenOf(code).flatMap((child) => (hidden(child) ? childrenOf(child.code) : [child])),
    path,
    fullName: (code) =>
      byCode.has(code)
        ? path(code)
            .map(({ name }) => name)
            .join('')
        : null,
    all: () => divisions
  }
}
