/** A known distribution that weights must meet. */
export interface RakeMargin {
  /** Names the margin in issues. */
  readonly name: string
  /** Level of each respondent, an index into `targets`. */
  readonly codes: Uint16Array
  /** Sum of weights that each level must have. */
  readonly targets: Float64Array
  /** Name of each level in issues; its index when absent. */
  readonly levels?: readonly string[] | undefined
}

/** What raking starts from. */
export interface RakeInput {
  /** One weight a respondent, above 0: 1 when all were as likely to be drawn. */
  readonly designWeights: Float64Array
  /** At least one. */
  readonly margins: readonly RakeMargin[]
}
