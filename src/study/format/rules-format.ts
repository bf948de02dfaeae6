import * as z from 'zod'
import type { AnalysisRules } from '../model.ts'

/** How numbers are tested and drawn, as written; what is absent is as usual. */
export interface RulesFormat {
  readonly level?: number | undefined
  readonly interval?: AnalysisRules['interval'] | undefined
  readonly tests?: AnalysisRules['tests'] | undefined
  readonly multiplicity?: AnalysisRules['multiplicity'] | undefined
  readonly smallest_test_base?: number | undefined
  readonly against_total?: boolean | undefined
  readonly independence?: boolean | undefined
  readonly suppression?: AnalysisRules['suppression'] | undefined
}

/** The rules of tests and intervals. */
export const rulesFormat: z.ZodType<RulesFormat> = z
  .strictObject({
    level: z
      .number()
      .min(0.5)
      .max(0.999)
      .optional()
      .describe('Confidence level of intervals and tests, 0.95 unless told.'),
    interval: z
      .enum(['korn-graubard', 'korn-graubard-uncapped', 'logit', 'wilson', 'exact'])
      .optional()
      .describe('Interval of shares: korn-graubard unless told.'),
    tests: z
      .enum(['linearised', 'compatible'])
      .optional()
      .describe(
        'linearised (default): knows weights, strata, clusters, overlap; compatible: as market-research tabulators test.',
      ),
    multiplicity: z
      .enum(['none', 'bonferroni', 'benjamini_hochberg'])
      .optional()
      .describe('Adjustment of column tests: bonferroni within a row and block unless told.'),
    smallest_test_base: z
      .int()
      .min(2)
      .optional()
      .describe('Fewest respondents in both bases of a column test: 30 unless told.'),
    against_total: z.boolean().optional().describe('Tests columns against the total too.'),
    independence: z
      .boolean()
      .optional()
      .describe('Tests each block for independence from the question (Rao-Scott).'),
    suppression: z
      .enum(['press', 'nchs'])
      .optional()
      .describe(
        'Figures too unreliable to show. press (default): under quality_base; nchs: also effective bases under 30 and wide intervals.',
      ),
  })
  .meta({ id: 'rules' })
