import { z } from 'zod'
import { paperSchema } from '../domain/papers/model'
import { boardSchema } from '../domain/reception/notices/board/model'

/** What the page asks of the press, in the words of contract.ts. */
const MAX_PICTURE = 40_000_000

/** The page's name for a piece of work, by which it can be cancelled. */
const job = z.string().min(1).max(60)
const papers = z.array(paperSchema).min(1).max(200)

/** A paper, or a picture on a page of its own, in binding order. */
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paper'), paper: paperSchema }),
  z.object({
    kind: z.literal('picture'),
    title: z.string().max(400),
    mime: z.string().regex(/^image\/[a-z]+$/),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MAX_PICTURE, '图片超过 40 MB')
  })
])

export const jobRequest = z.object({ job })
export const papersRequest = z.object({ job, papers })
export const boardRequest = z.object({ job, board: boardSchema })
export const dossierRequest = z.object({
  job,
  cover: paperSchema,
  catalogue: paperSchema,
  parts: z.array(part).max(400),
  back: paperSchema,
  /** Pages of each part, as counted before and as the catalogue says. */
  pages: z.array(z.number().int().min(1)).max(400)
})

/** What the press needs of a dossier. */
export type DossierRequest = Omit<z.infer<typeof dossierRequest>, 'job'>

/** What is to be said of copies in clear that are still there though they should be gone; null when there are none. */
export interface CopiesLeft {
  notice: string | null
}
