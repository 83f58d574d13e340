/**
 * 统一社会信用代码第 1 位登记管理部门、第 2 位机构类别(GB 32100-2015 附录及后续增补)。
 * 来源:https://osuse.cn/post/10002590.html、http://ddrv.cn/?p=726373。
 * 村民委员会、居民委员会等的代码未核实,所以表中没有的组合只作「未知」,不判为错误。
 */
const AUTHORITIES: Readonly<
  Record<string, readonly [name: string, types: Readonly<Record<string, string>>]>
> = {
  '1': ['机构编制', { '1': '机关', '2': '事业单位', '3': '中央编办直接管理机构编制的群众团体', '9': '其他' }],
  '2': ['外交', { '1': '外国常驻新闻机构', '9': '其他' }],
  '3': [
    '司法行政',
    {
      '1': '律师执业机构',
      '2': '公证处',
      '3': '基层法律服务所',
      '4': '司法鉴定机构',
      '5': '仲裁委员会',
      '9': '其他'
    }
  ],
  '4': ['文化', { '1': '外国在华文化中心', '9': '其他' }],
  '5': ['民政', { '1': '社会团体', '2': '民办非企业单位', '3': '基金会', '9': '其他' }],
  '6': [
    '旅游',
    { '1': '外国旅游部门常驻代表机构', '2': '港澳台地区旅游部门常驻内地(大陆)代表机构', '9': '其他' }
  ],
  '7': ['宗教', { '1': '宗教活动场所', '2': '宗教院校', '9': '其他' }],
  '8': ['工会', { '1': '基层工会', '9': '其他' }],
  '9': ['工商(市场监管)', { '1': '企业', '2': '个体工商户', '3': '农民专业合作社' }],
  A: ['中央军委改革和编制办公室', { '1': '军队事业单位', '9': '其他' }],
  N: ['农业', { '1': '组级集体经济组织', '2': '村级集体经济组织', '3': '乡镇级集体经济组织', '9': '其他' }],
  Y: ['其他', { '1': '不再细分' }]
}

export interface CreditCodeAuthority {
  /** 登记管理部门 */
  readonly authority: string
  /** 机构类别 */
  readonly type: string
}

/** The authority and kind named by the first two characters of a credit code; null when not in the table. */
export function creditCodeAuthority(code: string): CreditCodeAuthority | null {
  const [authority, types] = AUTHORITIES[code.charAt(0)] ?? []
  const type = types?.[code.charAt(1)]
  return authority && type ? { authority, type } : null
}
