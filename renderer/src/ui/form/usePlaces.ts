import { inject, shallowRef } from 'vue'
import type { Division, DivisionSearch, DivisionTree } from '@shared/domain/divisions'
import { divisionSearch, divisionTree } from '@shared/domain/divisions'
import { placeLoaderKey } from './place'

interface Loaded {
  tree: DivisionTree
  search: DivisionSearch
}

/** The division tree as far as it is needed: the base first, then the villages of the provinces that are opened. */
export function usePlaces() {
  const load = inject(placeLoaderKey, null)
  const loaded = shallowRef<Loaded | null>(null)
  const failure = shallowRef('')
  let divisions: readonly Division[] = []
  const files = new Map<string, Promise<void>>()

  async function add(file: string): Promise<void> {
    if (!load) throw new Error('no place loader was provided')
    divisions = [...divisions, ...(await load(file))]
    const tree = divisionTree(divisions)
    loaded.value = { tree, search: divisionSearch(tree) }
  }

  /** Makes sure that a file is in the tree; a failure is told in words and tried again the next time. */
  function need(file: string): Promise<void> {
    const waiting = files.get(file)
    if (waiting) return waiting
    const work = add(file).catch(() => {
      files.delete(file)
      failure.value = '区划数据没有读出来。地名可以直接手工填写。'
    })
    files.set(file, work)
    return work
  }

  return { loaded, failure, need }
}
