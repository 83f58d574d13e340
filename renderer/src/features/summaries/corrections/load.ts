import type { Period } from '@shared/domain/periods'
import { correctionGroups, type CorrectionPaper } from '@shared/domain/statistics'
import { ok, type Failure, type Result } from '@shared/result'
import { checkPeriod, type Checked } from '../check'
import { causesFor } from './causes'
import { namesFor } from './names'
import { world } from './world'

/** 更正表 of a period, null while it is not closed: the corrections with case numbers, and who changed what and why. */
export async function loadCorrections(period: Period): Promise<Result<Shown, Failure>> {
  const loaded = await checkPeriod(period)
  if (!loaded.ok) return loaded
  const { closed, table, heading, sealed, corrections } = loaded.value
  if (!closed) return ok({ loaded: loaded.value, paper: null })
  const refs = corrections.flatMap(({ shares }) => shares.flatMap((share) => share.refs))
  const around = await world(refs)
  const causesOf = await causesFor(loaded.value, around)
  const groups = correctionGroups(corrections, { nameOf: namesFor(around), causesOf })
  return ok({ loaded: loaded.value, paper: { table, heading, closed, all: sealed !== null, groups } })
}

export interface Shown {
  loaded: Checked
  paper: CorrectionPaper | null
}
