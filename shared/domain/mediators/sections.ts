import { z } from 'zod'
import {
  disputeType18,
  employment,
  language,
  mediatorGrade,
  mediatorIdentity,
  nation,
  politics,
  selection,
  sex
} from '../codes'
import { absorbed, coded, dateOrNull, id, line, merged, paragraph, place, retired } from '../fields'

const optional = <C extends string | number>(table: { has(code: unknown): code is C }) =>
  z.union([z.literal(''), coded(table)])

/** 调解员 (调解员数据项按公开的登记系统; 人民调解法 §13, §14; 75 号令 §16). */
export const mediatorSections = {
  profile: z.object({
    name: line(120),
    /** 调解员编码 */
    code: line(40),
    sex: coded(sex),
    /** 18 digits with a valid check digit, or '' */
    idNumber: line(18),
    birthDate: dateOrNull,
    nation: optional(nation),
    education: line(4),
    major: line(80),
    politics: optional(politics),
    marriage: line(20),
    /** 所属单位 */
    workplace: line(120),
    /** 具备的其他身份, for example 律师 */
    otherIdentity: line(120),
    place
  }),
  contact: z.object({
    phone: line(40),
    mobile: line(40),
    email: line(100),
    address: line(200)
  }),
  service: z.object({
    identities: z.array(coded(mediatorIdentity)).max(5),
    employment: optional(employment),
    selection: optional(selection),
    /** 从业起始时间 */
    startedOn: dateOrNull,
    /** 任期/聘期 */
    termFrom: dateOrNull,
    termTo: dateOrNull,
    grade: coded(mediatorGrade).nullable(),
    gradedOn: dateOrNull,
    /** 政府购买服务 */
    purchased: z.boolean(),
    /** 在业 */
    active: z.boolean(),
    /** 资格证书、职称 */
    certificates: line(200),
    /** 因公伤亡情况 */
    injury: line(200),
    organizations: z
      .array(
        z.object({
          organizationId: id,
          /** 调委会职务 */
          post: line(40),
          from: dateOrNull,
          to: dateOrNull
        })
      )
      .max(50)
  }),
  skills: z.object({
    disputeTypes: z.array(coded(disputeType18)).max(18),
    spoken: z.array(coded(language)).max(4),
    written: z.array(coded(language)).max(4),
    otherLanguage: line(80),
    bio: paragraph(2000)
  }),
  training: z.object({
    years: z
      .array(
        z.object({
          year: z.number().int().min(1989).max(2200),
          /** 学时 */
          hours: z.number().min(0).max(2000),
          note: line(200)
        })
      )
      .max(80)
  }),
  retired,
  merged,
  absorbed
}
export type MediatorProfile = z.infer<typeof mediatorSections.profile>
export type MediatorContact = z.infer<typeof mediatorSections.contact>
export type MediatorService = z.infer<typeof mediatorSections.service>
export type MediatorSkills = z.infer<typeof mediatorSections.skills>
export type MediatorTraining = z.infer<typeof mediatorSections.training>
