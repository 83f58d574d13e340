import { paperKind, type PaperKind } from '../../codes'
import type { CaseFile } from '../case'
import type { Block, Missing, Paper } from '../model'

/** One of several papers of a kind: a session, a visit; id '' where a case has one at most. */
export interface Which {
  id: string
  title: string
}

/** 一种文书: which papers of it a case has, and what stands on them. */
export interface Form {
  kind: PaperKind
  /** The papers of this kind that the case has something for; none: it is not offered. */
  of(file: CaseFile): Which[]
  /** The paper; from null the blank form. An id that the case does not have gives the blank lines of that part. */
  fill(file: CaseFile | null, which?: string): Paper
}

const MOST_MISSING = 200

/** The kind's official name. */
export const nameOf = (kind: PaperKind): string => paperKind.name(kind)

/** The only paper of its kind, when the condition holds. */
export const one = (kind: PaperKind, has: boolean): Which[] => (has ? [{ id: '', title: nameOf(kind) }] : [])

export function paperOf(
  kind: PaperKind,
  file: CaseFile | null,
  which: string,
  blocks: readonly Block[],
  missing: readonly Missing[] = []
): Paper {
  return {
    key: which === '' ? kind : `${kind}:${which}`,
    title: nameOf(kind),
    size: 'A4',
    orientation: 'portrait',
    blocks: [...blocks],
    copy: { number: 0 },
    caseNumber: file?.sections.intake?.caseNumber ?? '',
    missing: file ? missing.slice(0, MOST_MISSING) : []
  }
}

/** Says that a box is empty; nothing when it is not. */
export function lack(
  value: string | null | undefined | readonly unknown[],
  field: string,
  label: string
): Missing[] {
  const empty =
    value === null || value === undefined || (typeof value === 'string' ? value.trim() : value).length === 0
  return empty ? [{ field, label }] : []
}

/** Papers that bear a committee's name and seal need one. */
export const lackCommittee = (file: CaseFile | null): Missing[] =>
  lack(file?.committee?.name, 'assignment.organizationId', '承办组织')
