import { addDays } from '../domain/dates'
import { decideLeader, emptyLeader, type LeaderDraft } from '../domain/reception/leaders'
import { decideRule, emptyRule, type RuleDraft } from '../domain/reception/rules'
import { changesOf, contextFor, type Batch, type World } from './world'

interface LeaderSeed {
  name: string
  post: string
  line: string
  areas: string
  principal?: boolean
  /** Names of those who stand in, in order. */
  substitutes?: readonly string[]
}

/** Fictional leaders of the four lines (政府、纪检、组织、政法), in the order of their posts. */
const leaders: readonly LeaderSeed[] = [
  { name: '旦增平措', post: '县委书记', line: '组织', areas: '县委全面工作', principal: true },
  {
    name: '赵国梁',
    post: '县委副书记、县长',
    line: '政府',
    areas: '县政府全面工作',
    principal: true,
    substitutes: ['白玛央金']
  },
  {
    name: '白玛央金',
    post: '县委常委、常务副县长',
    line: '政府',
    areas: '发展改革、财政、应急管理',
    substitutes: ['边巴罗布']
  },
  { name: '格桑多吉', post: '县委常委、政法委书记', line: '政法', areas: '政法、综治、信访' },
  { name: '何文静', post: '县委常委、纪委书记', line: '纪检', areas: '纪检监察' },
  { name: 'བསྟན་འཛིན་དབྱངས་ཅན་ལྷ་མོ', post: '县委常委、组织部部长', line: '组织', areas: '组织、人才' },
  {
    name: '边巴罗布',
    post: '副县长',
    line: '政府',
    areas: '自然资源、水利、农业农村',
    substitutes: ['德庆曲珍']
  },
  { name: '德庆曲珍', post: '副县长', line: '政府', areas: '人力资源社会保障、民政、卫生健康' },
  { name: '索朗旺久', post: '县人民法院院长', line: '政法', areas: '审判、执行' },
  { name: '马春生', post: '县纪委副书记', line: '纪检', areas: '信访举报' }
]

const PLACE = '扎囊县综治中心信访接待大厅'
const leaderId = (world: World, name: string): string => world.idOf(`leader:${name}`)

/** Leaders of reception days and two rules of the office, decided as the forms decide them. */
export function receptionBatches(world: World): Batch[] {
  return [
    {
      reason: '登记接访领导',
      changes: leaders.flatMap((seed, at) => {
        const context = contextFor(world, leaderId(world, seed.name))
        return changesOf(decideLeader(leaderOf(world, seed, at), undefined, context))
      })
    },
    {
      reason: '增加接访规则',
      changes: rules(world).flatMap((draft) => {
        const context = contextFor(world, world.idOf(`receptionRule:${draft.when.name}`))
        return changesOf(decideRule(draft, undefined, context))
      })
    }
  ]
}

function leaderOf(world: World, { substitutes = [], ...profile }: LeaderSeed, at: number): LeaderDraft {
  const empty = emptyLeader(at + 1)
  const from = addDays(world.today, 10)
  const absence = { id: world.idOf('absence:赵国梁'), from, to: addDays(from, 4), reason: '学习' }
  return {
    profile: { ...empty.profile, ...profile },
    duty: { ...empty.duty, substitutes: substitutes.map((name) => leaderId(world, name)) },
    away: { list: profile.name === '赵国梁' ? [absence] : [] }
  }
}

function rules(world: World): RuleDraft[] {
  const empty = emptyRule(PLACE)
  const principals = leaders.filter(({ principal }) => principal).map(({ name }) => leaderId(world, name))
  return [
    {
      ...empty,
      when: { ...empty.when, name: '县级领导接访日', weekdays: [2, 4] },
      where: {
        ...empty.where,
        bookingDays: 1,
        bookingTime: '17:00',
        notes: '多人提出共同事项的，推选代表不超过五人。'
      }
    },
    {
      when: { ...empty.when, name: '书记、县长接访日', kind: 'monthDays', monthDays: [15] },
      where: {
        ...empty.where,
        sessions: [...empty.where.sessions, { session: 'afternoon', from: '15:00', to: '18:00' }]
      },
      who: { ...empty.who, leaderIds: principals }
    }
  ]
}
