import { roleNames } from '../office/roles'
import type { Role } from '../office/sections'

/**
 * Who asks: a role; `nobody` before anyone signed in; `newcomer`, who has an initial password and must change it
 * first; `unattended`, an export that a key file opened while nobody is there.
 */
export type Actor = Role | 'nobody' | 'newcomer' | 'unattended'

interface Operation {
  /** What it does, as 「不能……」 says it. */
  readonly name: string
  readonly actors: readonly Actor[]
}

const administrator = ['administrator'] as const
const reviewing = ['reviewer', 'administrator'] as const
const everyday = ['clerk', 'reviewer', 'administrator'] as const
const signedIn = [...everyday, 'viewer'] as const
const people = [...signedIn, 'nobody', 'newcomer'] as const
const everyone = [...people, 'unattended'] as const
const readers = [...signedIn, 'unattended'] as const

const op = (name: string, actors: readonly Actor[]): Operation => ({ name, actors })

/**
 * Who may ask main for what, whatever the page offers: one row a channel of the contract, or one for all of a room
 * ('backup.*'). What has no row, nobody may. Writing is held to the table of sections besides (writing.ts).
 */
export const operations: Readonly<Record<string, Operation>> = {
  'app.info': op('查看版本', everyone),
  'app.newWindow': op('打开新窗口', people),
  'divisions.read': op('读取区划资料', everyone),
  // Each looks by itself whether it is such a run.
  'demo.*': op('演示', people),
  'unattended.finish': op('结束定时导出', everyone),

  // A report for support by telephone, without personal data; also when the ledger does not open.
  'diagnostics.*': op('生成诊断报告', people),

  'vault.status': op('查看锁定状态', everyone),
  'vault.session': op('接续登录', everyone),
  'vault.create': op('新建台账', people),
  'vault.unlock': op('登录', people),
  'vault.recover': op('用恢复码重设密码', people),
  'vault.mend': op('用备份修补台账', people),
  'vault.stopMending': op('停止修补台账', people),
  'vault.lock': op('锁定', people),
  'vault.changePassword': op('修改密码', [...signedIn, 'newcomer']),
  'vault.confirmRecovery': op('核对恢复码', administrator),
  'vault.renewRecovery': op('重新生成恢复码', administrator),

  'accounts.list': op('查看账户', administrator),
  'accounts.add': op('增加人员', administrator),
  'accounts.setRole': op('更改身份', administrator),
  'accounts.reset': op('重设他人密码', administrator),
  'accounts.leave': op('办理离岗', administrator),
  'accounts.setTwoPerson': op('更改双人确认', administrator),
  'accounts.rotate': op('更换密钥', administrator),
  'accounts.confirmSecond': op('请第二人确认', everyday),

  'audit.sign': op('导出操作记录', reviewing),

  'keyFiles.make': op('制作密钥文件', administrator),
  'keyFiles.drop': op('作废密钥文件', administrator),
  'keyFiles.list': op('查看密钥文件', signedIn),

  // What may be written is decided section by section; a viewer writes the note of what was shown, and nothing else.
  'journal.append': op('保存', signedIn),
  'journal.stage': op('保存大批内容', everyday),
  'journal.appendStaged': op('保存大批内容', everyday),
  'journal.dropStaged': op('放弃大批内容', everyday),
  'journal.read': op('读取台账', readers),
  'journal.head': op('读取台账', readers),
  'journal.heal': op('补回台账末尾', signedIn),

  'attachments.begin': op('加入附件', everyday),
  'attachments.chunk': op('加入附件', everyday),
  'attachments.finish': op('加入附件', everyday),
  'attachments.cancel': op('停止加入附件', everyday),
  'attachments.pick': op('加入附件', everyday),
  'attachments.read': op('查看附件', signedIn),
  'attachments.verify': op('核对附件', signedIn),
  'attachments.saveAs': op('另存附件', everyday),

  // Whoever may look may take a paper along as paper; a copy that can be worked on goes to those who work here.
  'documents.print': op('打印', signedIn),
  'documents.papersPrint': op('打印文书', signedIn),
  'documents.pdf': op('导出 PDF', readers),
  'documents.papersPdf': op('导出文书', signedIn),
  'documents.dossier': op('导出卷宗', signedIn),
  'documents.countPages': op('计算页数', signedIn),
  'documents.cancel': op('停止导出', signedIn),
  'documents.docx': op('导出可编辑的文书', everyday),
  'documents.openDocx': op('用 Word 打开文书', everyday),
  // Locked or not: it only says how many could not be removed.
  'documents.copies': op('查看临时副本', people),
  'documents.board': op('导出大屏图片', everyday),
  'exchange.workbook': op('导出电子表格', [...everyday, 'unattended']),
  'exchange.calendar': op('导出日历', everyday),
  'exchange.choose': op('读入文件', everyday),
  'exchange.open': op('读入文件', everyday),
  'exchange.cancel': op('停止读入文件', everyday),
  'templates.choose': op('加入本单位表格', everyday),
  'templates.look': op('查看本单位表格', signedIn),
  'templates.fill': op('填写本单位表格', everyday),

  // Whoever is signed in may back up and prove; where to and when is the administrator's.
  'backup.state': op('查看备份', signedIn),
  'backup.run': op('备份', signedIn),
  'backup.prove': op('验证备份', signedIn),
  'backup.cancel': op('取消备份', signedIn),
  // The program closes, locked or not.
  'backup.skip': op('跳过备份', people),
  'backup.addPlace': op('更改备份位置', administrator),
  'backup.dropPlace': op('更改备份位置', administrator),
  'backup.schedule': op('更改备份安排', administrator),
  'backup.accept': op('确认备份', administrator),
  'backup.setPassphrase': op('更改备份口令', administrator),
  'backup.dropPassphrase': op('更改备份口令', administrator),
  // Where there is no ledger yet, anybody; the handlers see to it that there is none (ipc/handlers/backup.ts).
  'restore.*': op('恢复备份', ['administrator', 'nobody'])
}

/** The row of an operation: its own, else that of the innermost room ('backup.places.*', then 'backup.*'). */
export function operationOf(name: string): Operation | undefined {
  if (Object.hasOwn(operations, name) && !name.endsWith('*')) return operations[name]
  for (let at = name.lastIndexOf('.'); at > 0; at = name.lastIndexOf('.', at - 1)) {
    const room = `${name.slice(0, at)}.*`
    if (Object.hasOwn(operations, room)) return operations[room]
  }
  return undefined
}

/** Whether this actor may ask for this operation, by the table. */
export const mayDo = (actor: Actor, name: string): boolean =>
  operationOf(name)?.actors.includes(actor) ?? false

const actorNames: Readonly<Record<Actor, string>> = {
  ...roleNames,
  nobody: '未登录',
  newcomer: '使用初始密码的人员',
  unattended: '定时导出'
}

/** Why not, in words: what happened, what is safe, what to do. */
export function refusalWords(actor: Actor, name: string): string {
  const what = operationOf(name)?.name ?? '这样做'
  if (actor === 'newcomer') return `请先把初始密码改成自己的密码，再${what}。数据未改动。`
  if (actor === 'unattended') return '定时导出只能读取和导出，没有执行，数据未改动。'
  const who = operationOf(name)?.actors.includes('clerk') ? '登记员' : '管理员'
  return `当前身份是${actorNames[actor]}，不能${what}。没有执行，数据未改动。需要时请由${who}办理。`
}
