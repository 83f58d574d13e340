import { disputeType18, type CourtStage } from '../../codes'
import type { CaseFile } from '../case'
import { isEntrusted } from '../case'
import type { Block, Missing } from '../model'
import { addressee, body, fixed, heading, line, signature, title } from './blocks'
import { lack, nameOf, paperOf, type Form, type Which } from './paper'
import { orBlank, partiesOf } from './party'
import { dayCn, GAP, namesCn, orGap } from './words'

const kind = 'entrustment'
const BEFORE_FILING = 1

interface Letter {
  from: string
  to: string
  number: string
  on: string | null
  stage: CourtStage | null
  courtCaseNumber: string
  contact: string
  reportBy: string | null
  missing: Missing[]
}

/**
 * 委托（委派）调解函: with the consent of the parties (《宁波市人民调解条例》第十九条); a court 委派 before filing and 委托 after it
 * (确认规定第二条、第十三条). '' is the letter of the office that sent us the matter; the others are ours, one for each 分流.
 */
export const entrustment: Form = {
  kind,
  of: (file) => [...received(file), ...sent(file)],
  fill: (file, which = '') => {
    const letter = file && letterOf(file, which)
    const intake = file?.sections.intake
    const verb = letter ? verbOf(letter.stage) : '委托（委派）'
    const names = namesCn(partiesOf(file).map(({ name }) => name))
    return paperOf(
      kind,
      file,
      which,
      [
        title(`${verb}调解函`, letter?.from),
        { kind: 'number', label: '编号', text: letter?.number ?? '' },
        addressee(orGap(letter?.to)),
        fixed(
          `${names || `${GAP}、${GAP}`}之间的${intake ? disputeType18.name(intake.type) : `${GAP}纠纷`}，` +
            `适宜通过调解方式解决。经征得各方当事人同意，现${verb}你单位进行调解。` +
            `请将调解结果${letter?.reportBy ? `于${dayCn(letter.reportBy)}前` : '及时'}书面反馈我单位。`
        ),
        line(
          letter && !letter.courtCaseNumber ? '受理编号' : '案号',
          letter?.courtCaseNumber || intake?.caseNumber || ''
        ),
        heading('当事人'),
        people(file),
        heading('纠纷简要情况'),
        body(intake?.summary ?? '', 4),
        heading('申请事项'),
        body(intake?.claim ?? '', 2),
        line('联系人、电话', letter?.contact ?? ''),
        ...signature([{ label: '经办人（签名）' }], [], { stamp: '（印章）', date: dayCn(letter?.on) })
      ],
      letter?.missing
    )
  }
}

/** 委派 before a court files the case, otherwise 委托. */
export const verbOf = (stage: CourtStage | null | undefined): '委派' | '委托' =>
  stage === BEFORE_FILING ? '委派' : '委托'

const received = (file: CaseFile): Which[] =>
  isEntrusted(file) && file.sections.intake
    ? [{ id: '', title: `${nameOf(kind)}（${file.sections.intake.entrustedBy}）` }]
    : []

/** Moves of our own to an organization or a court's mediation; between offices of the administration another paper serves. */
const sent = (file: CaseFile): Which[] =>
  (file.sections.routing?.offers ?? [])
    .filter(({ route }) => route !== 'authority')
    .map(({ id, receiver, offeredOn }) => ({
      id,
      title: `${nameOf(kind)}（${dayCn(offeredOn)}，${receiver}）`
    }))

function letterOf(file: CaseFile, which: string): Letter {
  const { intake, application, entrustment, routing } = file.sections
  const consent = lack(application?.consented ? '—' : '', 'application.consented', '各方当事人同意调解')
  const at = routing?.offers.findIndex(({ id }) => id === which) ?? -1
  const offer = routing?.offers[at]
  if (offer) {
    return {
      from: file.office.name,
      to: offer.receiver,
      number: offer.letterNumber,
      on: offer.offeredOn,
      stage: offer.stage,
      courtCaseNumber: '',
      contact: '',
      reportBy: offer.reportBy,
      missing: [...lack(offer.letterNumber, `routing.offers.${at}.letterNumber`, '函号'), ...consent]
    }
  }
  return {
    from: intake?.entrustedBy ?? '',
    to: file.committee?.name ?? file.office.name,
    number: entrustment?.letterNumber ?? '',
    on: entrustment?.letterOn ?? null,
    stage: entrustment?.stage ?? null,
    courtCaseNumber: entrustment?.courtCaseNumber ?? '',
    contact: entrustment?.contact ?? '',
    reportBy: entrustment?.reportBy ?? null,
    missing: [
      ...lack(entrustment?.letterNumber, 'entrustment.letterNumber', '函号'),
      ...lack(entrustment?.letterOn, 'entrustment.letterOn', '函的日期'),
      ...consent
    ]
  }
}

const people = (file: CaseFile | null): Block => ({
  kind: 'table',
  columns: [
    { title: '姓名或名称', width: 5, align: 'left' },
    { title: '联系方式', width: 5, align: 'left' },
    { title: '单位或住址', width: 10, align: 'left' }
  ],
  rows: orBlank(partiesOf(file), 2).map((party) => [
    party?.name ?? '',
    party?.phone ?? '',
    party?.address ?? ''
  ]),
  minRows: 2
})
