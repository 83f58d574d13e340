import type { DataColumn } from '@/ui'
import { leaderState, type LeaderRow } from './rows'

export const columns: DataColumn<LeaderRow>[] = [
  { key: 'name', title: '姓名', text: ({ name }) => name },
  { key: 'post', title: '职务', text: ({ post }) => post },
  { key: 'line', title: '系统', width: 96, text: ({ line }) => line },
  {
    key: 'level',
    title: '层级',
    width: 176,
    yields: true,
    optional: true,
    text: ({ levelName }) => levelName
  },
  {
    key: 'principal',
    title: '主要负责',
    width: 80,
    yields: true,
    text: ({ principal }) => (principal ? '是' : '')
  },
  { key: 'areas', title: '分管工作', yields: true, text: ({ areas }) => areas },
  {
    key: 'share',
    title: '份额',
    width: 56,
    align: 'right',
    yields: true,
    text: ({ share }) => String(share),
    number: ({ share }) => share
  },
  {
    key: 'substitutes',
    title: '替补（依次）',
    optional: true,
    yields: true,
    text: ({ substitutes }) => substitutes || '—'
  },
  { key: 'absence', title: '外出', width: 232, yields: true, text: ({ absence }) => absence || '—' },
  {
    key: 'rank',
    title: '排序号',
    width: 72,
    align: 'right',
    optional: true,
    yields: true,
    text: ({ rank }) => String(rank),
    number: ({ rank }) => rank
  },
  { key: 'state', title: '状态', width: 80, text: ({ state }) => leaderState[state] }
]
