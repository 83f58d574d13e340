import { bindingOrder, type Dossier, type Scan } from '@shared/domain/papers/dossier'
import type { Paper } from '@shared/domain/papers/model'
import type { DossierRequest } from '@shared/ipc/papers'
import { fail, ok, type Failure, type Result } from '@shared/result'

export type LoadImage = (hash: string) => Promise<Result<Uint8Array, Failure>>
type BoundPart = DossierRequest['parts'][number]

/** The parts of a dossier with the data of their pictures. A picture that does not open stops the work, by name. */
export async function loadParts(
  dossier: Dossier,
  loadImage: LoadImage,
  stopped: () => boolean,
  loaded: (done: number) => void
): Promise<Result<BoundPart[], Failure>> {
  const bound: BoundPart[] = []
  let done = 0
  for (const part of bindingOrder(dossier)) {
    if (part.kind === 'paper') {
      bound.push({ kind: 'paper', paper: JSON.parse(JSON.stringify(part.paper)) as Paper })
      continue
    }
    if (stopped()) break
    const bytes = await loadImage(part.scan.hash)
    if (!bytes.ok) return bytes
    const picture = new Uint8Array(bytes.value)
    if (!(await opens(picture, part.scan.mime))) return damaged(part.scan)
    bound.push({ kind: 'picture', title: part.scan.title, mime: part.scan.mime, bytes: picture })
    loaded(++done)
  }
  return ok(bound)
}

/** The press runs no script and would print an empty page: whether a picture opens is tried here. */
async function opens(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<boolean> {
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type: mime }))
    picture.close()
    return true
  } catch {
    return false
  }
}

const damaged = ({ title }: Scan) =>
  fail(
    'BAD_PICTURE',
    `附件“${title}”这张图片打不开，卷宗没有导出，台账内容不受影响。请重新上传这个附件后再导出。`
  )
