import type { Language } from '../../core/local-text.ts'
import type { QuantityUnit } from '../../study/strategy.ts'
import {
  formatNumber,
  formatPoints,
  formatShare,
  formatSigned,
  roundHalfUp,
} from '../format-number.ts'
import { writeFigure } from '../write-figure.ts'
import { sayStrategyIn } from './say-strategy.ts'

/** Writes a measured value as figures are written; a difference with its sign. */
export function writeMeasure(value: number, unit: QuantityUnit, language: Language): string {
  return writeFigure({ unit, value }, language)
}

/** Writes a threshold as its author did: with the decimals that it needs. */
export function writeThreshold(value: number, unit: QuantityUnit, language: Language): string {
  const isShare = unit === 'share' || unit === 'points'
  const decimals = decimalsOf(isShare ? value * 100 : value)
  if (unit === 'share') return formatShare(value, language, decimals)
  if (unit === 'points' && decimals === 0) return formatPoints(value, language)
  if (unit === 'points') {
    return `${formatSigned(value * 100, language, decimals)}${sayStrategyIn(language)('plan.points')}`
  }
  return formatNumber(value, language, decimals)
}

/** Writes a movement, always with its sign. */
export function writeMovement(value: number, unit: QuantityUnit, language: Language): string {
  return unit === 'mean' || unit === 'nps'
    ? formatSigned(value, language, decimalsOf(value))
    : writeThreshold(value, 'points', language)
}

/**
 * Writes what was measured of a movement: `−6 ± 4 points`.
 *
 * @param interval - around the value, alike on both sides
 */
export function writeMeasuredMovement(
  value: number,
  [low, high]: readonly [number, number],
  unit: 'points' | 'mean' | 'nps',
  language: Language,
): string {
  const say = sayStrategyIn(language)
  const scale = unit === 'points' ? 100 : 1
  const decimals = unit === 'mean' ? 1 : 0
  return say('plan.got.text', {
    value: formatSigned(value * scale, language, decimals),
    margin: formatNumber(((high - low) / 2) * scale, language, decimals),
    unit: unit === 'points' ? say('plan.points') : '',
  })
}

/** The fewest decimals, up to two, that write a number as it is. */
function decimalsOf(value: number): number {
  return [0, 1].find((decimals) => Math.abs(roundHalfUp(value, decimals) - value) < 1e-9) ?? 2
}
