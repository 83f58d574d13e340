/**
 * A drawing as data: the preview makes DOM of it and the press makes a page of it, so both show the same. Only
 * these tags exist; text is text, never markup.
 */
export type Tag =
  | 'article'
  | 'section'
  | 'div'
  | 'p'
  | 'span'
  | 'h1'
  | 'h2'
  | 'table'
  | 'colgroup'
  | 'col'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'img'
  | 'a'

export interface Drawn {
  tag: Tag
  class: string
  style: Readonly<Record<string, string>>
  attributes: Readonly<Record<string, string>>
  children: readonly (Drawn | string)[]
}

interface Look {
  style?: Record<string, string>
  attributes?: Record<string, string>
}

export const draw = (
  tag: Tag,
  className: string,
  children: readonly (Drawn | string)[] = [],
  { style = {}, attributes = {} }: Look = {}
): Drawn => ({ tag, class: className, style, attributes, children })

/** An empty line to write on. */
export const blank = (className = ''): Drawn => draw('span', `p-blank ${className}`.trim())
