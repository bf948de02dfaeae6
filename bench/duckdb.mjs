/** A whole tab book in DuckDB: a million rows of Parquet, 60 questions by 10 variables, one statement. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { duckdbAggregator, openDuckdb, openDuckdbSample } from '../dist/adapters/duckdb/index.js'
import { openStudy } from '../dist/pipeline/index.js'
import { median } from './median.mjs'

const rows = 1_000_000
const questions = 60
const banners = 10
const answers = 10
const levels = 8
const runs = 5

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-bench-'))
  try {
    writeStudy(folder)
    await writeAnswers(folder)
    await benchTabBook(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function benchTabBook(folder) {
  const open = await openStudy(folder)
  if (!open.ok) throw new Error(JSON.stringify(open.issues))
  const { study } = open.value
  const [wave] = study.waves
  const population = wave?.samples[0]?.population
  if (wave === undefined || population === undefined) throw new Error('the study has a sample')
  const database = await openDuckdb({ threads: 2 })
  try {
    const began = performance.now()
    const sample = await openDuckdbSample(database, { study, folder, wave: wave.id, population })
    if (!sample.ok) throw new Error(JSON.stringify(sample.issues))
    const loaded = performance.now() - began
    const requests = requestsOf(sample.value)
    const times = []
    for (let i = 0; i < runs; i++) {
      const start = performance.now()
      await duckdbAggregator.aggregate(sample.value, requests)
      times.push(performance.now() - start)
    }
    const ms = median(times)
    const megabytes = statSync(join(folder, 'data/answers.parquet')).size / 2 ** 20
    console.log(`DuckDB, ${rows.toLocaleString('en')} rows, 2 threads`)
    console.log(
      `  opening       ${(loaded / 1000).toFixed(2)} s, ${megabytes.toFixed(0)} MB of Parquet, ${questions + banners} variables`,
    )
    console.log(
      `  tab book      ${(ms / 1000).toFixed(2)} s, median of ${runs}: ${questions} questions by ${banners} variables`,
    )
    console.log(
      `  each table    ${((ms * 1e6) / rows / questions / banners).toFixed(1)} ns a row (n, Σw, Σw² of each cell)`,
    )
  } finally {
    await database.close()
  }
}

/** @param {import('../src/adapters/duckdb/index.ts').DuckdbSample} sample */
function requestsOf({ dataset }) {
  const { variables } = dataset.codebook
  const classifiers = variables.map(({ id, categories }) => ({
    kind: /** @type {const} */ ('category'),
    variable: id,
    levelCount: categories.length,
    levels: [...categories.keys()],
    blanks: [],
  }))
  const measures = classifiers
    .slice(banners)
    .map((classifier) => ({ kind: /** @type {const} */ ('levels'), classifier }))
  return classifiers.slice(0, banners).map((by) => ({ byDesign: true, by: [by], measures }))
}

/** @param {string} folder */
function writeStudy(folder) {
  mkdirSync(join(folder, 'data'))
  mkdirSync(join(folder, 'questionnaires'))
  /** @type {(id: string, count: number) => string} */
  const question = (id, count) => {
    const options = Array.from(
      { length: count },
      (_, at) => `{ code: a${at}, label: { en: A${at} } }`,
    )
    return `{ id: ${id}, type: single, text: { en: ${id} }, options: [${options.join(', ')}] }`
  }
  const names = columnNames()
  const frame = names.slice(0, banners).map((id) => `  - ${question(id, levels)}`)
  const asked = names.slice(banners).map((id) => `      - ${question(id, answers)}`)
  const files = {
    'study.yaml': `visavis: 1
title: { en: Bench }
conducted_by: { en: Nobody }
universe: { en: Numbers drawn at random }
languages: [en]
populations: { people: { title: { en: People } , members: { en: people } } }
waves:
  '2026':
    title: { en: 'Wave 2026' }
    fieldwork: 2026-01
    samples:
      people:
        n: ${rows}
        selection: { en: drawn }
        data: { file: data/answers.parquet }
`,
    'weighting.yaml': "weighting: [{ population: people, wave: '2026', column: weight }]\n",
    'questionnaires/people.yaml': `population: people
version: 1
frame:
${frame.join('\n')}
pages:
  - id: all
    title: { en: All }
    questions:
${asked.join('\n')}
`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

function columnNames() {
  const of = (/** @type {string} */ letter, /** @type {number} */ count) =>
    Array.from({ length: count }, (_, at) => `${letter}${at}`)
  return [...of('b', banners), ...of('q', questions)]
}

/** @param {string} folder */
async function writeAnswers(folder) {
  const database = await openDuckdb()
  const connection = await database.connect()
  try {
    await connection.run('SELECT setseed(0.5)')
    const columns = columnNames().map((name) => {
      const count = name.startsWith('b') ? levels : answers
      return `'a' || CAST(floor(random() * ${count}) AS INTEGER) AS ${name}`
    })
    await connection.run(
      `COPY (SELECT ${columns.join(', ')}, 0.5 + random() AS weight FROM range(${rows})) TO '${join(folder, 'data/answers.parquet')}' (COMPRESSION zstd)`,
    )
  } finally {
    connection.closeSync()
    await database.close()
  }
}
