import type { DataColumn } from '@/ui'
import type { VisitRow } from './rows'

export const columns: DataColumn<VisitRow>[] = [
  { key: 'number', title: '接访编号', width: 132, text: ({ number, on }) => number || `预约 ${on}` },
  { key: 'title', title: '反映事项', text: ({ title }) => title },
  { key: 'who', title: '来访人', width: 168, yields: true, text: ({ who }) => who },
  {
    key: 'people',
    title: '人数',
    width: 72,
    align: 'right',
    optional: true,
    yields: true,
    text: ({ people }) => String(people ?? ''),
    number: ({ people }) => people
  },
  { key: 'on', title: '来访日期', width: 104, yields: true, text: ({ on }) => on },
  { key: 'mode', title: '接访方式', width: 96, optional: true, yields: true, text: ({ mode }) => mode },
  { key: 'type', title: '类型', width: 120, optional: true, yields: true, text: ({ typeName }) => typeName },
  { key: 'units', title: '承办单位', yields: true, text: ({ units }) => units },
  {
    key: 'outcome',
    title: '接访结果',
    width: 128,
    optional: true,
    yields: true,
    text: ({ outcome }) => outcome
  },
  { key: 'deadline', title: '期限', width: 116, text: ({ deadlineText }) => deadlineText },
  { key: 'state', title: '状态', width: 104, text: ({ stateName }) => stateName }
]
