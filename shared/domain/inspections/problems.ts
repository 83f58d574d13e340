import type { LedgerRecord, Problem, Warning } from '../../ledger'
import { preventionKind } from '../codes'
import { checkPhone } from '../identity'
import { notAfterToday, required, schemaProblems } from '../saving'
import { turnedOf, type FindingDraft, type InspectionDraft, type InspectionSection } from './draft'
import { inspectionLabels as labels } from './labels'
import { inspectionSections } from './sections'

/** What stands in the way of saving one section, by field. */
export function inspectionProblems<S extends InspectionSection>(
  section: S,
  value: InspectionDraft[S],
  record: LedgerRecord | undefined,
  today: string
): Problem[] {
  const own =
    section === 'round'
      ? roundProblems(value as InspectionDraft['round'], today)
      : findingsProblems(value as InspectionDraft['findings'], record)
  const named = new Set(own.map(({ field }) => field))
  const schema = schemaProblems(inspectionSections[section], section, value, labels)
  return [...own, ...schema.filter(({ field }) => !named.has(field))]
}

const TOPIC_NAMES: Readonly<Record<string, string>> = { special: '专项名称', period: '重点时段名称' }

function roundProblems(round: InspectionDraft['round'], today: string): Problem[] {
  const topic = TOPIC_NAMES[round.kind]
  return [
    ...required('round.on', labels.round.on, round.on),
    ...notAfterToday('round.on', labels.round.on, round.on, today),
    ...(round.unitId === '' || round.unitKind === ''
      ? [
          { field: 'round.unitId', message: `请选择${labels.round.unitId}` },
          // One choice gives all three: told once.
          ...['round.unitKind', 'round.level'].map((field) => ({ field, message: '请选择排查单位' }))
        ]
      : []),
    ...(topic ? required('round.topic', topic, round.topic) : []),
    ...required('round.place', labels.round.place, round.place.name),
    ...required('round.people', labels.round.people, round.people),
    ...required('round.lookedAt', labels.round.lookedAt, round.lookedAt)
  ]
}

function findingsProblems(
  { answer, list }: InspectionDraft['findings'],
  record: LedgerRecord | undefined
): Problem[] {
  const field = 'findings.answer'
  const turned = record ? turnedOf(record) : new Map<string, string>()
  const lost = [...turned.keys()].filter((id) => !list.some((finding) => finding.id === id)).length
  return [
    ...(answer === '' ? [{ field, message: '请选择排查结果；没有发现的选“未发现”' }] : []),
    ...(answer === 'none' && list.length > 0
      ? [{ field, message: `选了“未发现”，下面却填有 ${list.length} 件，请核对` }]
      : []),
    ...(answer === 'found' && list.length === 0
      ? [{ field, message: '请至少填写一件；没有发现的选“未发现”' }]
      : []),
    ...(lost > 0 ? [{ field, message: `已转为纠纷的 ${lost} 件不能删去；填错的请修改内容` }] : []),
    ...list.flatMap((finding, index) => findingProblems(finding, index, turned.has(finding.id)))
  ]
}

function findingProblems(finding: FindingDraft, index: number, turned: boolean): Problem[] {
  const at = `findings.list.${index}`
  const named = (label: string): string => `第 ${index + 1} 件的${label}`
  const kinds = finding.prevention.map(({ kind }) => kind)
  return [
    ...required(`${at}.title`, named(labels.findings['list.title']), finding.title),
    ...(finding.type === null
      ? [{ field: `${at}.type`, message: `请选择${named(labels.findings['list.type'])}` }]
      : []),
    ...finding.parties.flatMap(({ name }, row) =>
      required(`${at}.parties.${row}.name`, named(`第 ${row + 1} 位当事人姓名或名称`), name)
    ),
    ...(finding.settled && turned
      ? [{ field: `${at}.settled`, message: `第 ${index + 1} 件已转为纠纷，结果在纠纷中登记` }]
      : []),
    ...(!finding.settled && finding.prevention.length > 0
      ? [{ field: `${at}.prevention`, message: `第 ${index + 1} 件没有当场化解，不能填“防止”` }]
      : []),
    ...kinds.flatMap((kind, row) =>
      kinds.indexOf(kind) < row
        ? [{ field: `${at}.prevention`, message: named(`“${preventionKind.name(kind)}”重复`) }]
        : []
    )
  ]
}

/** What may still be right; never a block. */
export function inspectionWarnings({ findings }: Pick<InspectionDraft, 'findings'>): Warning[] {
  return findings.list.flatMap(({ parties }, index) =>
    parties.flatMap(({ phone }, row) => {
      const check = phone === '' ? null : checkPhone(phone)
      return check && !check.ok
        ? [
            {
              field: `findings.list.${index}.parties.${row}.phone`,
              message: check.message,
              source: '号码位数核对'
            }
          ]
        : []
    })
  )
}
