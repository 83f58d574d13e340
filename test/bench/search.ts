// First: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { searchEverything } from '../../renderer/src/store/search'
import { change } from '../../renderer/src/store/records.test-support'
import { freshMain, reopen } from '../../renderer/src/store/setup.test-support'
import { emptyOrganization } from '@shared/domain/organizations'
import { agree, inTurn, type Measured } from './measure'

const ORGANIZATIONS = 5_000
const AN_ENTRY = 500
const VILLAGES = ['桑耶', '扎塘', '吉汝', '阿扎', '扎其', '泽当', '昌珠', '颇章']
/** A name, its beginning, letters of its sounds, a leader, a code, and something that is not there. */
const WORDS = ['桑耶镇第12村', '扎塘', 'syzd', '扎西4321', 'b00042', '没有这个名称']
const SHOWN = 20

interface Fields {
  id: string
  name: string
  leader: string
  code: string
}

const fields: Fields[] = Array.from({ length: ORGANIZATIONS }, (_, n) => ({
  id: `o${String(n).padStart(5, '0')}`,
  name: `${VILLAGES[n % VILLAGES.length]}镇第${n}村人民调解委员会`,
  leader: `扎西${n}`,
  code: `B${String(n).padStart(5, '0')}`
}))

const changesOf = ({ id, name, leader, code }: Fields) => {
  const { profile, contact } = emptyOrganization({ code: '540521', name: '西藏自治区山南市扎囊县' })
  return [
    change('organization', id, 'profile', { ...profile, name, code, type: 'village' }),
    change('organization', id, 'contact', { ...contact, leader })
  ]
}

/** A search over an index that is warm, against looking for the words in the texts of all records. */
export async function search(): Promise<Measured> {
  const main = await freshMain()
  for (let from = 0; from < fields.length; from += AN_ENTRY) {
    main.write('登记调解组织', fields.slice(from, from + AN_ENTRY).flatMap(changesOf))
  }
  await reopen()
  const texts = fields.map(({ name, leader, code }) => `${name}\n${leader}\n${code}`.toLowerCase())
  const naive = (word: string) => texts.filter((text) => text.includes(word))

  const exact = WORDS.filter((word) => word !== 'syzd')
  const hits = await Promise.all(
    exact.map(async (word) => (await searchEverything(word, ORGANIZATIONS)).length)
  )
  agree(
    '检索命中的条数',
    hits,
    exact.map((word) => naive(word).length)
  )
  const times = await inTurn(
    30,
    async () => {
      for (const word of WORDS) await searchEverything(word, SHOWN)
    },
    () => WORDS.map((word) => naive(word).slice(0, SHOWN))
  )
  return {
    what: `${ORGANIZATIONS.toLocaleString('en')} 个组织中检索 ${WORDS.length} 次`,
    against: '对全部文字逐条 includes（不认拼音，不排先后）',
    ...times
  }
}
