import type { RestoreEnd } from './types'

/** What happened, what is safe, what to do. Also right where there was no ledger yet. */
export const restoreEndWords: Readonly<Record<RestoreEnd, string>> = {
  cleared:
    '上次从备份恢复时软件中断，没有恢复完。恢复了一半的内容没有采用，已经清除；台账和备份都没有变化，需要时请重新恢复。',
  dropped: '上次清除没有采用的恢复时软件中断，剩下的部分已经清除；正在使用的台账没有变化。',
  confirmed: '上次清除恢复以前的台账时软件中断，剩下的部分已经清除；正在使用的台账没有变化。',
  switched: '上次换成恢复的台账时软件中断，启动时已经接着换完。正在使用的是恢复的台账。',
  undone: '上次撤回恢复时软件中断，启动时已经接着换完。正在使用的是恢复以前的台账，恢复的那一份还留在旁边。',
  aside:
    '更换台账的记录读不出来，或者与现有的文件不符，没有照它更换，已另存为 switch.json.damaged。没有删除任何文件；请核对台账是否完整，不完整时联系技术人员。',
  stuck: '上次恢复留下的文件暂时清除不了，不影响使用，下次启动时再清除。'
}
