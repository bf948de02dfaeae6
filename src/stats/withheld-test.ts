/** A test that the sample does not allow, and why. */
export interface WithheldTest<Reason extends string> {
  readonly kind: 'withheld'
  readonly reason: Reason
}
