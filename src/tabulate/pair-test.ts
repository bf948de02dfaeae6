/** A test of two columns of a row, or of a column against everybody. */
export interface PairTest {
  /** Index of a column in its block. */
  readonly a: number
  /** Index of another, or `everybody`. */
  readonly b: number
  /** 1 where the first is higher, −1 where the second is, 0 where they are equal. */
  readonly sign: -1 | 0 | 1
  /** Two-sided p-value of the pair alone. */
  readonly p: number
}
