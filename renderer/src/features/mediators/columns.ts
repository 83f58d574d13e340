import type { DataColumn } from '@/ui'
import type { MediatorRow } from './rows'

export const columns: DataColumn<MediatorRow>[] = [
  { key: 'name', title: '姓名', text: ({ name }) => name },
  { key: 'identity', title: '身份', width: 112, text: ({ identityText }) => identityText },
  {
    key: 'employment',
    title: '专职兼职',
    width: 80,
    optional: true,
    yields: true,
    text: ({ employmentName }) => employmentName
  },
  { key: 'types', title: '专长', text: ({ typeText }) => typeText },
  { key: 'languages', title: '语言', width: 112, yields: true, text: ({ languageText }) => languageText },
  { key: 'place', title: '所在地', yields: true, text: ({ placeShort }) => placeShort },
  { key: 'workplace', title: '所属单位', optional: true, yields: true, text: ({ workplace }) => workplace },
  {
    key: 'mobile',
    title: '手机',
    width: 128,
    optional: true,
    yields: true,
    masked: true,
    text: ({ mobile }) => mobile
  },
  { key: 'grade', title: '等级', width: 64, yields: true, text: ({ grade }) => grade },
  { key: 'term', title: '任期至', width: 176, text: ({ termTo }) => termTo || '—' },
  { key: 'state', title: '状态', width: 80, text: ({ retired }) => (retired ? '已停用' : '在册') }
]
