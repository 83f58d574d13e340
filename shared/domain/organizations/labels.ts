import type { Labels } from '../saving'

/** What the fields of an organization are called; form, problems and timeline read this one table. */
export const organizationLabels = {
  profile: {
    '': '基本情况',
    name: '名称',
    shortName: '简称',
    code: '调委会编码',
    creditCode: '统一社会信用代码',
    type: '类型',
    industry: '行业专业领域',
    place: '所在地',
    'place.code': '所在地代码',
    'place.name': '所在地',
    centerId: '所属综治中心',
    parentId: '所属调解组织',
    subject: '统计主体',
    superior: '主管机关（设立单位）',
    setUpAt: '设立地点',
    establishedOn: '成立日期',
    collectedOn: '信息采集日期',
    note: '备注'
  },
  contact: {
    '': '联系方式',
    leader: '负责人',
    phone: '联系电话',
    fax: '传真',
    address: '地址',
    postcode: '邮编',
    email: '电子邮箱',
    longitude: '经度',
    latitude: '纬度'
  },
  premises: {
    '': '场所设备',
    independent: '独立调解场所',
    area: '场所面积（平方米）',
    phones: '工作电话（部）',
    computers: '办公电脑（台）',
    printers: '打印复印传真机（台）',
    recorders: '录音录像设备（台）',
    otherDevices: '其他设备（台）',
    sign: '标牌',
    seal: '印章',
    emblem: '人民调解标识'
  },
  members: {
    '': '成员与任期',
    termFrom: '本届任期起',
    termTo: '本届任期止',
    fullTime: '专职人数',
    partTime: '兼职人数',
    list: '成员',
    'list.id': '成员标识',
    'list.mediatorId': '关联调解员',
    'list.name': '姓名',
    'list.sex': '性别',
    'list.nation': '民族',
    'list.education': '学历',
    'list.post': '职务',
    'list.selection': '产生方式',
    'list.from': '任职起',
    'list.to': '任职止'
  },
  filing: {
    '': '备案',
    state: '备案状态',
    filedOn: '备案日期',
    filedWith: '备案机关',
    courtNotifiedOn: '通报基层法院日期',
    note: '备案说明'
  },
  retired: { '': '撤销与恢复', retired: '已撤销', on: '日期', reason: '原因' },
  merged: { '': '合并' },
  absorbed: { '': '合并' }
} as const satisfies Labels
