import type { Labels } from '../saving'

export const mediatorLabels = {
  profile: {
    '': '基本情况',
    name: '姓名',
    code: '调解员编码',
    sex: '性别',
    idNumber: '公民身份号码',
    birthDate: '出生日期',
    nation: '民族',
    education: '学历',
    major: '所学专业',
    politics: '政治面貌',
    marriage: '婚姻状况',
    workplace: '所属单位',
    otherIdentity: '具备的其他身份',
    place: '所在地',
    'place.code': '所在地代码',
    'place.name': '所在地'
  },
  contact: { '': '联系方式', phone: '固定电话', mobile: '手机', email: '电子邮箱', address: '地址' },
  service: {
    '': '任职与聘期',
    identities: '身份',
    employment: '专职兼职',
    selection: '产生方式',
    startedOn: '从业起始时间',
    termFrom: '任期（聘期）起',
    termTo: '任期（聘期）止',
    grade: '等级',
    gradedOn: '评定日期',
    purchased: '政府购买服务',
    active: '在业',
    certificates: '资格证书、职称',
    injury: '因公伤亡情况',
    organizations: '任职组织',
    'organizations.organizationId': '调解组织',
    'organizations.post': '职务',
    'organizations.from': '任职起',
    'organizations.to': '任职止'
  },
  skills: {
    '': '专长与语言',
    disputeTypes: '擅长的纠纷类型',
    spoken: '能说听的语言',
    written: '能读写的文字',
    otherLanguage: '其他语言',
    bio: '简介'
  },
  training: {
    '': '培训学时',
    years: '培训',
    'years.year': '年度',
    'years.hours': '学时',
    'years.note': '说明'
  },
  retired: { '': '停用与恢复', retired: '已停用', on: '日期', reason: '原因' },
  merged: { '': '合并' },
  absorbed: { '': '合并' }
} as const satisfies Labels
