import { body, field, fields, heading, signature, title } from './blocks'
import { lack, nameOf, paperOf, type Form } from './paper'
import { dayCn, peopleIn, timeCn } from './words'

const kind = 'investigation'
/** Ruled lines that fill a sheet on both sides, with room to sign. */
const BOTH_SIDES = 34

/** 人民调解调查记录, one for each inquiry (统一的人民调解文书格式, 司发通〔2010〕239号). */
export const investigation: Form = {
  kind,
  of: ({ sections }) =>
    (sections.investigation?.list ?? []).map(({ id, on, asked }) => ({
      id,
      title: `${nameOf(kind)}（${[dayCn(on), asked].filter(Boolean).join('，')}）`
    })),
  fill: (file, which = '') => {
    const list = file?.sections.investigation?.list ?? []
    const at = list.findIndex(({ id }) => id === which)
    const found = list[at]
    const label = '被调查人（签名）'
    const asked = peopleIn(found?.asked ?? '')
    return paperOf(
      kind,
      file,
      which,
      [
        title(nameOf(kind)),
        fields(
          field('时间', found ? timeCn(found.on, found.from) : ''),
          field('地点', found?.place ?? ''),
          field('参加人', found?.present ?? ''),
          field('被调查人', found?.asked ?? '')
        ),
        heading('记录'),
        body(found?.record ?? '', BOTH_SIDES),
        ...signature(
          asked.length > 0 ? asked.map((name) => ({ label, name })) : [{ label }],
          [
            { label: '调查人（签名）', ...(found?.investigator && { name: found.investigator }) },
            { label: '记录人（签名）', ...(found?.recorder && { name: found.recorder }) }
          ],
          { date: dayCn(found?.on) }
        )
      ],
      found
        ? [
            ...lack(found.place, `investigation.list.${at}.place`, '调查地点'),
            ...lack(found.asked, `investigation.list.${at}.asked`, '被调查人'),
            ...lack(found.record, `investigation.list.${at}.record`, '调查记录'),
            ...lack(found.investigator, `investigation.list.${at}.investigator`, '调查人'),
            ...lack(found.recorder, `investigation.list.${at}.recorder`, '记录人')
          ]
        : []
    )
  }
}
