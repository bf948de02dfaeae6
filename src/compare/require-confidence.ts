import { requireThat } from '../stats/require-that.ts'

/** @throws RangeError unless the confidence is strictly between 0 and 1: 0.95, not 95. */
export function requireConfidence(confidence: number): void {
  requireThat(
    confidence > 0 && confidence < 1,
    'a comparison requires a confidence strictly between 0 and 1, such as 0.95',
  )
}
