import { assignmentDue, handlingOpinion, standing, visitRefusal } from '@shared/domain/visits'
import type { Block, Paper } from '../../model'
import { addressee, body, fixed, heading, items, note, signature, title } from '../blocks'
import { lack } from '../paper'
import { dayCn, dayOrGap, linesOf, orGap } from '../words'
import { sheetOf, visitorNames, type VisitFile } from './file'

const opening = ({ sections }: VisitFile, more: string): string =>
  `您（你们）于${dayOrGap(sections.arrival?.on)}来访反映的“${orGap(sections.matter?.title)}”${more}`

/** One matter as a sentence, several with numbers; nothing as lines to be written on. */
const listed = (list: readonly string[]): Block =>
  list.length > 1 ? items(list) : body(list[0] ?? '', list.length === 0 ? 2 : 0)

const signed = (on: string | undefined): Block[] =>
  signature([{ label: '来访人（签收）' }], [{ label: '经办人（签名）' }], {
    stamp: '（印章）',
    date: dayCn(on)
  })

/** 不予接访（引导）告知单: the ground, the reason and the right place, so that nobody is sent away without an address. */
export function guidanceSheet(file: VisitFile): Paper {
  const { outcome, arrival } = file.sections
  const grounds = (outcome?.grounds ?? []).map((code) => visitRefusal.name(code))
  return sheetOf(
    'guidance',
    file,
    {},
    [
      title('不予接访（引导）告知单', file.office),
      { kind: 'number', label: '接访编号', text: arrival?.number ?? '' },
      addressee(orGap(visitorNames(file))),
      fixed(opening(file, '，属于下列情形，接访日不予接访：')),
      listed(grounds.map((text, at) => `${text}${at < grounds.length - 1 ? '；' : '。'}`)),
      heading('理由'),
      body(outcome?.reason ?? '', 2),
      heading('可以通过下列途径解决'),
      listed(linesOf(outcome?.goTo ?? '')),
      ...signed(outcome?.on)
    ],
    [...lack(outcome?.reason, 'outcome', '不予接访的理由'), ...lack(outcome?.goTo, 'outcome', '告知的去处')]
  )
}

/** 来访事项办理告知单: who has it, and by when, in writing within fifteen days (《信访工作条例》第二十三条). */
export function noticeSheet(file: VisitFile): Paper {
  const { notice, arrival } = file.sections
  const units = standing(file.record)
  return sheetOf(
    'notice',
    file,
    {},
    [
      title('来访事项办理告知单', file.office),
      { kind: 'number', label: '接访编号', text: arrival?.number ?? '' },
      addressee(orGap(notice?.to ?? visitorNames(file))),
      fixed(opening(file, '一事，已经登记并交下列单位办理：')),
      listed(
        units.map((one) =>
          [
            one.unit,
            one.contact === '' ? '' : `联系人 ${one.contact}`,
            `${dayCn(one.assignedOn)}交办`,
            `${dayCn(assignmentDue(one))}前办结`
          ]
            .filter((text) => text !== '')
            .join('，')
        )
      ),
      ...(notice?.text ? [body(notice.text, 0)] : []),
      fixed(
        '承办单位自受理之日起六十日内办结；情况复杂的，经负责人批准可以适当延长，延长期限不超过三十日，并告知延期理由。'
      ),
      note('依据：《信访工作条例》第二十三条、第三十四条。'),
      ...signed(notice?.on)
    ],
    [...lack(units, 'assignments', '承办单位'), ...lack(notice?.on, 'notice', '告知日期')]
  )
}

/**
 * 来访事项答复单: what was asked, the facts, the opinion and its basis, and where a review can be asked for (《信访工作条例》
 * 第三十二条、第三十五条). The 处理意见书 itself is the unit's own; its number stands here.
 */
export function replySheet(file: VisitFile): Paper {
  const { feedback, matter, arrival, outcome } = file.sections
  const results = standing(file.record).flatMap(({ unit, result }) => (result ? [{ unit, ...result }] : []))
  const onTheSpot = outcome?.kind === 1
  return sheetOf(
    'reply',
    file,
    {},
    [
      title('来访事项答复单', file.office),
      { kind: 'number', label: '接访编号', text: arrival?.number ?? '' },
      addressee(orGap(feedback?.to ?? visitorNames(file))),
      fixed(opening(file, '一事，现将办理情况答复如下：')),
      heading('一、投诉请求'),
      body(matter?.demand ?? '', 2),
      heading('二、事实和理由'),
      body(matter?.summary ?? '', 1),
      heading('三、处理意见'),
      ...(onTheSpot
        ? [body(outcome.opinion, 0)]
        : results.flatMap(({ unit, opinion, text, number, on }) => [
            body(
              `${unit}（${[dayCn(on), number].filter((each) => each !== '').join('，')}）：${handlingOpinion.name(opinion)}。${text}`,
              0
            )
          ])),
      ...(feedback && !results.some(({ text }) => text === feedback.text) ? [body(feedback.text, 0)] : []),
      heading('四、依据的法律、法规、规章和其他规定'),
      body('', 1),
      ...(onTheSpot
        ? []
        : [
            fixed(
              '对处理意见不服的，可以自收到书面答复之日起三十日内，请求原办理机关、单位的上一级机关、单位复查（《信访工作条例》第三十五条）。'
            )
          ]),
      ...signed(feedback?.on ?? outcome?.on)
    ],
    [
      ...lack(matter?.demand, 'matter', '投诉请求'),
      ...lack(matter?.summary, 'matter', '事实和理由'),
      ...results.flatMap(({ unit, number }) => lack(number, 'assignments', `${unit}处理意见的文号`))
    ]
  )
}
