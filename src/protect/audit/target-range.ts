/** What is known of the number of people of a target who said yes. */
export interface TargetRange {
  /** People. */
  readonly n: number
  /** How many said yes. */
  readonly truth: number
  /** Between what the number is proved to lie. */
  readonly proved: readonly [number, number]
  /** Numbers known to be possible: these and all between them. */
  readonly reached: readonly [number, number]
}

/** What comes of a target: `open` until more is known. */
export type Verdict = 'safe' | 'exposed' | 'open'

/** Solvers answer up to about a ten-millionth. */
const tolerance = 1e-5

/** The least whole number that is not under a bound. */
export function ceilOf(value: number): number {
  return Math.ceil(value - tolerance)
}

/** The largest whole number that is not over a bound. */
export function floorOf(value: number): number {
  return Math.floor(value + tolerance)
}

/**
 * Judges a target: it is exposed when the number who said yes is certain and not 0, or when certainly
 * more than half of them did; with `twoSided`, also when the same is true of those who said no.
 */
export function judgeTarget(range: TargetRange, twoSided: boolean): Verdict {
  const yes = judgeSide(range)
  if (!twoSided || yes === 'exposed') return yes
  const no = judgeSide(mirrored(range))
  return no === 'exposed' || yes === 'safe' ? no : yes
}

function judgeSide({ n, truth, proved, reached }: TargetRange): Verdict {
  // Of those of whom nobody said it, nobody can be found out.
  if (truth === 0) return 'safe'
  const [least, most] = proved
  if (least === most || least > n / 2) return 'exposed'
  return reached[0] < reached[1] && reached[0] <= n / 2 ? 'safe' : 'open'
}

/** The same target, of those who said no. */
function mirrored({ n, truth, proved, reached }: TargetRange): TargetRange {
  return {
    n,
    truth: n - truth,
    proved: [n - proved[1], n - proved[0]],
    reached: [n - reached[1], n - reached[0]],
  }
}
