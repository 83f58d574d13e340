/** How a table stands to the closing of its period. */
export type TableStanding =
  | 'open'
  | 'sealed'
  /** The period was closed when only the form was sealed. */
  | 'before'
  /** A form by quarter, looked at for a period that it is not filled in for. */
  | 'notForm'
  /** A table of one's own that did not exist then. */
  | 'later'

/** What the page says of it. */
export const standingWords: Readonly<Record<TableStanding, string>> = {
  open: '本期还没有结账，按此刻的登记统计；结账时一并封存。',
  sealed: '本期已结账，按结账时封存的数字显示。',
  before: '本期结账时只封存了人民调解案件情况统计表，本表没有封存，按此刻的登记统计。',
  notForm: '本表按季度填报，不随这一期结账封存，按此刻的登记统计。',
  later: '本表在本期结账时没有封存（结账以后新建，或者当时列数过多），按此刻的登记统计。'
}

/** What the paper of a closed period says of a table that is not sealed. */
export const unsealedOnPaper = '本表未随本期结账封存，按制表时的登记统计。'
