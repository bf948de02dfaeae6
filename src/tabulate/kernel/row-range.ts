/** The rows that are counted, `to` excluded. */
export interface RowRange {
  readonly from: number
  readonly to: number
}
