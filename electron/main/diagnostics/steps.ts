import { beijingDateTime } from '@shared/domain/dates'
import type { DiagnosticStep } from '@shared/ipc/diagnostics'

/** What the report is made of. Numbers, states and kinds only: nothing that a person typed, no name of a file of theirs. */
export interface Findings {
  version: string
  runtime: { electron: string; chrome: string; node: string }
  system: { platform: string; release: string; arch: string; memoryBytes: number; screens: string[] }
  nowMillis: number
  /** Minutes that the PC's zone is east of UTC. */
  zoneMinutes: number
  folder: { chosen: boolean; writable: boolean; freeBytes: number | null }
  vault: { state: string; kdf: string | null; accounts: number | null }
  journal: {
    segments: number
    bytes: number
    torn: number
    /** Files that were put aside when they were mended. */
    damaged: number
    /** Of the notices the number: their words name the folders of backups, and in those the name of a person. */
    open: { position: number; hash: string; notices: number } | null
  }
  copyBytes: number
  attachments: { files: number; bytes: number; unfinished: number }
  log: readonly string[]
}

const BEIJING = 480
const MEGABYTE = 1024 * 1024
const size = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`
const yes = (holds: boolean): string => (holds ? '是' : '否')

/** The steps in the order in which somebody on the telephone asks for them. */
export function stepsOf(found: Findings): DiagnosticStep[] {
  const { runtime, system, folder, vault, journal, attachments } = found
  return [
    step(
      '软件版本',
      `温馨调解台账 ${found.version}`,
      `Electron ${runtime.electron}，Chromium ${runtime.chrome}，Node ${runtime.node}`
    ),
    step(
      '电脑',
      `${system.platform} ${system.release}（${system.arch}），内存 ${size(system.memoryBytes)}`,
      `屏幕：${system.screens.join('，') || '没有'}`
    ),
    step(
      '日期和时间',
      `本机显示北京时间 ${beijingDateTime(found.nowMillis).replace('T', ' ')}`,
      found.zoneMinutes === BEIJING
        ? '时区是北京时间'
        : `时区不是北京时间（与协调世界时相差 ${found.zoneMinutes} 分钟），软件仍按北京时间记日期`
    ),
    step(
      '数据文件夹',
      folder.chosen ? '由启动参数指定' : '在默认位置',
      `能写入：${yes(folder.writable)}`,
      folder.freeBytes === null ? '剩余空间读不到' : `剩余空间 ${size(folder.freeBytes)}`
    ),
    step('密钥库', vault.state, ...(vault.kdf === null ? [] : [`账号 ${vault.accounts} 个，${vault.kdf}`])),
    step(
      '台账流水',
      `${journal.segments} 段，共 ${size(journal.bytes)}，另存的残缺末尾 ${journal.torn} 个，修补时另存的损坏文件 ${journal.damaged} 个`,
      ...(journal.open
        ? [
            `已打开，到第 ${journal.open.position} 条，校验值 ${journal.open.hash.slice(0, 16)}`,
            `打开时${journal.open.notices > 0 ? `有 ${journal.open.notices} 条` : '没有'}提示`
          ]
        : ['没有打开（已锁定，或者打不开）'])
    ),
    step('工作副本', `占用 ${size(found.copyBytes)}，坏了可由台账流水重建`),
    step(
      '附件',
      `${attachments.files} 个，共 ${size(attachments.bytes)}，没有传完的 ${attachments.unfinished} 个`
    ),
    step('最近的记录', ...(found.log.length > 0 ? found.log : ['没有']))
  ]
}

const step = (title: string, ...lines: string[]): DiagnosticStep => ({ title, lines })

/** As one text with numbered steps, for a file that goes to whoever helps. */
export const reportText = (steps: readonly DiagnosticStep[]): string =>
  [
    '温馨调解台账诊断报告',
    '报告不含姓名、号码、地址、案情等个人信息，可以发给技术人员。',
    ...steps.flatMap(({ title, lines }, at) => [
      '',
      `${at + 1}. ${title}`,
      ...lines.map((line) => `   ${line}`)
    ])
  ].join('\r\n') + '\r\n'
