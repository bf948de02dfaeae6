import type { LocalText } from '../core/local-text.ts'
import type { MissingKind } from '../study/variable.ts'
import type { StudyCard, Titled } from './study-card.ts'
import type { KeptTable, MenuBanner, MenuBase, MenuNet, MenuTableBlock } from './tab-book.ts'

/** One answer of a variable. */
export interface MenuCategory {
  readonly code: string
  readonly label: LocalText
  /** Set when choosing it means a kind of missing, such as “don’t know”. */
  readonly missing?: MissingKind | undefined
}

/** A variable in words. */
export interface MenuVariable {
  readonly id: string
  readonly population: string
  /** Question text, with the row's text for a grid. */
  readonly label: LocalText
  readonly kind: 'single' | 'multiple' | 'number' | 'text' | 'date'
  readonly measure: 'nominal' | 'ordinal' | 'scale' | 'nps'
  readonly waves: readonly string[]
  readonly categories: readonly MenuCategory[]
  /** Who was asked, in the study's own expression; absent for all. */
  readonly asked?: string | undefined
  /** Known from the sampling frame, never asked. */
  readonly frame: boolean
  readonly sensitive: boolean
  /** What its answers may be; of numbers alone. */
  readonly range?: MenuRange | undefined
  /** What it is made of, where it is derived from others: a case a category. */
  readonly derived?: MenuDerived | undefined
}

/** What numbers a question takes. */
export interface MenuRange {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  /** Whether there are whole numbers alone. */
  readonly isWhole: boolean
  readonly unit?: LocalText | undefined
}

/** How a derived variable is made. */
export interface MenuDerived {
  readonly sources: readonly string[]
  readonly cases: readonly {
    readonly code: string
    /** The condition as the study's language writes it. */
    readonly text: string
    /** The same in words. */
    readonly words: LocalText
  }[]
}

/** A table that may be asked for: one of those that the study declares. */
export interface MenuTable {
  /** `WAVE/POPULATION/SPEC/VARIABLE`. */
  readonly id: string
  readonly wave: string
  readonly population: string
  readonly spec: string
  readonly variable: string
  /** The columns: a banner; absent when the total stands alone. */
  readonly banner?: Titled | undefined
  readonly base?: Titled | undefined
  readonly denominator: 'asked' | 'answered'
  /** Its blocks of columns after the total, in their order. */
  readonly blocks: readonly MenuTableBlock[]
}

/** A mirror in words. */
export interface MenuMirror extends Titled {
  readonly kind: 'same_question' | 'belief_and_fact'
  readonly waves: readonly string[]
  readonly sides: readonly [MenuSide, MenuSide]
}

/** One side of a mirror. */
export interface MenuSide {
  readonly population: string
  readonly variable: string
  readonly row: string
  readonly label: LocalText
}

/** A part of both populations. */
export interface MenuPart extends Titled {
  readonly bases: Readonly<Record<string, string>>
}

/** A variable that is followed from wave to wave. */
export interface MenuTrend {
  readonly population: string
  readonly variable: string
  readonly base?: Titled | undefined
  readonly label: LocalText
}

/** `GET /api/studies/:study`: all that may be chosen in its rooms. */
export interface StudyMenu extends Omit<StudyCard, 'tables'> {
  readonly variables: readonly MenuVariable[]
  readonly tables: readonly MenuTable[]
  readonly mirrors: readonly MenuMirror[]
  readonly trends: readonly MenuTrend[]
  /** Parts of both populations that its files declare now, their bases by population. */
  readonly parts: readonly MenuPart[]
  readonly hasStrategy: boolean
  /** What its files declare now; figures of the newest may still be under way. */
  readonly banners: readonly MenuBanner[]
  readonly bases: readonly MenuBase[]
  readonly nets: readonly MenuNet[]
  readonly kept: readonly KeptTable[]
  /** The state of the files that the figures shown come from; absent without figures. */
  readonly figuresRevision?: string | undefined
  /** Bases from which figures are shown, and from which they are no longer fragile. */
  readonly policy: {
    readonly disclosureBase: number
    readonly qualityBase: number
    readonly flagBase: number
  }
}
