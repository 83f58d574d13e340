import type { DataColumn } from '@/ui'
import { ruleState, type RuleRow } from './rows'

export const columns: DataColumn<RuleRow>[] = [
  { key: 'name', title: '规则名称', text: ({ name }) => name },
  { key: 'kind', title: '种类', width: 144, optional: true, text: ({ kindName }) => kindName },
  { key: 'days', title: '接访日', width: 304, text: ({ days }) => days },
  { key: 'times', title: '时间', width: 288, yields: true, text: ({ times }) => times },
  { key: 'places', title: '地点', optional: true, yields: true, text: ({ places }) => places },
  { key: 'mode', title: '方式', width: 96, optional: true, yields: true, text: ({ modeName }) => modeName },
  { key: 'who', title: '由谁接访', yields: true, text: ({ who }) => who },
  { key: 'next', title: '下一个接访日', width: 184, yields: true, text: ({ next }) => next || '—' },
  { key: 'state', title: '状态', width: 80, text: ({ state }) => ruleState[state] }
]
