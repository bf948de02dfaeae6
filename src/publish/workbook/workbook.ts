/** How a cell looks; colours and fonts are the writer's. */
export type CellLook =
  /** As the spreadsheet writes. */
  | 'plain'
  | 'title'
  | 'warning'
  | 'quiet'
  | 'head'
  /** Above numbers. */
  | 'head_value'
  | 'block'
  | 'question'
  | 'label'
  | 'net'
  | 'value'
  | 'net_value'
  | 'letters'
  | 'withheld'
  | 'base'
  | 'base_value'
  | 'note'
  | 'text'
  | 'link'

/** How a number of a cell is written: by what it counts in. */
export type NumberLook = 'share' | 'points' | 'mean' | 'whole'

/** A cell of a sheet. */
export type SheetCell =
  | { readonly kind: 'empty'; readonly look?: CellLook | undefined }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly look: CellLook
      /** A cell of another sheet: the name of the sheet, and its row and column from 0. */
      readonly link?: SheetPlace | undefined
    }
  | {
      readonly kind: 'number'
      /** Rounded as it is written. */
      readonly value: number
      readonly number: NumberLook
      readonly look: CellLook
    }

/** A place in a workbook. */
export interface SheetPlace {
  readonly sheet: string
  /** From 0. */
  readonly row: number
}

/** Cells of one row that are one, from a column to another (from 0, both included). */
export interface MergedCells {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** A sheet as data: what stands where, and what stays in sight. */
export interface Sheet {
  /** Legal and unique in its workbook. */
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** Width of each column, in characters. */
  readonly widths: readonly number[]
  readonly merged: readonly MergedCells[]
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Rows repeated at the top of each printed page, from 0, both included. */
  readonly repeated?: readonly [number, number] | undefined
  /** What a person who does not see it is told of the sheet. */
  readonly summary: string
}

/** A workbook as data: rounding and words are decided here, the file is written elsewhere. */
export interface Workbook {
  readonly title: string
  readonly author: string
  readonly language: 'fr' | 'en'
  /** Said on every sheet and every printed page; undefined when people answered. */
  readonly mark?: string | undefined
  /** Foot of every printed page; the writer puts the numbers in. */
  readonly page: (page: string, pages: string) => string
  readonly sheets: readonly Sheet[]
}
