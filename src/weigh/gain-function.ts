import type { CalibrateOptions } from './calibrate-input.ts'

/** How a weight moves with its linear predictor u: gain(0) is 1 unless bounds forbid it. */
export interface GainFunction {
  gain(u: number, unit: number): number
  /** Derivative of the gain. */
  slope(u: number, unit: number): number
  /** Antiderivative of the gain: what Newton's method climbs on. */
  integral(u: number, unit: number): number
}

/** Bounds that no weight may pass, and whether they may be touched. */
export interface GainRange {
  readonly lower: number
  readonly upper: number
}

/** Bounds that each unit has of its own. */
export interface UnitRanges {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** Between what gains stay by themselves. */
export function gainRange({ distance, bounds }: CalibrateOptions): GainRange {
  if (bounds !== undefined) return bounds
  return { lower: distance === 'linear' ? -Infinity : 0, upper: Infinity }
}

/**
 * The gain as a function of x'λ.
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382, cases 1, 2, 6 and 7 of section 2.
 */
export function gainFunction(
  { distance }: Pick<CalibrateOptions, 'distance'>,
  range: GainRange,
): GainFunction {
  if (distance === 'logit') return logitGain(range)
  return distance === 'linear' ? clippedLinear(range) : clippedRaking(range)
}

/** 1 + u, clipped. */
function clippedLinear({ lower, upper }: GainRange): GainFunction {
  return {
    gain: (u) => clip(1 + u, lower, upper),
    slope: (u) => (1 + u > lower && 1 + u < upper ? 1 : 0),
    integral: (u) => linearIntegral(u, lower, upper),
  }
}

/** 1 + u, clipped where each unit says. */
export function unitwiseLinear({ lower, upper }: UnitRanges): GainFunction {
  const low = (unit: number): number => lower[unit] ?? 1
  const high = (unit: number): number => upper[unit] ?? 1
  return {
    gain: (u, unit) => clip(1 + u, low(unit), high(unit)),
    slope: (u, unit) => (1 + u > low(unit) && 1 + u < high(unit) ? 1 : 0),
    integral: (u, unit) => linearIntegral(u, low(unit), high(unit)),
  }
}

function linearIntegral(u: number, lower: number, upper: number): number {
  const at = clip(u, lower - 1, upper - 1)
  return at + (at * at) / 2 + (u === at ? 0 : (1 + at) * (u - at))
}

function clip(value: number, lower: number, upper: number): number {
  return Math.min(Math.max(value, lower), upper)
}

/** exp u, clipped. */
function clippedRaking({ lower, upper }: GainRange): GainFunction {
  return {
    gain: (u) => clip(Math.exp(u), lower, upper),
    slope: (u) => {
      const factor = Math.exp(u)
      return factor > lower && factor < upper ? factor : 0
    },
    integral: (u) => {
      const at = clip(u, Math.log(lower), Math.log(upper))
      return Math.exp(at) * (u === at ? 1 : 1 + u - at)
    },
  }
}

function logitGain({ lower, upper }: GainRange): GainFunction {
  const width = upper - lower
  const stretch = width / ((1 - lower) * (upper - 1))
  const start = Math.log((1 - lower) / (upper - 1))
  const share = (u: number): number => 1 / (1 + Math.exp(-(stretch * u + start)))
  return {
    gain: (u) => lower + width * share(u),
    slope: (u) => {
      const p = share(u)
      return width * stretch * p * (1 - p)
    },
    integral: (u) => {
      const z = stretch * u + start
      const softened = Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))
      return lower * u + (width / stretch) * softened
    },
  }
}
