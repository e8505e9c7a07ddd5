import { exparser, type PlatformNode, type Rendered } from './window'

/** Reads and presses a rendered page, through the nodes the platform's framework made of the templates. */

export function* nodesOf(node: PlatformNode): Generator<PlatformNode> {
  yield node
  if (node.shadowRoot) yield* nodesOf(node.shadowRoot)
  for (const child of node.childNodes ?? []) yield* nodesOf(child)
}

/** By its name in the template (aria-checked); the compiler writes it ariaChecked. An absent one is ''. */
export function attribute(node: PlatformNode, name: string): unknown {
  const camel = name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
  return node._vt?.attrs?.find((one) => one.name === camel)?.value
}

/** The attribute of the node, or of the nearest thing around it that has one. */
export function nearest(start: PlatformNode | undefined, name: string): unknown {
  for (let node = start; node; node = upFrom(node)) {
    const value = attribute(node, name)
    if (value !== undefined && value !== '') return value
  }
  return undefined
}

export function wordsOf(node: PlatformNode): string {
  const words: string[] = []
  for (const one of nodesOf(node))
    if (!one._vt?.tagName && typeof one.textContent === 'string') words.push(one.textContent)
  return words.filter((word) => word.trim() !== '').join('\n')
}

/** The innermost node that says the words, or is labelled with them. */
export function find(page: Rendered, words: string): PlatformNode | undefined {
  let best: { node: PlatformNode; length: number } | undefined
  for (const node of nodesOf(page._exparserNode)) {
    if (!node._vt) continue
    const said = attribute(node, 'aria-label') === words ? words : wordsOf(node)
    if (said.includes(words) && (!best || said.length <= best.length)) best = { node, length: said.length }
  }
  return best?.node
}

/** Every piece of text that says exactly this, in reading order. */
export function findAll(page: Rendered, words: string): PlatformNode[] {
  const isText = (node: PlatformNode) => !node._vt?.tagName && node.textContent?.trim() === words
  return [...nodesOf(page._exparserNode)].filter(isText).flatMap((node) => upFrom(node) ?? [])
}

/** The field with this label (its aria-label) or placeholder. */
export function findField(page: Rendered, label: string): PlatformNode | undefined {
  for (const node of nodesOf(page._exparserNode)) {
    const tag = node._vt?.tagName ?? ''
    if (!/input|textarea/.test(tag)) continue
    const said = [attribute(node, 'aria-label'), attribute(node, 'placeholder')]
    if (said.some((words) => String(words ?? '').startsWith(label))) return node
  }
  return undefined
}

function upFrom(node: PlatformNode): PlatformNode | undefined {
  return node.parentNode ?? (node as { __host?: PlatformNode }).__host ?? node.ownerShadowRoot?.getHostNode()
}

/** Whether the template binds this event on the node or above it to a method that exists. */
export function listens(node: PlatformNode, event: string): boolean {
  for (let at: PlatformNode | undefined = node; at; at = upFrom(at)) {
    const bound = Object.values(at._vt?.event ?? {}).find((one) => one.name === event)
    if (!bound || !at.ownerShadowRoot) continue
    const host = exparser.Element.getMethodCaller(at.ownerShadowRoot.getHostNode())
    if (typeof host[bound.handler] === 'function') return true
  }
  return false
}

export function dispatch(node: PlatformNode, event: string, detail: object = {}): void {
  if (!listens(node, event)) throw new Error(`nothing listens to ${event} on ${wordsOf(node) || node._vt?.tagName}`)
  const made = exparser.Event.create(event, detail, { bubbles: true, composed: true, capturePhase: true })
  exparser.Event.dispatchEvent(node, made)
}
