import { compareMirrors, compareWaves } from '../../src/compare/index.ts'
import { release, takeSnapshot } from '../../src/protect/index.ts'
import type { LinearSolver } from '../../src/protect/audit/linear-solver.ts'
import type { Release } from '../../src/protect/protected.ts'
import type { SnapshotRecord } from '../../src/protect/snapshot-record.ts'
import type { Snapshot } from '../../src/protect/snapshot.ts'
import { memoryAggregator, tabulateBook } from '../../src/tabulate/index.ts'
import { makeSample } from '../survey/make-survey.ts'
import type { SyntheticSurvey } from './synthetic-survey.ts'

/** All that leaves of a drawn survey, by the one way out; what every property attacks. */
export async function releaseOf(
  drawn: SyntheticSurvey,
  solver?: LinearSolver,
  earlier?: readonly SnapshotRecord[],
): Promise<{ readonly snapshot: Snapshot; readonly all: Release }> {
  const { study, survey } = drawn
  const samples = [makeSample(survey, study)]
  const tables = await tabulateBook(study, samples, memoryAggregator)
  const gaps = await compareMirrors(study, samples, memoryAggregator)
  const trends = await compareWaves(study, samples, memoryAggregator)
  if (!tables.ok || !gaps.ok || !trends.ok) throw new Error('all was to be computed')
  const computed = { tables: tables.value, gaps: gaps.value, trends: trends.value }
  const snapshot = await takeSnapshot({ study, samples, ...computed, solver, earlier })
  return { snapshot, all: release(snapshot, { kind: 'all' }) }
}
