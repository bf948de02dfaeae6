/** DuckDB on the codes and weights of the kernel's bench, and the ways to ask it for all tables. */
import { DuckDBInstance } from '@duckdb/node-api'
import { weightGrid } from '../dist/tabulate/sample-grid.js'
import { columns, levels, multipliers, questions, shiftOfCodes } from './kernel-sample.mjs'

/** @typedef {import('../dist/weigh/weighted-sample.js').WeightedSample} WeightedSample */
/** @typedef {import('../dist/tabulate/sample-grid.js').WeightGrid} WeightGrid */
/** @typedef {{ readonly connection: import('@duckdb/node-api').DuckDBConnection, readonly grid: WeightGrid }} Peer */
/** @typedef {{ readonly name: string, readonly sql: string }} Query */

/**
 * The same codes and weights, on the same grid, in a table of DuckDB.
 *
 * @param {WeightedSample} sample
 * @returns {Promise<Peer>}
 */
export async function openPeer({ weights }) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows = weights.length
  const grid = weightGrid(
    rows,
    weights.reduce((most, weight) => Math.max(most, weight), 0),
  )
  const scattered = (/** @type {number} */ at) =>
    `((i * ${multipliers[at] ?? 1}) & 4294967295) >> ${shiftOfCodes}`
  const codes = Array.from(
    { length: questions },
    (_, at) => `((${scattered(at)}) % ${levels})::UTINYINT AS q${at}`,
  )
  await connection.run(`CREATE TABLE raw AS SELECT
    ((${scattered(questions)}) % ${columns})::UTINYINT AS b, ${codes.join(', ')},
    floor((0.5::DOUBLE + (${scattered(questions + 1)})::DOUBLE / 1048576::DOUBLE) * ${grid.w}::DOUBLE + 0.5::DOUBLE) AS w
    FROM range(${rows}) AS rows(i)`)
  await connection.run(`CREATE TABLE answers AS SELECT *,
    floor((w / ${grid.w}::DOUBLE) * (w / ${grid.w}::DOUBLE) * ${grid.w2}::DOUBLE + 0.5::DOUBLE) AS w2,
    w::BIGINT AS w_whole, w2::BIGINT AS w2_whole FROM raw`)
  await connection.run('DROP TABLE raw')
  return { connection, grid }
}

/**
 * Ways to ask for all tables; which is fastest depends on rows and threads.
 *
 * @returns {readonly Query[]}
 */
export function allQueries() {
  const all = Array.from({ length: questions }, (_, question) => question)
  const sums = 'count(*)::DOUBLE, sum(w), sum(w2)'
  const unions = (/** @type {string} */ aggregates) =>
    all
      .map((q) => `SELECT ${q}, b, q${q}, ${aggregates} FROM answers GROUP BY b, q${q}`)
      .join(' UNION ALL ')
  const sets = all.map((q) => `(b, q${q})`).join(', ')
  const which = all.map((q) => `WHEN q${q} IS NOT NULL THEN ${q}`).join(' ')
  const names = all.map((q) => `q${q}`).join(', ')
  const pairs = all.filter((q) => q % 2 === 0)
  const joint = pairs.map(
    (q) =>
      `j${q} AS MATERIALIZED (SELECT b, q${q}, q${q + 1}, count(*)::DOUBLE AS n, sum(w) AS w, sum(w2) AS w2 FROM answers GROUP BY b, q${q}, q${q + 1})`,
  )
  const split = all.map(
    (q) => `SELECT ${q}, b, q${q}, sum(n), sum(w), sum(w2) FROM j${q - (q % 2)} GROUP BY b, q${q}`,
  )
  return [
    { name: 'UNION ALL', sql: unions(sums) },
    {
      name: 'UNION ALL of BIGINT',
      sql: unions('count(*)::DOUBLE, sum(w_whole)::DOUBLE, sum(w2_whole)::DOUBLE'),
    },
    {
      name: 'GROUPING SETS',
      sql: `SELECT CASE ${which} END, b, coalesce(${names}), ${sums} FROM answers GROUP BY GROUPING SETS (${sets})`,
    },
    {
      name: 'UNPIVOT',
      sql: `SELECT substr(name, 2)::INTEGER, b, code, ${sums} FROM (UNPIVOT (SELECT b, w, w2, ${names} FROM answers) ON ${names} INTO NAME name VALUE code) GROUP BY ALL`,
    },
    { name: 'pairs of questions', sql: `WITH ${joint.join(', ')} ${split.join(' UNION ALL ')}` },
  ]
}
