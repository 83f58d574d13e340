import { plainText } from '@shared/domain/importing'

/** What a labelled line of a notice tells. */
export type Label = 'when' | 'where' | 'who' | 'post' | 'areas' | 'mode' | 'theme' | 'organizer' | 'aside'

const LABELS: readonly [Label, string][] = [
  ['when', '时间|日期|时间安排|日程'],
  ['where', '地点|地址|场所'],
  [
    'who',
    '领导|人员|领导干部|领导姓名|领导(?:、|及|和)(?:职务|地点)|人员(?:、|及|和)地点|接(?:访|待)(?:人|院长|检察长|局长|县长|市长)'
  ],
  ['post', '职务'],
  ['areas', '分管工作|分管|范围|工作分工'],
  ['mode', '方式|形式'],
  ['theme', '主题|专题'],
  ['organizer', '牵头单位|牵头部门'],
  [
    'aside',
    '对象|预约.*|事项|要求|须知|电话|咨询.*|联系.*|注意事项|登记.*|报名.*|备注|说明|其他.*|监督.*|发布.*|温馨提示'
  ]
]
const PREFIX =
  '(?:本次|此次|公开|集中|县级|市级|州级|区级|党政|现场|主要)*(?:接访|接待|来访接待|约访|下访|信访|值班)?(?:的)?'
const NUMBERING =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}(?:、|\.(?!\s*\d))|[●•◆■*])\s*/

export interface Labelled {
  label: Label
  content: string
  /** A heading on a line of its own: what follows belongs to it. */
  heading: boolean
}

/** A line as label and content, or null when it has no label: 「接访时间：…」「一、接访地点」. */
export function labelled(given: string): Labelled | null {
  const line = withoutNumber(given)
  for (const [label, words] of LABELS) {
    const match = new RegExp(`^${PREFIX}(?:${words})\\s*(?:[::]\\s*(.*)|)$`, 's').exec(line)
    if (match)
      return {
        label,
        content: match[1]?.trim() ?? '',
        heading: match[1] === undefined || match[1].trim() === ''
      }
  }
  return null
}

export const withoutNumber = (line: string): string => plainText(line).replace(NUMBERING, '').trim()

const CUT = new RegExp(
  `(?<=[;。,\\s])\\s*(?=${PREFIX}(?:时间|日期|地点|地址|领导|人员|职务|分管工作|方式|形式|范围|主题|牵头单位|电话|咨询电话|预约方式)\\s*[::])`
)

/** A line that holds several labels, cut before each. */
export const cutAtLabels = (line: string): string[] =>
  plainText(line)
    .split(CUT)
    .map((piece) => piece.replace(/[;,\s]+$/, '').trim())
    .filter((piece) => piece !== '')
