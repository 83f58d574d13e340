import type { DataColumn } from '@/ui'
import type { OrganizationRow } from './rows'

export const columns: DataColumn<OrganizationRow>[] = [
  { key: 'name', title: '名称', text: ({ name }) => name },
  { key: 'type', title: '类型', width: 128, text: ({ typeName }) => typeName },
  { key: 'place', title: '所在地', yields: true, text: ({ placeShort }) => placeShort },
  { key: 'leader', title: '负责人', width: 112, text: ({ leader }) => leader },
  {
    key: 'phone',
    title: '联系电话',
    width: 128,
    optional: true,
    yields: true,
    masked: true,
    text: ({ phone }) => phone
  },
  {
    key: 'members',
    title: '成员',
    width: 56,
    align: 'right',
    yields: true,
    text: ({ members }) => String(members),
    number: ({ members }) => members
  },
  { key: 'term', title: '任期至', width: 176, text: ({ termTo }) => termTo || '—' },
  {
    key: 'established',
    title: '成立日期',
    width: 112,
    optional: true,
    yields: true,
    text: ({ establishedOn }) => establishedOn || '—'
  },
  { key: 'filing', title: '备案', width: 96, yields: true, text: ({ filingName }) => filingName },
  {
    key: 'filedOn',
    title: '备案日期',
    width: 112,
    optional: true,
    yields: true,
    text: ({ filedOn }) => filedOn || '—'
  },
  { key: 'state', title: '状态', width: 80, text: ({ retired }) => (retired ? '已撤销' : '正常') }
]
