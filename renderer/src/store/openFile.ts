import { computed, ref } from 'vue'
import type { OpenedFile } from '@shared/domain/importing'
import type { Answer } from '@shared/ipc/contract'
import { call } from './bridge'

const MB = 1024 * 1024

/** Opening a file by main: one at a time, cancellable, what went wrong in words. */
export function useFileOpening(done: (file: OpenedFile) => void) {
  const opening = ref('')
  const trouble = ref('')
  let job = ''

  async function run(name: string, ask: (job: string) => Promise<Answer<'exchange.open'>>): Promise<void> {
    if (opening.value !== '') return
    job = crypto.randomUUID()
    opening.value = name
    trouble.value = ''
    const answer = await ask(job)
    opening.value = ''
    if (!answer.ok) trouble.value = answer.error.message
    else if (answer.value && answer.value.parts.length === 0)
      trouble.value = '这个文件里没有文字和表格，没有读入。请核对是否选错了文件。'
    else if (answer.value) done(answer.value)
  }

  const choose = (): Promise<void> => run('所选文件', (id) => call('exchange.choose', { job: id }))

  async function take(file: File): Promise<void> {
    if (file.size > 20 * MB) {
      trouble.value = '文件超过 20 MB，没有读入，台账没有变化。请只留需要的部分，另存后再选。'
      return
    }
    const data = await file.arrayBuffer().catch(() => null)
    if (!data) {
      trouble.value = '这个文件读不出来，没有读入。如果是文件夹，请打开它，选里面的文件。'
      return
    }
    await run(file.name, (id) =>
      call('exchange.open', { job: id, name: file.name, data: new Uint8Array(data) })
    )
  }

  const cancel = (): void => void call('exchange.cancel', { job })

  return { opening: computed(() => opening.value), trouble, choose, take, cancel }
}
