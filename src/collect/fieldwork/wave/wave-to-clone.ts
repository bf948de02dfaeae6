/** A wave to be copied. */
export interface WaveToClone {
  readonly from: string
  /** Id of the new wave. */
  readonly to: string
  /** When its answers will be collected: `2027-03`, `2027-03-01/2027-03-19`. */
  readonly fieldwork: string
}
