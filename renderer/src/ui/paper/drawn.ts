import { h, type FunctionalComponent, type VNode } from 'vue'
import type { Drawn } from '@shared/domain/papers/draw'

/** A drawing as DOM, node by node: the same that goes to press. */
export const DrawnContent: FunctionalComponent<{ content: readonly Drawn[] }> = ({ content }) =>
  content.map(node)
DrawnContent.props = ['content']

function node({ tag, class: name, style, attributes, children }: Drawn): VNode {
  return h(
    tag,
    { ...attributes, ...(name !== '' && { class: name }), style: { ...style } },
    children.map((child) => (typeof child === 'string' ? child : node(child)))
  )
}
