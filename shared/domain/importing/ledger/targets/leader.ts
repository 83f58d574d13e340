import { sectionValue } from '@shared/ledger'
import { schemaProblems } from '@shared/domain/saving'
import { required } from '@shared/domain/saving/problems'
import { leaderLevel } from '@shared/domain/reception/codes'
import { emptyLeader, leaderDifferences, leaderDraftOf, nextRank } from '@shared/domain/reception/leaders'
import { leaderLabels } from '@shared/domain/reception/leaders/labels'
import { leaderSections, type LeaderProfile } from '@shared/domain/reception/leaders/sections'
import { keyOf } from '../keys'
import type { FieldSpec } from '../types'
import type { Alias } from '../values'
import { orText } from './parts'
import type { Target } from './target'

const fields: readonly FieldSpec[] = [
  {
    key: 'name',
    name: '姓名',
    required: true,
    heads: ['姓名', '领导姓名', '接访领导', '领导', '接访领导姓名']
  },
  { key: 'post', name: '职务', required: true, heads: ['职务', '领导职务', '接访领导职务', '现任职务'] },
  { key: 'line', name: '系统', heads: ['系统', '所属系统', '战线', '口'] },
  { key: 'level', name: '层级', heads: ['层级', '级别', '领导级别'] },
  {
    key: 'principal',
    name: '党政主要负责',
    heads: ['党政主要负责', '主要领导', '党政主要负责同志', '是否主要领导']
  },
  { key: 'areas', name: '分管', heads: ['分管', '分管工作', '分管领域', '工作分工', '分工'] },
  { key: 'rank', name: '排序', heads: ['排序', '排名', '顺序'] }
]

const LEVELS: readonly Alias[] = [
  { word: '市级', code: 'city' },
  { word: '市领导', code: 'city' },
  { word: '地级', code: 'city' },
  { word: '县级', code: 'county' },
  { word: '县领导', code: 'county' },
  { word: '区领导', code: 'county' },
  { word: '县处级', code: 'county' },
  { word: '部门', code: 'department' },
  { word: '乡镇', code: 'township' },
  { word: '乡镇领导', code: 'township' },
  { word: '街道', code: 'township' }
]

/**
 * 接访领导. Name and post together: leaders are public by their office, and two of one name in two posts are two. Someone who
 * changed the post comes in as new; the old one is set 离任 by hand, since its roster days stand under it.
 */
export const leaderTarget: Target = {
  code: 'leader',
  entity: 'leader',
  name: '接访领导',
  fields,
  defaults: ['line', 'level'],
  identity: (row) => {
    const [name, post] = [row.line('name', 120), row.line('post', 120)]
    return name === '' || post === '' ? [] : [keyOf(name, post)]
  },
  identityOf(record) {
    const profile = sectionValue<LeaderProfile>(record, 'profile')
    return profile ? [keyOf(profile.name, profile.post)] : []
  },
  read(row, record, around) {
    const draft = record ? leaderDraftOf(record) : emptyLeader(nextRank(around.records))
    const { profile } = draft
    const value: LeaderProfile = {
      name: record ? profile.name : row.line('name', 120),
      post: record ? profile.post : row.line('post', 120),
      line: orText(row.line('line', 20), profile.line),
      level: row.code('level', leaderLevel, LEVELS) ?? profile.level,
      principal: row.yesNo('principal') ?? profile.principal,
      areas: orText(row.paragraph('areas', 500), profile.areas),
      rank: row.count('rank') ?? profile.rank
    }
    return {
      title: [value.name, value.post].filter((text) => text !== '').join(' '),
      sections: { profile: value, ...(record ? {} : { duty: draft.duty, away: draft.away }) },
      problems: [
        ...required('profile.name', '姓名', value.name),
        ...required('profile.post', '职务', value.post),
        ...required('profile.line', '系统', value.line),
        ...schemaProblems(leaderSections.profile, 'profile', value, leaderLabels)
      ],
      number: null
    }
  },
  fieldOf: (path) => fields.find(({ key }) => path === `profile.${key}`)?.key ?? '',
  differences: (section, before, after) => leaderDifferences(section, before, after)
}
