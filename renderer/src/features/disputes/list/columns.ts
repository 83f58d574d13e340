import { yuanText, type DataColumn } from '@/ui'
import type { DisputeRow } from './rows'

export const columns: DataColumn<DisputeRow>[] = [
  { key: 'caseNumber', title: '案号', width: 214, text: (row) => row.caseNumber },
  { key: 'title', title: '标题', text: (row) => row.title },
  { key: 'type', title: '类型', width: 132, yields: true, text: (row) => row.typeName },
  { key: 'parties', title: '当事人', text: (row) => row.parties },
  { key: 'source', title: '来源', width: 132, optional: true, yields: true, text: (row) => row.source },
  { key: 'place', title: '发生地', optional: true, yields: true, text: (row) => row.place },
  { key: 'organization', title: '承办组织', yields: true, text: (row) => row.organization },
  { key: 'acceptedOn', title: '受理日期', width: 104, yields: true, text: (row) => row.acceptedOn },
  { key: 'deadline', title: '期限', width: 116, text: (row) => row.deadlineText },
  { key: 'result', title: '调解结果', width: 104, optional: true, yields: true, text: (row) => row.result },
  {
    key: 'amount',
    title: '涉及金额（元）',
    width: 132,
    align: 'right',
    optional: true,
    yields: true,
    text: ({ amount }) => (amount === null ? '' : yuanText(Math.round(amount * 100))),
    number: ({ amount }) => amount,
    format: '#,##0.00'
  },
  { key: 'step', title: '环节', width: 72, text: (row) => row.stepName },
  { key: 'state', title: '状态', width: 88, optional: true, yields: true, text: (row) => row.stateName }
]
