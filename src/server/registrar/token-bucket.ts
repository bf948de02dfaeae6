/** How much a bucket lets through. */
export interface BucketSize {
  /** At once. */
  readonly burst: number
  /** In the long run. */
  readonly perSecond: number
}

/**
 * Limits how much is done in all, whoever asks: no address is looked at.
 *
 * @param nowMs - the clock, in milliseconds
 * @returns whether one more may pass now
 */
export function tokenBucket(
  { burst, perSecond }: BucketSize,
  nowMs: () => number = () => performance.now(),
): () => boolean {
  let left = burst
  let filledMs = nowMs()
  return () => {
    const now = nowMs()
    left = Math.min(burst, left + (Math.max(0, now - filledMs) / 1000) * perSecond)
    filledMs = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
