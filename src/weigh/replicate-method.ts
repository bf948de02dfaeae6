/**
 * How replicates are made:
 *
 * - `JK1`: leave out one sampling unit at a time, for a design without strata;
 * - `JKn`: the same stratum by stratum;
 * - `BRR`: half of each stratum's two units, balanced over strata;
 * - `Fay`: the same with the other half kept at `rho` (above 0, below 1);
 * - `bootstrap`: Rao and Wu's, n − 1 units of each stratum drawn with replacement.
 */
export type ReplicateMethod =
  | { readonly kind: 'JK1' }
  | { readonly kind: 'JKn' }
  | { readonly kind: 'BRR' }
  | { readonly kind: 'Fay'; readonly rho: number }
  | {
      readonly kind: 'bootstrap'
      /** At least 2; some hundreds for standard errors. */
      readonly replicates: number
      /** Any whole number; the same seed gives the same draws. */
      readonly seed: number
    }
