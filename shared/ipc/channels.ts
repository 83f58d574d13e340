import type { Channel, EventName } from './contract'

/**
 * The names of the contract without its schemas, for the preload: it needs to know what exists, not how it is
 * checked. Keys that are missing or too many are type errors.
 */
const channels: Record<Channel, true> = {
  'app.info': true,
  'app.newWindow': true,
  'vault.status': true,
  'vault.create': true,
  'vault.confirmRecovery': true,
  'vault.renewRecovery': true,
  'vault.unlock': true,
  'vault.recover': true,
  'vault.session': true,
  'vault.changePassword': true,
  'vault.lock': true,
  'accounts.list': true,
  'accounts.add': true,
  'accounts.setRole': true,
  'accounts.reset': true,
  'accounts.leave': true,
  'accounts.setTwoPerson': true,
  'accounts.rotate': true,
  'accounts.confirmSecond': true,
  'audit.sign': true,
  'keyFiles.make': true,
  'keyFiles.drop': true,
  'keyFiles.list': true,
  'journal.append': true,
  'journal.stage': true,
  'journal.appendStaged': true,
  'journal.dropStaged': true,
  'journal.read': true,
  'journal.head': true,
  'journal.heal': true,
  'attachments.begin': true,
  'attachments.chunk': true,
  'attachments.finish': true,
  'attachments.cancel': true,
  'attachments.pick': true,
  'attachments.read': true,
  'attachments.saveAs': true,
  'attachments.verify': true,
  'divisions.read': true,
  'documents.print': true,
  'documents.pdf': true,
  'documents.papersPdf': true,
  'documents.papersPrint': true,
  'documents.docx': true,
  'documents.countPages': true,
  'documents.dossier': true,
  'documents.board': true,
  'documents.cancel': true,
  'exchange.workbook': true,
  'templates.choose': true,
  'templates.look': true,
  'templates.fill': true,
  'exchange.calendar': true,
  'exchange.choose': true,
  'exchange.open': true,
  'exchange.cancel': true,
  'diagnostics.report': true,
  'diagnostics.save': true,
  'demo.screenshot': true,
  'demo.finish': true,
  'unattended.finish': true
}

const events: Record<EventName, true> = {
  'vault.locked': true,
  'app.notice': true,
  'attachments.progress': true
}

export const isChannel = (name: string): name is Channel => Object.hasOwn(channels, name)
export const isEventName = (name: string): name is EventName => Object.hasOwn(events, name)
