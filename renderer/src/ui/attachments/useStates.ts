import { ref, watch } from 'vue'
import type { Attachment } from '@shared/domain/attachments'
import type { AttachmentState } from '@shared/ipc/contract'
import type { AttachmentFiles } from './files'

/** What stands on the disk behind each attachment: looked at when the list is shown, checked in full when asked. */
export function useStates(files: () => AttachmentFiles, list: () => readonly Attachment[]) {
  const states = ref<Record<string, AttachmentState>>({})
  const checking = ref(false)
  const told = ref('')

  const hashes = (): string[] => [...new Set(list().map(({ hash }) => hash))]

  async function look(wanted: string[], quick: boolean): Promise<string> {
    const answer = await files().verify(wanted, quick)
    if (!answer.ok) return answer.error.message
    for (const [hash, state] of answer.value) states.value[hash] = state
    return ''
  }

  /** Reads every byte, one attachment after the other, and says what was found. */
  async function checkAll(): Promise<void> {
    if (checking.value) return
    checking.value = true
    const wanted = hashes()
    for (const [index, hash] of wanted.entries()) {
      told.value = `正在核对 ${index + 1} / ${wanted.length}`
      const failure = await look([hash], false)
      if (failure) {
        told.value = failure
        checking.value = false
        return
      }
    }
    const bad = wanted.filter((hash) => states.value[hash] !== 'ok').length
    told.value =
      bad === 0 ? `已核对 ${wanted.length} 个附件，内容都完好` : `有 ${bad} 个附件有问题，已在名单中标出`
    checking.value = false
  }

  /** A reading found out more than the look at the list did. */
  function found(hash: string, code: string): void {
    if (code === 'DAMAGED') states.value[hash] = 'damaged'
    if (code === 'NOT_FOUND') states.value[hash] = 'missing'
  }

  // Anew with every change of the list: adding the same file again mends what was damaged.
  watch(
    () => hashes().join(),
    () => {
      told.value = ''
      if (hashes().length > 0) void look(hashes(), true)
    },
    { immediate: true }
  )

  /** The content came in again: true when it was not whole before. */
  function mended(hash: string): boolean {
    const before = states.value[hash]
    told.value = ''
    states.value[hash] = 'ok'
    return before === 'damaged' || before === 'missing'
  }

  return { states, checking, told, checkAll, found, mended }
}

export const STATE_WORDS: Record<Exclude<AttachmentState, 'ok'>, string> = {
  missing: '附件文件不在资料文件夹里。可从备份恢复，或重新加入同一个文件。',
  damaged: '附件文件已损坏，不能打开。可从备份恢复，或重新加入同一个文件。'
}
