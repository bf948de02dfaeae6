import type { BlockContent, DefinitionContent, Link, PhrasingContent, RootContent } from 'mdast'
import type { Issue, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { Binding, Block, BoundText, Directive, Inline, UnboundNumber } from './bound-text.ts'
import { readDirective, readInclude } from './directive.ts'
import { parseFigureId } from './figure-id.ts'
import { findNumbers } from './find-numbers.ts'
import { PlainRun } from './plain-run.ts'

/** The file that a text is converted from. */
export interface TextFile {
  readonly file: string
  readonly source: string
  /** Words that are no numbers, such as the ids of waves. */
  readonly literals: readonly string[]
}

/** A text as far as it goes, and what is wrong with it. */
export interface BoundRead {
  readonly text: BoundText
  readonly issues: readonly Issue[]
}

/** Reads the text that another one includes. */
export type IncludeText = (file: string, at: Place) => BoundRead

type BlockNode = RootContent | BlockContent | DefinitionContent
type AnyNode = BlockNode | PhrasingContent

/** A line being read off, with the figures met. */
interface Line {
  readonly run: PlainRun
  readonly figures: { readonly binding: Omit<Binding, 'sentence'>; readonly index: number }[]
}

/** Turns the parser's tree into blocks, gathering bindings, numbers, directives and issues. */
export class MarkdownConverter {
  readonly bindings: Binding[] = []
  readonly unbound: UnboundNumber[] = []
  readonly directives: Directive[] = []
  readonly issues: Issue[] = []
  readonly #text: TextFile
  readonly #include: IncludeText
  readonly #lineStarts: readonly number[]

  constructor(text: TextFile, include: IncludeText) {
    this.#text = text
    this.#include = include
    this.#lineStarts = [0, ...[...text.source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  }

  blocks(nodes: readonly BlockNode[]): readonly Block[] {
    return nodes.flatMap((node) => this.#block(node))
  }

  #block(node: BlockNode): readonly Block[] {
    if (node.type === 'heading') {
      return [{ kind: 'heading', depth: node.depth, children: this.#line(node.children, true) }]
    }
    if (node.type === 'paragraph') {
      const directives = this.#directives(node)
      return directives ?? [{ kind: 'paragraph', children: this.#line(node.children, false) }]
    }
    if (node.type === 'blockquote') return [{ kind: 'quote', blocks: this.blocks(node.children) }]
    if (node.type === 'thematicBreak') return [{ kind: 'rule' }]
    if (node.type === 'list') {
      const items = node.children.map((item) => this.blocks(item.children))
      return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }]
    }
    this.#refuse(node)
    return []
  }

  /** What the directives of a paragraph made of nothing else put in its place. */
  #directives(
    node: Extract<BlockNode, { readonly type: 'paragraph' }>,
  ): readonly Block[] | undefined {
    const [only] = node.children
    if (node.children.length !== 1 || only?.type !== 'text') return undefined
    const lines = only.value.split('\n')
    if (!lines.every((line) => /^\s*\{\{[^{}]*\}\}\s*$/.test(line))) return undefined
    const from = node.position?.start.line ?? 1
    const column = node.position?.start.column ?? 1
    return lines.flatMap((line, index): readonly Block[] => {
      const at = { file: this.#text.file, line: from + index, column }
      const included = readInclude(line, at)
      if (typeof included === 'string') return this.#included(this.#include(included, at))
      const read = included ?? readDirective(line, at)
      if (read === undefined) return []
      if ('code' in read) this.issues.push(read)
      else this.directives.push(read)
      return 'code' in read ? [] : [read]
    })
  }

  /** Takes in a text that is included: its blocks here, what it holds with what this one holds. */
  #included({ text, issues }: BoundRead): readonly Block[] {
    this.issues.push(...issues)
    this.bindings.push(...text.bindings)
    this.unbound.push(...text.unbound)
    this.directives.push(...text.directives)
    return text.blocks
  }

  /** The pieces of a heading or paragraph, its numbers looked for. */
  #line(nodes: readonly PhrasingContent[], heading: boolean): readonly Inline[] {
    const line: Line = { run: new PlainRun(heading), figures: [] }
    const children = nodes.flatMap((node) => this.#inline(node, line))
    for (const { binding, index } of line.figures) {
      this.bindings.push({ ...binding, sentence: line.run.sentenceAt(index) })
    }
    this.#readNumbers(line.run)
    return children
  }

  #inline(node: PhrasingContent, line: Line): readonly Inline[] {
    const { run } = line
    if (node.type === 'text') {
      run.add(node.value, offsetOf(node), this.#sourceOf(node))
      return [{ kind: 'text', text: node.value }]
    }
    if (node.type === 'emphasis' || node.type === 'strong') {
      return [{ kind: node.type, children: this.#inlines(node.children, line) }]
    }
    if (node.type === 'inlineCode') {
      run.addClosed(node.value)
      return [{ kind: 'code', text: node.value }]
    }
    if (node.type === 'break') {
      run.addClosed('\n')
      return [{ kind: 'break' }]
    }
    if (node.type === 'link') return [this.#link(node, line)]
    this.#refuse(node)
    return []
  }

  #inlines(nodes: readonly PhrasingContent[], line: Line): readonly Inline[] {
    return nodes.flatMap((node) => this.#inline(node, line))
  }

  #readNumbers(run: PlainRun): void {
    const { literals, file } = this.#text
    for (const { written, index } of findNumbers(run.open, { literals, heading: run.heading })) {
      const at = this.#placeAt(run.offsetOf(written, index))
      this.unbound.push({ written, at, sentence: run.sentenceAt(index) })
    }
    // A directive inside a sentence would be printed as it is.
    for (const { 0: found, index } of run.open.matchAll(/\{\{[^{}]*\}\}/g)) {
      const at = this.#placeAt(run.offsetOf(found, index))
      this.issues.push(issue('study.directive_not_alone', { name: found }, { ...at, file }))
    }
  }

  #link(node: Link, line: Line): Inline {
    if (node.url.startsWith('figure:')) {
      const binding = this.#binding(node)
      line.figures.push({ binding, index: line.run.plain.length })
      line.run.addClosed(binding.written)
      return { kind: 'figure', ...binding }
    }
    if (!/^https?:\/\//i.test(node.url)) {
      this.issues.push(issue('study.link_refused', { link: node.url }, this.#placeOf(node)))
    }
    return { kind: 'link', href: node.url, children: this.#inlines(node.children, line) }
  }

  #binding(node: Link): Omit<Binding, 'sentence'> {
    const figure = node.url.slice('figure:'.length)
    const at = this.#placeOf(node)
    if (parseFigureId(figure) === undefined) {
      this.issues.push(issue('study.bad_figure', { figure }, at))
    }
    return { figure, written: plainText(node.children), at }
  }

  #refuse(node: AnyNode): void {
    const refused = node.type === 'html' || node.type === 'image' || node.type === 'imageReference'
    const code = refused ? 'study.html_refused' : 'study.markdown_refused'
    const [found = ''] = this.#sourceOf(node).split('\n')
    this.issues.push(issue(code, { found: found.slice(0, 60) }, this.#placeOf(node)))
  }

  #sourceOf(node: AnyNode): string {
    return this.#text.source.slice(offsetOf(node), node.position?.end.offset ?? 0)
  }

  #placeOf(node: AnyNode): Place {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    return { file: this.#text.file, line, column }
  }

  #placeAt(offset: number): Place {
    const line = this.#lineStarts.findLastIndex((start) => start <= offset)
    const column = offset - (this.#lineStarts[line] ?? 0) + 1
    return { file: this.#text.file, line: line + 1, column }
  }
}

function offsetOf(node: AnyNode): number {
  return node.position?.start.offset ?? 0
}

/** The words inside a link. */
function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      return 'children' in node ? plainText(node.children) : ''
    })
    .join('')
}
