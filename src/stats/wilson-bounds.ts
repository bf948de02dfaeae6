/**
 * Bounds a share by the values whose own standard error would reach it.
 *
 * Written so that no bound is a small difference of large numbers.
 *
 * @param share - the share seen (0–1)
 * @param ratio - base / quantile², from 0 (nothing is known) without end (a point)
 *
 * @remarks Source: Wilson (1927), JASA 22, 209–212, solved for the share.
 */
export function wilsonBounds(share: number, ratio: number): readonly [number, number] {
  if (ratio === Infinity) return [share, share]
  const root = Math.sqrt(ratio * share * (1 - share) + 0.25)
  const reach = share * ratio + 0.5 + root
  const [lower, upper] = [(share * share * ratio) / reach, reach / (ratio + 1)]
  // Rounding must not put a bound on the wrong side of the share, or past 1.
  return [Math.min(lower, share), Math.min(1, Math.max(upper, share))]
}
