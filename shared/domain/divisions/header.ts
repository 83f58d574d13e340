import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const divisionFileSchema = z.object({
  /** File name beside the header; gzip of UTF-8 text, see `decodeDivisions`. */
  file: z.string().regex(/^[a-z0-9-]+\.gz$/),
  /** Divisions in the file. */
  count: z.int().positive(),
  /** Size of the compressed file. */
  bytes: z.int().positive(),
  /** Hex SHA-256 of the compressed file and of the text in it. */
  sha256,
  textSha256: sha256
})

/** resources/divisions/header.json: where the data come from and which files there are. */
export const divisionHeaderSchema = z.object({
  format: z.literal(1),
  source: z.string(),
  sourceUrl: z.string(),
  /** The day the divisions stood so, and the day they were published: 'YYYY-MM-DD'. */
  asOf: z.string(),
  published: z.string(),
  supplement: z.string(),
  package: z.string(),
  packageVersion: z.string(),
  packageUrl: z.string(),
  licence: z.string(),
  /** Provinces to townships of all China. */
  base: divisionFileSchema,
  /** Villages, one file a province (2-digit code). */
  villages: z.array(divisionFileSchema.extend({ province: z.string().regex(/^\d{2}$/) }))
})

export type DivisionHeader = z.infer<typeof divisionHeaderSchema>
export type DivisionFile = z.infer<typeof divisionFileSchema>
