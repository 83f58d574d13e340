import { z } from 'zod'

/**
 * An official paper as pure data: rules in `forms/` make it from records, and the screen, the PDF and the
 * editable document are drawn from it alike. It is parsed again where it enters main, so every part has a bound.
 */
const LONG = 40_000
const SHORT = 400
const text = z.string().max(LONG)
const label = z.string().max(SHORT)

/** 文书标题; `over` stands above it, for example the committee's name. */
const title = z.object({ kind: z.literal('title'), text: label, over: label.optional() })

/** 编号:…, at the right. */
const number = z.object({ kind: z.literal('number'), label, text: label })

const heading = z.object({ kind: z.literal('heading'), text: label })

/** Label and value beside each other on lines of twelve columns; what does not fit a line begins the next. */
const field = z.object({
  label,
  /** '' prints a blank to be filled in by hand. */
  value: text,
  span: z.number().int().min(1).max(12),
  /** Underlines the value as well, as forms do that leave a blank in a line. */
  fill: z.boolean().optional()
})
const fields = z.object({ kind: z.literal('fields'), items: z.array(field).min(1).max(60) })

/** Paragraphs, parted by line ends. */
const paragraphs = z.object({
  kind: z.literal('text'),
  text,
  /** First lines two characters in, as running text has them. */
  indent: z.boolean(),
  /** `fixed`: words that the form prescribes; `note`: a small explanation at the foot; otherwise what a person wrote. */
  role: z.enum(['body', 'fixed', 'note']).optional(),
  /** Ruled lines of a blank to be written in by hand; text that is shorter is followed by none. */
  minLines: z.number().int().min(0).max(60).optional()
})

/** 1、2、3、…; `blanks` more numbers stand with an empty line. */
const items = z.object({
  kind: z.literal('items'),
  items: z.array(text).max(200),
  blanks: z.number().int().min(0).max(40)
})

/** □ and ☑. */
const choice = z.object({
  kind: z.literal('choice'),
  label,
  options: z
    .array(z.object({ text: label, chosen: z.boolean() }))
    .min(1)
    .max(60)
})

const align = z.enum(['left', 'center'])

/** A ruled form: cells of labels and values. */
const gridCell = z.object({
  text,
  /** Columns it takes; 1 when absent. */
  span: z.number().int().min(1).max(24).optional(),
  /** Words of the form, not of the record. */
  label: z.boolean().optional(),
  /** `tall` leaves room to write in by hand. */
  height: z.enum(['line', 'tall']).optional(),
  /** Labels are centred and values left unless this says otherwise. */
  align: align.optional()
})
const gridRow = z.object({ cells: z.array(gridCell).min(1).max(24) })
const grid = z
  .object({
    kind: z.literal('grid'),
    /** Weights of the columns. */
    columns: z.array(z.number().min(0.1).max(100)).min(1).max(24),
    rows: z.array(gridRow).min(1).max(400)
  })
  .refine(({ columns, rows }) => rows.every((row) => spans(row) === columns.length), '表格的行与列数不一致')

const spans = (row: z.infer<typeof gridRow>): number =>
  row.cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0)

/** A ruled list; its head stands again on each page. Widths are weights. */
const table = z
  .object({
    kind: z.literal('table'),
    columns: z
      .array(z.object({ title: label, width: z.number().min(0.1).max(100), align }))
      .min(1)
      .max(24),
    rows: z.array(z.array(text).max(24)).max(2_000),
    /** Empty rows follow until there are so many. */
    minRows: z.number().int().min(0).max(100)
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), '列表的行与列数不一致')

/** Where people sign. A name is never printed in place of a signature: it stands small beside the blank. */
const signature = z.object({
  kind: z.literal('signature'),
  lines: z
    .array(z.object({ label, name: label.optional(), hint: label.optional() }))
    .min(1)
    .max(40),
  /** Where the seal goes, for example （人民调解委员会印章）. */
  stamp: label.optional(),
  /** As people write it, for example 2026年11月23日; '' prints 年 月 日. */
  date: label
})

/** 落款 of what an office makes public: its name and the day, at the right, not to be signed. */
const issued = z.object({ kind: z.literal('issued'), by: label, on: label })

const space = z.object({ kind: z.literal('space'), lines: z.number().int().min(1).max(40) })

const block = z.discriminatedUnion('kind', [
  title,
  number,
  heading,
  fields,
  paragraphs,
  items,
  choice,
  grid,
  table,
  signature,
  issued,
  space
])

export const paperSchema = z.object({
  /** Which form it is, and within a dossier which paper: unique there. */
  key: z.string().min(1).max(120),
  title: label,
  size: z.literal('A4'),
  orientation: z.enum(['portrait', 'landscape']),
  blocks: z.array(block).min(1).max(400),
  copy: z.object({
    /** Which printed copy this is; 0 for a blank form and for what was not printed yet. */
    number: z.number().int().min(0).max(9_999),
    /** For whom the copy is, for example 当事人、人民调解委员会. */
    of: label.optional()
  }),
  /** '' for a blank form. */
  caseNumber: z.string().max(80),
  /** What that number is called at the foot; 案号 without it. */
  numberName: z.string().max(20).optional(),
  /** What the form asks for and the record does not have; `field` leads to it. */
  missing: z.array(z.object({ field: z.string().max(120), label })).max(200)
})

export type Paper = z.infer<typeof paperSchema>
export type Block = z.infer<typeof block>
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>
export type Missing = Paper['missing'][number]
