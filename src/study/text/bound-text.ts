import type { Place } from '../../core/issue.ts'

/** A number of a text bound to a figure: `[61 %](figure:2012/salaries/reseaux_utilises.facebook)`. */
export interface Binding {
  /** The words between the brackets, as written. */
  readonly written: string
  /** The id of the figure. */
  readonly figure: string
  readonly at: Place
  /** The sentence around it, as a reader sees it. */
  readonly sentence: string
}

/** A number of a text that is bound to no figure. */
export interface UnboundNumber {
  readonly written: string
  readonly at: Place
  readonly sentence: string
}

/** What a paragraph `{{…}}` puts in its place. */
export type DirectiveName =
  | 'face-to-face'
  | 'waves'
  | 'table'
  | 'bars'
  | 'scale'
  | 'heat'
  | 'multiples'
  | 'notice'

/** A chart, a table or the notice, placed by a paragraph of its own. */
export interface Directive {
  readonly kind: 'directive'
  readonly name: DirectiveName
  /**
   * The id of the table; `POPULATION/WAVE/VARIABLE` of the bars, the heat table and the multiples,
   * whose wave may be left out; `POPULATION/WAVE/QUESTION` of the scale; empty for the others.
   */
  readonly argument: string
  readonly at: Place
}

/** A piece of a line of text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | {
      readonly kind: 'figure'
      readonly figure: string
      readonly written: string
      readonly at: Place
    }

/** A block of a text. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** Number of the first item of an ordered list. */
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'rule' }
  | Directive

/** A Markdown text whose numbers are bound to figures. */
export interface BoundText {
  readonly blocks: readonly Block[]
  /** Bindings in the order of the text. */
  readonly bindings: readonly Binding[]
  /** Numbers that should be bound and are not, in the order of the text. */
  readonly unbound: readonly UnboundNumber[]
  readonly directives: readonly Directive[]
}
