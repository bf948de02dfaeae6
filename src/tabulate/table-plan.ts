import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { AnalysisRules, Base, Study, TableSpec } from '../study/model.ts'
import { rulesOf } from './analysis-rules.ts'
import type { MeasuredSample } from './measured-sample.ts'
import { prepareBanner } from './prepare-banner.ts'
import type { BannerPlan } from './prepare-banner.ts'

/** A table of the study made ready for all its variables. */
export interface TablePlan extends MeasuredSample {
  readonly study: Pick<Study, 'tables'>
  readonly spec: TableSpec
  readonly base?: Base | undefined
  readonly banner: BannerPlan
  readonly rules: AnalysisRules
}

/** Makes a table ready for all its variables. */
export function planTable(
  study: Pick<Study, 'tables'>,
  spec: TableSpec,
  measured: MeasuredSample,
): Result<TablePlan> {
  const banner = prepareBanner(study, spec, measured.sample)
  const base = study.tables.bases.find(
    ({ id, population }) => id === spec.base && population === spec.population,
  )
  if (spec.base !== undefined && base === undefined) {
    const missing = issue('tabulate.unknown_base', { table: spec.id, base: spec.base })
    return fail(banner.ok ? [missing] : [...banner.issues, missing])
  }
  const rules = rulesOf(study)
  return banner.ok ? ok({ study, spec, ...measured, base, banner: banner.value, rules }) : banner
}
