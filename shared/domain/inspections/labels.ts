import type { Labels } from '../saving'

/** What the fields of an inspection are called; form, problems and timeline read this one table. */
export const inspectionLabels = {
  round: {
    '': '排查情况',
    on: '排查日期',
    unitKind: '排查单位',
    unitId: '排查单位',
    level: '层级',
    kind: '类别',
    topic: '专项或时段名称',
    place: '排查地点',
    'place.code': '排查地点代码',
    'place.name': '排查地点',
    people: '排查人员',
    lookedAt: '排查内容'
  },
  findings: {
    '': '排查结果',
    answer: '排查结果',
    list: '发现的矛盾纠纷',
    'list.id': '标识',
    'list.title': '名称',
    'list.type': '纠纷类型',
    'list.place': '发生地点',
    'list.place.code': '发生地点代码',
    'list.place.name': '发生地点',
    'list.note': '简述',
    'list.parties': '当事人',
    'list.parties.id': '当事人标识',
    'list.parties.kind': '当事人类型',
    'list.parties.name': '当事人',
    'list.parties.phone': '联系电话',
    'list.settled': '当场化解',
    'list.prevention': '防止',
    'list.prevention.kind': '防止的种类',
    'list.prevention.people': '防止的人数'
  },
  turned: {
    '': '转为纠纷',
    list: '转为纠纷',
    'list.findingId': '发现',
    'list.disputeId': '纠纷',
    'list.on': '日期'
  },
  retired: { '': '撤销与恢复', retired: '已撤销', on: '日期', reason: '原因' }
} as const satisfies Labels
