import { z } from 'zod'

const label = z.string().max(800)

/** A session as the hall's screen shows it. */
const boardRow = z.object({
  day: label,
  weekday: label,
  time: label,
  people: z.array(label).min(1).max(60),
  areas: label,
  place: label
})

/** 接待大厅电子屏 as pure data: main draws each page as one picture of 1920 × 1080. */
export const boardSchema = z.object({
  title: label,
  publisher: label,
  /** Below the rows of every picture. */
  foot: label,
  /** Whether the column 分管（接待范围） stands. */
  areas: z.boolean(),
  pages: z.array(z.array(boardRow).min(1).max(40)).min(1).max(100)
})
export type Board = z.infer<typeof boardSchema>
export type BoardRow = z.infer<typeof boardRow>

/** Pixels. */
export const BOARD = { width: 1920, height: 1080 } as const
