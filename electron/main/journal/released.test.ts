import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { foldEntries, recordsHash } from '@shared/ledger'
import { journalFolder, segmentName } from './segments'
import { DEVICE, journalIn, must, temporaryFolder } from './testkit'

/**
 * A segment as version 0.1.0 wrote it, before a change could name what it decides over: a registration and two
 * changes made from it. Never written anew; what stands here is on people's disks.
 */
const SEGMENT =
  'V1hKMQEAZAABiQAAAABwAIAAAAAAAAABAYkAAAAAcACAAAAAAAAAAgEAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAFPupdu9FszlaObGqdVrNBuMAAAC0WEoxE3FbE/ASvvKUJvL/EKNiO+24PAlIEzMiABuS9Zhq9M0DwLKjDtMa/QnP' +
  '4ECFYJdeQAdFjkPeXia8wtXijvIYeZvMP5MI8QKP3cG0A5fV8BcXXfOWmJBR8HNTSvImwErV9v8sm70+i/9N/LIUh0pYSFy2PUkM' +
  '95aqEsNkyBGUJTgAaprFdA7Bj6sIcP18ErcBHoZSdUa6IrLgGmPzX8GfQQnMH5GSwzsq3INZA5tNdoQiELbUvRnGwK1Dzn1u0rvJ' +
  'DzwrhDm97/EBd42ohDEa22b5fzBkrlGQQlqlGkfIDRiF9N0AAQAAV1lKMYRddZWZbOqGh8LqWfwsbhzoprUbXH0cZiRz+yyxeRf6' +
  'CgAGkPROotM/uN0dnIq0SbqPRoA/fRpXHLIwzZ1dMixySczMwmHPbj/G7h1/Yncke1WFKYYyATnxGElOtjRcPhsSr4FhC6SIDI0K' +
  'thUghnKAlj8PmXzeHeIq9wrsw8MEMAbhD31qFJIBoE5B475yTZMDK8S9m2Xd0HMOXOFF9pf3HJqVTShs9RDb146+tsYm8520Bbmg' +
  'qXZADcTmAUeFCUWblZTzBSu5s4Nd+FpSIJohsWkv5tfvzChd6OKtPQ8y/y3L4x09t/LQL9gWsyzj0jv2WQcSJiot17Ot4LM4aVsC' +
  'AQAAVVlKMfspF8vB5/7wXtga+aV4J3HJEn1XlkIxEIMz/aqRJORAtwgLV8pr5XLyr3xTOH6bQFDNf4Kjfklo4doa7kLlar2hK6Ir' +
  'eeyXdl7EpPl9Z6xMbALSV3FF8lkzQJevHgvjKlWMFXC31SfBhLs1OrbmjgqfajP6b0+vltEgdQz4ItdFG8uA3y8yYWa0GxGi01ho' +
  'wxoyBfsBmLpyC6Y0qiqteu8VRTql5vq0pWAn3zPfeq9PfzNzp/Z7koZGlhj5D+GKuL7ACeQ0bRthnf8WPJcYSHNKOJ1oZH0ShuL1' +
  '+t2hlSj5OGAB9mRVTwLVRo3eOfLDn+kovt6iEBw2ibOSUMorz9zJSA=='
const HEAD = 'ceca985a123d33e214a685c5a9e848fea35b23e8e1353b8e36cf849506a73f48'
const RECORDS = '78906d8d3dd93ade0a89786829e14114a0b12062a371be4c79191b5c05347d2a'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => ({ dir, remove } = await temporaryFolder()))
afterEach(() => remove())

it('a journal written before choices were recorded reads, verifies and folds as it did', async () => {
  const folder = journalFolder(dir, DEVICE)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, segmentName(1)), Buffer.from(SEGMENT, 'base64'))
  const journal = must(await journalIn(dir))
  expect(journal.notices).toEqual([])
  expect(journal.head()).toEqual({ position: 3, hash: HEAD })
  const { entries } = must(await journal.read(1, 1_000_000))
  expect(entries.map(({ reason, changes }) => [reason, changes[0]?.value])).toEqual([
    ['登记调解组织', { leader: '甲' }],
    ['修改联系方式', { leader: '乙' }],
    ['修改联系方式', { leader: '丙' }]
  ])
  const records = [...foldEntries(new Map(), entries).values()]
  expect(recordsHash(records)).toBe(RECORDS)
  const state = records[0]?.sections['contact']
  expect(state?.current.value).toEqual({ leader: '丙' })
  expect(state?.others.map(({ value }) => value)).toEqual([{ leader: '乙' }])
  await journal.close()
})
