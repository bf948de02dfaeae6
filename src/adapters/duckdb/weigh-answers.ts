import { fail, ok } from '../../core/result.ts'
import type { Issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { emptyStrata } from '../../weigh/population-units.ts'
import { methodTold, weighingNotes } from '../../weigh/weigh-sample.ts'
import type { CodedAnswers } from './code-answers.ts'
import { diagnoseRows } from './diagnose-rows.ts'
import type { DuckdbSample } from './duckdb-sample.ts'
import type { LoadJob } from './load-job.ts'
import { marginKeys } from './margin-keys.ts'
import { numberRows } from './number-rows.ts'
import type { NumberedRows } from './number-rows.ts'
import { placeDesign } from './place-design.ts'
import { placeRows } from './place-rows.ts'
import { rakeRows } from './rake-rows.ts'
import type { RakedRows } from './rake-rows.ts'
import type { RawTable } from './raw-table.ts'

/** Rows with their weights, and the facts that come with them. */
export interface WeighedAnswers extends Pick<DuckdbSample, 'design' | 'diagnostics' | 'notes'> {
  readonly cells: NumberedRows
  readonly groups: NumberedRows
  readonly raked?: RakedRows | undefined
}

/**
 * Weighs the rows as the study says and finds their sampling groups, as `weighSample` does in memory.
 *
 * **Issues**: those of `weighSample`.
 */
export async function weighAnswers(
  { connection, declaration, watch }: LoadJob,
  raw: RawTable,
  { variables, designWeight }: CodedAnswers,
): Promise<Result<WeighedAnswers>> {
  const { weighting } = declaration
  const design = await placeDesign(connection, raw, { design: declaration.design, variables })
  const keys = marginKeys(weighting, variables)
  const cells = await numberRows(connection, raw, { name: 'margin_cells', values: keys.levels })
  const placed = await placeRows(connection, raw, { designWeight, cells })
  const isRaked = weighting !== undefined && weighting.margins.length > 0
  const raked = isRaked
    ? await rakeRows({ connection, weighting, keys, cells, placed, n: raw.n, watch })
    : ok(undefined)
  if (!design.ok || !raked.ok) return fail([...issuesOf(design), ...issuesOf(raked)])
  const given = weighting?.column === undefined ? 'none' : 'given'
  const diagnostics = await diagnoseRows({
    connection,
    placed,
    method: isRaked ? methodTold(weighting) : given,
    bounds: weighting?.bounds,
    raked: raked.value,
    n: raw.n,
    watch,
  })
  return ok({
    cells,
    groups: design.value.groups,
    raked: raked.value,
    design: design.value.facts,
    diagnostics,
    notes: [
      ...emptyStrata(declaration.design.populationUnits, design.value.facts.strata),
      ...weighingNotes(diagnostics),
    ],
  })
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues
}
