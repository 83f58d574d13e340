import { facility } from '@shared/domain/codes'
import type { DataColumn } from '@/ui'
import type { CenterLine } from './rows'

const WORDS = { has: '✓ 有', lacks: '✗ 无', unknown: '未查' } as const
const SHORT = ['标牌', '接待室', '警务室', '调解室', '心理室', '网格员', '档案', '平台']

/** Names are set in by their level, here and on paper: two full-width spaces a level. */
const indented = ({ depth, name, retired }: CenterLine): string =>
  `${'\u3000\u3000'.repeat(depth)}${name}${retired ? '（已撤销）' : ''}`

export const columns: DataColumn<CenterLine>[] = [
  { key: 'name', title: '名称', text: indented },
  { key: 'level', title: '层级', width: 104, text: ({ levelName }) => levelName },
  { key: 'place', title: '所在地', optional: true, yields: true, text: ({ placeShort }) => placeShort },
  { key: 'leader', title: '负责人', width: 112, optional: true, yields: true, text: ({ leader }) => leader },
  ...facility.list.map(({ code }, index) => ({
    key: code,
    title: SHORT[index] ?? code,
    width: 64,
    yields: true,
    text: ({ facilities }: CenterLine) => WORDS[facilities[index]?.state ?? 'unknown']
  })),
  { key: 'count', title: '八有', width: 208, text: ({ facilityText }) => facilityText }
]
