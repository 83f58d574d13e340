import { decided, newId, refused, type DecideContext, type Decision, type Problem } from '../../ledger'
import { divisionLevel } from '../divisions'
import { line, type Place } from '../fields'
import { defaultOfficeSettings, OFFICE_ID, type OfficeProfile } from './sections'

/** What the first run asks for, beside the password that only the vault sees. */
export interface SetupDraft {
  place: Place
  level: OfficeProfile['level'] | ''
  centerName: string
  reportingUnit: string
  personName: string
}

/** The level of the center of a place: a province has none of its own here, and is taken for a city. */
export function levelOfPlace(place: Place): OfficeProfile['level'] | '' {
  const level = divisionLevel(place.code)
  return level === null ? '' : level === 'province' ? 'city' : level
}

/** Name as GB/T 33200-2016 calls the center, after the place's own name (not its full path). */
export const suggestedCenterName = (placeName: string): string =>
  placeName.trim() === '' ? '' : `${placeName.trim()}社会治安综合治理中心`

/** What is wrong with the part about the center, or about the person, so that a wizard can check step by step. */
export function centerProblems(draft: SetupDraft): Problem[] {
  return [
    ...textProblem('place', '所在地', draft.place.name),
    ...(draft.level === '' ? [{ field: 'level', message: '请选择中心的层级。' }] : []),
    ...textProblem('centerName', '中心名称', draft.centerName),
    ...textProblem('reportingUnit', '填报单位', draft.reportingUnit)
  ]
}

export const personProblems = (draft: SetupDraft): Problem[] =>
  textProblem('personName', '姓名', draft.personName, 60)

function textProblem(field: string, label: string, value: string, max = 120): Problem[] {
  if (value.trim() === '') return [{ field, message: `请填写${label}。` }]
  return line(max).safeParse(value.trim()).success
    ? []
    : [{ field, message: `${label}不能超过 ${max} 字，也不能含有换行等控制字符。` }]
}

/**
 * 启用台账: office, its settings, the first person (administrator, the one who is signed in) and the top center
 * of the tree, in one entry, so that a ledger is either in use or untouched.
 */
export function decideSetup(draft: SetupDraft, context: DecideContext): Decision {
  const problems = [...centerProblems(draft), ...personProblems(draft)]
  if (problems.length > 0 || draft.level === '') return refused(problems)
  const place = { code: draft.place.code, name: draft.place.name.trim() }
  const name = draft.centerName.trim()
  const fresh = { before: null }
  return decided('启用台账', [
    {
      entity: 'office',
      id: OFFICE_ID,
      section: 'profile',
      ...fresh,
      value: { name, place, level: draft.level, reportingUnit: draft.reportingUnit.trim() }
    },
    { entity: 'office', id: OFFICE_ID, section: 'settings', ...fresh, value: { ...defaultOfficeSettings } },
    {
      entity: 'person',
      id: context.person,
      section: 'profile',
      ...fresh,
      value: { name: draft.personName.trim(), role: 'administrator' }
    },
    {
      entity: 'center',
      id: newId(context),
      section: 'profile',
      ...fresh,
      value: {
        name,
        level: draft.level,
        parentId: null,
        place,
        address: '',
        phone: '',
        leader: '',
        leaderPhone: '',
        memberUnits: ''
      }
    }
  ])
}
