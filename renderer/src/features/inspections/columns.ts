import { centerLevel } from '@shared/domain/codes'
import type { DataColumn } from '@/ui'
import type { InspectionRow } from './rows'

export const columns: DataColumn<InspectionRow>[] = [
  { key: 'on', title: '排查日期', width: 112, text: ({ on }) => on },
  { key: 'unit', title: '排查单位', text: ({ unit }) => unit },
  { key: 'level', title: '层级', width: 88, text: ({ level }) => centerLevel.name(level) },
  { key: 'kind', title: '类别', text: ({ kindText }) => kindText },
  { key: 'place', title: '排查地点', width: 128, text: ({ placeShort }) => placeShort },
  { key: 'lookedAt', title: '排查内容', optional: true, text: ({ lookedAt }) => lookedAt },
  { key: 'result', title: '结果', width: 288, text: ({ result }) => result },
  {
    key: 'open',
    title: '待处理',
    width: 104,
    text: ({ open, retired }) => (retired ? '已撤销' : open > 0 ? `${open} 件` : '—'),
    number: ({ open }) => open
  }
]
