import { codeTable, type CodeOf } from './table'

/**
 * 行业性、专业性调委会的领域。`disputeTypes` 是通常对应的 18 类纠纷序号,只用于提示分流
 * (行业纠纷一般由相应行专调委会受理,《宁波市人民调解条例》第十八条),不作限制。
 * 来源:杭州市司法局 http://sf.hangzhou.gov.cn/art/2021/8/30/art_1229271403_1740691.html 列医疗、道路交通、劳动、
 * 物业、环境;消费见各地公开统计。`verified` 为 false 的是常见领域的默认值,可由管理员更改。
 */
export const industryField = codeTable([
  { code: 'medical', name: '医疗', disputeTypes: [15], verified: true },
  { code: 'traffic', name: '道路交通', disputeTypes: [16], verified: true },
  { code: 'labor', name: '劳动', disputeTypes: [10, 11], verified: true },
  { code: 'property', name: '物业', disputeTypes: [17], verified: true },
  { code: 'environment', name: '环境', disputeTypes: [9], verified: true },
  { code: 'consumer', name: '消费', disputeTypes: [12, 13, 14], verified: true },
  { code: 'tourism', name: '旅游', disputeTypes: [12], verified: false },
  { code: 'ecommerce', name: '电子商务', disputeTypes: [13], verified: false },
  { code: 'family', name: '婚姻家庭', disputeTypes: [1], verified: false },
  { code: 'landRequisition', name: '征地拆迁', disputeTypes: [8], verified: false },
  { code: 'ruralLand', name: '农村土地、草场、山林', disputeTypes: [7], verified: false },
  { code: 'construction', name: '建设工程', disputeTypes: [4, 10], verified: false },
  { code: 'finance', name: '金融', disputeTypes: [4], verified: false },
  { code: 'insurance', name: '保险', disputeTypes: [4], verified: false },
  { code: 'intellectualProperty', name: '知识产权', disputeTypes: [18], verified: false },
  // 乡贤能人组成的民族性调解组织(赤峰「多块」,中国长安网 2018-12-18):说的是组织管的事,不是当事人的民族。
  { code: 'ethnicAffairs', name: '民族事务', disputeTypes: [], verified: false },
  { code: 'education', name: '教育(校园)', disputeTypes: [6], verified: false },
  { code: 'other', name: '其他', disputeTypes: [], verified: false }
])
export type IndustryField = CodeOf<typeof industryField>
