import type { BlockIndependence } from '../../tabulate/table.ts'
import { coarseCount } from './coarse-bases.ts'
import { coarseNumber, coarseP } from './coarse-number.ts'

/**
 * Rounds a block's test of independence; Pearson's X², a function of every count, stays at three
 * digits as the others do.
 *
 * @param alpha - one minus the confidence level
 */
export function coarseTest(
  test: BlockIndependence,
  { alpha, step }: { readonly alpha: number; readonly step: number },
): BlockIndependence {
  if (test.kind === 'withheld' || step <= 1) return test
  const { firstOrder, secondOrder } = test
  const [own, over] = secondOrder.df
  return {
    ...test,
    pearson: coarseNumber(test.pearson, 'mean'),
    designEffect: coarseNumber(test.designEffect, 'mean'),
    firstOrder: {
      ...firstOrder,
      value: coarseNumber(firstOrder.value, 'mean'),
      p: coarseP(firstOrder.p, alpha),
    },
    secondOrder: {
      ...secondOrder,
      value: coarseNumber(secondOrder.value, 'mean'),
      df: [coarseNumber(own, 'mean'), coarseCount(over, step)],
      p: coarseP(secondOrder.p, alpha),
    },
  }
}
