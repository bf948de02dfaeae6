import type { Issue } from '../../src/core/issue.ts'
import { duckdbAggregator } from '../../src/adapters/duckdb/duckdb-aggregator.ts'
import type { DuckdbDatabase } from '../../src/adapters/duckdb/duckdb-database.ts'
import { openDuckdbSample } from '../../src/adapters/duckdb/open-duckdb-sample.ts'
import { laySample } from '../../src/adapters/sql/lay-sample.ts'
import { openSamples, sampleSources } from '../../src/pipeline/open-samples.ts'
import { openStudy } from '../../src/pipeline/open-study.ts'
import type { OpenStudy } from '../../src/pipeline/open-study.ts'
import type { Aggregates } from '../../src/tabulate/aggregates.ts'
import type { SqlSample } from '../../src/adapters/sql/sql-sample.ts'
import { everyRequest } from '../contract/every-request.ts'
import { plainAggregator } from '../contract/plain-aggregator.ts'

/** What is known of a sample once it is open, or what is wrong with it. */
export type Outcome =
  | { readonly facts: SqlSample; readonly sums: readonly Aggregates[] }
  | { readonly issues: readonly Issue[] }

/** Opens a study that is meant to be sound. */
export async function soundStudy(folder: string): Promise<OpenStudy> {
  const opened = await openStudy(folder)
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  return opened.value
}

/** The only sample of a study, as memory opens it. */
export async function inMemory(folder: string): Promise<Outcome> {
  const samples = await openSamples(await soundStudy(folder))
  if (!samples.ok) return { issues: samples.issues }
  const [sample] = samples.value
  if (sample === undefined) throw new Error('the study has a sample')
  const sums = await plainAggregator.aggregate(sample, everyRequest(sample.dataset))
  return { facts: laySample(sample).facts, sums }
}

/** The only sample of a study, as DuckDB opens it. */
export async function inDuckdb(database: DuckdbDatabase, folder: string): Promise<Outcome> {
  const { study } = await soundStudy(folder)
  const [source] = sampleSources(study)
  if (source === undefined) throw new Error('the study names a file')
  const { wave, population } = source
  const sample = await openDuckdbSample(database, { study, folder, wave, population })
  if (!sample.ok) return { issues: sample.issues }
  const { database: _database, table: _table, layout: _layout, ...facts } = sample.value
  const sums = await duckdbAggregator.aggregate(sample.value, everyRequest(facts.dataset))
  return { facts, sums }
}
