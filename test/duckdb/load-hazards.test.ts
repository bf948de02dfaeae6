import { mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDuckdb } from '../../src/adapters/duckdb/duckdb-database.ts'
import type { DuckdbDatabase } from '../../src/adapters/duckdb/duckdb-database.ts'
import { duckdbAggregator } from '../../src/adapters/duckdb/duckdb-aggregator.ts'
import type { DuckdbSample } from '../../src/adapters/duckdb/duckdb-sample.ts'
import { LoadInterrupted, LoadWatch } from '../../src/adapters/duckdb/load-watch.ts'
import type { LoadOptions, LoadProgress } from '../../src/adapters/duckdb/load-watch.ts'
import { openDuckdbSample } from '../../src/adapters/duckdb/open-duckdb-sample.ts'
import { runSql } from '../../src/adapters/duckdb/run-sql.ts'
import { sql } from '../../src/adapters/sql/sql.ts'
import type { Result } from '../../src/core/result.ts'
import { sampleSources } from '../../src/pipeline/open-samples.ts'
import type { OpenStudy } from '../../src/pipeline/open-study.ts'
import { everyRequest } from '../contract/every-request.ts'
import { inDuckdb, soundStudy } from './both-ways.ts'
import { smallHeader, writeSmallStudy } from './small-study.ts'

const row = 'woman,facebook;linkedin,1,0,42,2026-01-05,hello,north,a,1.5'
let database: DuckdbDatabase
let folder = ''
beforeAll(async () => {
  database = await openDuckdb({ threads: 1 })
})
afterAll(async () => database.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-small-'))
})
afterEach(async () => rm(folder, { recursive: true }))

async function open(
  { study }: OpenStudy,
  options: LoadOptions = {},
  into = database,
): Promise<Result<DuckdbSample>> {
  const [source] = sampleSources(study)
  if (source === undefined) throw new Error('the study names a file')
  const { wave, population } = source
  return openDuckdbSample(into, { study, folder, wave, population }, options)
}

/** Codes of what is wrong. */
function told(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ code }) => code)
}

/** Writes the small study's answers as Parquet, numbers and dates in columns of their own types. */
async function writeParquet(): Promise<void> {
  const connection = await database.connect()
  const csv = join(folder, 'source.csv')
  await writeFile(
    csv,
    [smallHeader, row, 'man,.none,NA,NA,18.5,2026-02-28,,south,b,0.25', ''].join('\n'),
  )
  // The folder is of our own making: no quote stands in its path.
  await connection.run(
    `COPY (SELECT * REPLACE (CAST(age AS DOUBLE) AS age, CAST("day" AS DATE) AS "day", CAST(weight AS FLOAT) AS weight) FROM read_csv('${csv}', all_varchar = true)) TO '${join(folder, 'answers.parquet')}'`,
  )
  connection.closeSync()
}

describe('a Parquet file in DuckDB', () => {
  it('means what the same answers mean in CSV', async () => {
    await writeParquet()
    const source = await readFile(join(folder, 'source.csv'))
    await writeSmallStudy(folder, source)
    const fromCsv = await inDuckdb(database, folder)
    await writeSmallStudy(folder, undefined, { file: 'answers.parquet' })
    const fromParquet = await inDuckdb(database, folder)
    const withoutHash = (outcome: typeof fromCsv): unknown =>
      JSON.parse(JSON.stringify(outcome, (key, value: unknown) => (key === 'hash' ? '' : value)))
    expect(fromParquet).toHaveProperty('facts')
    expect(withoutHash(fromParquet)).toEqual(withoutHash(fromCsv))
  })

  it('tells wrong cells with their row', async () => {
    await writeParquet()
    await writeSmallStudy(folder, undefined, { file: 'answers.parquet', sexColumn: 'region' })
    const opened = await open(await soundStudy(folder))
    expect(
      opened.ok ? [] : opened.issues.map(({ at, values }) => [values['value'], at?.line]),
    ).toEqual([
      ['north', 1],
      ['south', 2],
    ])
  })

  it('that is cut short, empty or something else is an issue', async () => {
    await writeParquet()
    await writeSmallStudy(folder, undefined, { file: 'answers.parquet' })
    const study = await soundStudy(folder)
    const path = join(folder, 'answers.parquet')
    const whole = await readFile(path)
    await truncate(path, whole.length - 7)
    expect(told(await open(study))).toEqual(['engine.corrupt_file'])
    await writeFile(path, Buffer.concat([whole.subarray(0, 4), whole.subarray(whole.length / 2)]))
    expect(told(await open(study))).toEqual(['engine.corrupt_file'])
    await writeFile(path, '')
    expect(told(await open(study))).toEqual(['engine.corrupt_file'])
    await writeFile(path, row)
    expect(told(await open(study))).toEqual(['engine.corrupt_file'])
  })
})

describe('a load', () => {
  async function longStudy(): Promise<OpenStudy> {
    await writeSmallStudy(folder, `${smallHeader}\n${`${row}\n`.repeat(200_000)}`)
    return soundStudy(folder)
  }

  it.each(['answers.csv', 'answers.parquet'])('of %s that is gone is an issue', async (file) => {
    await writeSmallStudy(folder, row, { file })
    const study = await soundStudy(folder)
    await rm(join(folder, file))
    expect(told(await open(study))).toEqual(['file.missing'])
  })

  it('of a study without data is an issue', async () => {
    await writeSmallStudy(folder, row)
    const { study } = await soundStudy(folder)
    const waves = study.waves.map((wave) => ({
      ...wave,
      samples: wave.samples.map((sample) => ({ ...sample, data: undefined })),
    }))
    const [source] = sampleSources(study)
    if (source === undefined) throw new Error('the study names a file')
    const { wave, population } = source
    const input = { study: { ...study, waves }, folder, wave, population }
    expect(told(await openDuckdbSample(database, input))).toEqual(['dataset.no_data'])
  })

  it.each([0, 0.5, 0.75])(
    'tells its progress and stops when asked past %d, nothing left behind',
    async (past) => {
      await writeSmallStudy(folder, `${smallHeader}\n${row}\n`)
      const stop = new AbortController()
      const shares: number[] = []
      const onProgress = ({ share }: LoadProgress): void => {
        shares.push(share)
        if (share > past) stop.abort()
      }
      const watch = { quietMs: 0, betweenMs: 0, onProgress, signal: stop.signal }
      const outcome = await open(await soundStudy(folder), watch)
      expect(told(outcome)).toEqual(['engine.load_interrupted'])
      expect(shares.at(-1)).toBeGreaterThan(past)
      expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
      expect((await readdir(database.folder)).filter((name) => name.startsWith('load-'))).toEqual(
        [],
      )
      const connection = await database.connect()
      const [schemas] = await runSql(
        connection,
        sql`SELECT schema_name FROM duckdb_schemas() WHERE schema_name LIKE 'load%'`,
      )
      connection.closeSync()
      expect(schemas ?? []).toEqual([])
    },
  )

  it('interrupts a statement that runs', async () => {
    const connection = await database.connect()
    const stop = new AbortController()
    const watch = new LoadWatch('answers.csv', { signal: stop.signal })
    const endless = sql`SELECT COUNT(*) FROM range(1000000) AS a, range(1000000) AS b, range(1000000) AS c WHERE a.range + b.range < c.range`
    const running = watch.during(connection, [0, 1], async () => runSql(connection, endless))
    stop.abort()
    await expect(running).rejects.toThrow(LoadInterrupted)
    connection.closeSync()
  })

  it('that may not start is not started', async () => {
    await writeSmallStudy(folder, `${smallHeader}\n${row}\n`)
    const study = await soundStudy(folder)
    expect(told(await open(study, { signal: AbortSignal.abort() }))).toEqual([
      'engine.load_interrupted',
    ])
  })

  it('without memory is an issue', { timeout: 60_000 }, async () => {
    const small = await openDuckdb({ threads: 1, memoryLimit: '1MB' })
    try {
      expect(told(await open(await longStudy(), {}, small))).toEqual(['engine.out_of_memory'])
    } finally {
      await small.close()
    }
  })
})

describe('a sealed database', () => {
  it('answers requests, reads no file, and leaves nothing when closed', async () => {
    const sealed = await openDuckdb({ threads: 1 })
    await writeSmallStudy(folder, `${smallHeader}\n${row}\n`)
    const opened = await open(await soundStudy(folder), {}, sealed)
    if (!opened.ok) throw new Error('the file is sound')
    await sealed.seal()
    const sums = await duckdbAggregator.aggregate(opened.value, everyRequest(opened.value.dataset))
    expect(sums[0]?.n).toEqual(Float64Array.of(1))
    const connection = await sealed.connect()
    await expect(connection.run("FROM read_csv('/etc/passwd')")).rejects.toThrow(/disabled/)
    connection.closeSync()
    await sealed.close()
    await expect(readdir(sealed.folder)).rejects.toThrow('ENOENT')
  })
})
