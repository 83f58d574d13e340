import { z } from 'zod'
import {
  changeOf,
  decided,
  refused,
  sectionValue,
  type Decision,
  type LedgerRecord,
  type Problem
} from '../../ledger'
import { codeTable, handlingMove, riskColour, type HandlingMove, type RiskColour } from '../codes'
import { line } from '../fields'
import { OFFICE_ID } from './id'

const MOST = 6
const POLICE = '公安'
const RED: RiskColour = 1
const offices = z.array(line(30)).max(MOST)
const step = line(20)

/** 分级与处置, as this office follows it: a person decides the colour, here stands what follows from it. */
export const gradingSection = z.object({
  /** Who must be told, in the order of the colours (红、橙、黄、蓝、绿). */
  tell: z.tuple([offices, offices, offices, offices, offices]),
  /** Names of the five handling moves, in their order. */
  moveNames: z.tuple([step, step, step, step, step])
})
export type OfficeGrading = z.infer<typeof gradingSection>

/** What decisions and screens read of it. */
export interface GradingTerms {
  /** 须告知的对象, by colour; empty where nobody must be told. */
  tell: (colour: RiskColour) => readonly string[]
  /** The name of a handling move. */
  moveName: (code: HandlingMove) => string
}

/** Defaults of ours (未核实), changeable under 设置. */
export const defaultGrading: OfficeGrading = {
  tell: riskColour.list.map(({ tell }) => [...tell]) as OfficeGrading['tell'],
  moveNames: handlingMove.list.map(({ name }) => name) as unknown as OfficeGrading['moveNames']
}

/** Where they come from, shown beside the fields. */
export const gradingSources: Readonly<Record<keyof OfficeGrading, string>> = {
  tell: '告知对象没有国家统一规定，默认值未核实。红色须含公安机关：可能引起治安案件、刑事案件的，应当及时向当地公安机关或者有关部门报告（《人民调解法》第二十五条）。',
  moveNames: '“五步处置”的步骤名称各地不一，默认值未核实。'
}

export function gradingTerms({ tell, moveNames }: OfficeGrading): GradingTerms {
  const names = codeTable(
    handlingMove.list.map(({ code, name }, index) => ({ code, name: moveNames[index] ?? name }))
  )
  return { tell: (colour) => tell[colour - 1] ?? [], moveName: (code) => names.name(code) }
}

/** What holds now: what the office set, or the defaults. */
export const officeGrading = (office: LedgerRecord | undefined): GradingTerms =>
  gradingTerms(sectionValue<OfficeGrading>(office, 'grading') ?? defaultGrading)

/** 修改分级与处置. Problems are named `tell.N` and `moveNames.N`, N from 0. Empty and repeated offices are left out. */
export function decideOfficeGrading(record: LedgerRecord | undefined, draft: OfficeGrading): Decision {
  const tell = draft.tell.map((names) => [...new Set(names.map((name) => name.trim()).filter(Boolean))])
  const moveNames = draft.moveNames.map((name) => name.trim())
  const problems: Problem[] = [
    ...tell.flatMap((names, index) => tellProblems(names, index)),
    ...moveNames.flatMap((name, index) => moveProblems(name, index, moveNames))
  ]
  if (problems.length > 0) return refused(problems)
  return decided('修改分级与处置', [changeOf(record, 'office', OFFICE_ID, 'grading', { tell, moveNames })])
}

function tellProblems(names: readonly string[], index: number): Problem[] {
  const field = `tell.${index}`
  const colour = riskColour.list[index]
  if (names.length > MOST) return [{ field, message: `告知对象最多 ${MOST} 个。` }]
  if (names.some((name) => !line(30).safeParse(name).success)) {
    return [{ field, message: '每个告知对象不超过 30 字，不能含有换行。' }]
  }
  if (colour?.code === RED && !names.some((name) => name.includes(POLICE))) {
    return [{ field, message: '红色的告知对象须含公安机关（《人民调解法》第二十五条）。' }]
  }
  return []
}

function moveProblems(name: string, index: number, all: readonly string[]): Problem[] {
  const field = `moveNames.${index}`
  if (name === '') return [{ field, message: '请填写步骤名称。' }]
  if (!step.safeParse(name).success) return [{ field, message: '步骤名称不超过 20 字，不能含有换行。' }]
  return all.indexOf(name) < index ? [{ field, message: '步骤名称不能相同。' }] : []
}
