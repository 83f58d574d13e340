import type { Drawn } from './draw'
import { cleanText } from './words'

/** A whole page from a drawing. @param style trusted CSS; texts inside it have gone through `cssText` */
export const pageHtml = (title: string, style: string, body: readonly Drawn[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
  `<style>${style}</style></head><body>${body.map(markup).join('')}</body></html>`

const VOID = new Set(['col', 'img'])

function markup(node: Drawn | string): string {
  if (typeof node === 'string') return escaped(node)
  const style = Object.entries(node.style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  const attributes = Object.entries({
    ...(node.class !== '' && { class: node.class }),
    ...(style !== '' && { style }),
    ...node.attributes
  })
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  const open = `<${node.tag}${attributes}>`
  return VOID.has(node.tag) ? open : `${open}${node.children.map(markup).join('')}</${node.tag}>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => cleanText(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')

/** A text as CSS writes it: whatever could end the string, the rule or the style is written as a number. */
export const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} ()（）、，：·_-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
