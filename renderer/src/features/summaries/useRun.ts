import { ref, type Ref } from 'vue'
import type { Failure, Result } from '@shared/result'

/** One action of the page at a time: which one runs, what it said at the end, and what went wrong. */
export function useRun(): {
  busy: Ref<string>
  said: Ref<string>
  trouble: Ref<string>
  clear(): void
  run<T>(name: string, action: () => Promise<Result<T, Failure>>, words: (value: T) => string): Promise<void>
} {
  const [busy, said, trouble] = [ref(''), ref(''), ref('')]
  function clear(): void {
    said.value = ''
    trouble.value = ''
  }
  async function run<T>(
    name: string,
    action: () => Promise<Result<T, Failure>>,
    words: (value: T) => string
  ): Promise<void> {
    busy.value = name
    clear()
    const result = await action()
    busy.value = ''
    if (result.ok) said.value = words(result.value)
    else trouble.value = result.error.message
  }
  return { busy, said, trouble, clear, run }
}

export const savedWords = (answer: { path: string | null }): string =>
  answer.path ? `已导出：${answer.path}` : ''
