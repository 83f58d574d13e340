import { z } from 'zod'
import {
  filingState,
  industryField,
  mediationSubject,
  nation,
  organizationType,
  selection,
  sex
} from '../codes'
import {
  absorbed,
  coded,
  count,
  date,
  dateOrNull,
  id,
  line,
  merged,
  paragraph,
  place,
  retired
} from '../fields'

/** 调解组织 (登记数据项: 合肥、内蒙 two provincial systems; 人民调解法 §8, §9, §34). */
export const organizationSections = {
  profile: z.object({
    name: line(200),
    shortName: line(80),
    /** 调委会编码 */
    code: line(40),
    /** 统一社会信用代码 GB 32100, or '' */
    creditCode: line(18),
    type: coded(organizationType),
    /** 行业专业领域 code, or '' */
    industry: z.union([z.literal(''), coded(industryField)]),
    place,
    /** 所属综治中心 */
    centerId: id.nullable(),
    /** For 小组、工作室: the committee it was set up by. */
    parentId: id.nullable(),
    /** 统计主体 chosen by hand where the type and its parents give none (独立的调解中心); null otherwise. */
    subject: coded(mediationSubject).nullable(),
    /** 主管机关 / 设立单位 */
    superior: line(120),
    /** 设立地点, for example 某派出所 */
    setUpAt: line(120),
    establishedOn: dateOrNull,
    /** 信息采集日期 */
    collectedOn: dateOrNull,
    note: paragraph(2000)
  }),
  contact: z.object({
    leader: line(80),
    phone: line(40),
    fax: line(40),
    address: line(200),
    postcode: line(10),
    email: line(100),
    longitude: z.number().min(-180).max(180).nullable(),
    latitude: z.number().min(-90).max(90).nullable()
  }),
  premises: z.object({
    independent: z.boolean().nullable(),
    /** 面积, square metres */
    area: z.number().min(0).max(100_000).nullable(),
    phones: count.nullable(),
    computers: count.nullable(),
    printers: count.nullable(),
    recorders: count.nullable(),
    otherDevices: count.nullable(),
    /** 标牌、印章、人民调解标识 */
    sign: z.boolean().nullable(),
    seal: z.boolean().nullable(),
    emblem: z.boolean().nullable()
  }),
  members: z.object({
    /** 本届任期 */
    termFrom: dateOrNull,
    termTo: dateOrNull,
    fullTime: count.nullable(),
    partTime: count.nullable(),
    list: z
      .array(
        z.object({
          id,
          mediatorId: id.nullable(),
          name: line(120),
          sex: coded(sex),
          /** GB/T 3304 code or '' */
          nation: z.union([z.literal(''), coded(nation)]),
          /** GB/T 4658 code or '' */
          education: line(4),
          post: z.enum(['director', 'deputy', 'member']),
          selection: z.union([z.literal(''), coded(selection)]),
          from: dateOrNull,
          to: dateOrNull
        })
      )
      .max(200)
  }),
  filing: z.object({
    state: coded(filingState),
    filedOn: dateOrNull,
    filedWith: line(120),
    /** 县级司法行政部门通报基层法院之日 (人民调解法 §10) */
    courtNotifiedOn: dateOrNull,
    note: paragraph(1000)
  }),
  retired,
  merged,
  absorbed
}
export type OrganizationProfile = z.infer<typeof organizationSections.profile>
export type OrganizationContact = z.infer<typeof organizationSections.contact>
export type OrganizationPremises = z.infer<typeof organizationSections.premises>
export type OrganizationMembers = z.infer<typeof organizationSections.members>
export type OrganizationMember = OrganizationMembers['list'][number]
export type OrganizationFiling = z.infer<typeof organizationSections.filing>

/** 排查填报: one month of one organization; id = `${organizationId}:${month}`. */
export const tallySections = {
  counts: z.object({
    organizationId: id,
    month: z.string(),
    /** 排查纠纷, 次 */
    inspections: count,
    /** 预防纠纷, 件 */
    prevented: count,
    enteredOn: date,
    /** Its organization was merged into another, and these figures stand with that one (合并). */
    moved: z.literal(true).optional()
  })
}
export type TallyCounts = z.infer<typeof tallySections.counts>
