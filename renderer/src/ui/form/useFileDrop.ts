import { ref } from 'vue'

/** One file dropped on a part of a page: `over` while something to drop is held above it. Anything else passes by. */
export function useFileDrop(take: (file: File) => void) {
  const over = ref(false)
  function onDrag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    over.value = true
  }
  function onDrop(event: DragEvent): void {
    over.value = false
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  }
  return { over, onDrag, onDrop }
}
