import { sql } from 'kysely'
import type {
  AnswerCount,
  CollectorStore,
  QuotaCount,
} from '../../../collect/ports/collector-store.ts'
import type { Connection } from '../connection.ts'
import { coded } from '../storage-error.ts'
import type { CollectorTables } from '../tables.ts'
import type { CollectorOptions } from './collector-options.ts'
import { everyAnswer } from './collected-answers.ts'

type CountStore = Pick<CollectorStore, 'quotaCounts' | 'countPages' | 'pageCounts' | 'groups'>

/** Counts: of cells, of pages, of groups. */
export function countStore(
  connection: Connection<CollectorTables>,
  options: CollectorOptions,
): CountStore {
  const { db, prepared } = connection
  return {
    quotaCounts: async () => {
      // Counted from the answers themselves, so that soft quotas need no counter to wait for.
      const query = sql<QuotaCount>`SELECT cell, count(*)::integer AS count
        FROM (${everyAnswer(options.populations)}) AS every, unnest(cells) AS cell
        WHERE outcome = 'complete' GROUP BY cell ORDER BY cell`
      return (await coded(async () => query.execute(db))).rows
    },
    countPages: async (counts) => {
      await prepared('count-pages', countPagesText, [JSON.stringify(counts)])
    },
    pageCounts: async () => {
      const query = db
        .selectFrom('page_counts')
        .select(['population', 'version', 'page', 'shown', 'gone as left'])
        .orderBy('population')
        .orderBy('version')
        .orderBy('page')
      return coded(async () => query.execute())
    },
    groups: async () => coded(async () => countGroups(connection, options)),
  }
}

// Sorted, so that two requests never wait for each other; "left" is a word of SQL.
const countPagesText = `INSERT INTO page_counts (population, version, page, shown, gone)
  SELECT population, version, page, sum(shown), sum("left")
  FROM json_to_recordset($1::json)
    AS counted(population text, version integer, page text, shown bigint, "left" bigint)
  GROUP BY population, version, page ORDER BY population, version, page
  ON CONFLICT (population, version, page) DO UPDATE SET
    shown = page_counts.shown + excluded.shown, gone = page_counts.gone + excluded.gone`

/** Groups now, or as they stood when the wave closed; what was erased is counted apart. */
async function countGroups(
  { db }: Pick<Connection<CollectorTables>, 'db'>,
  { populations }: CollectorOptions,
): Promise<readonly AnswerCount[]> {
  const { rows } = await sql<AnswerCount>`
    SELECT group_id AS "group", population, started, complete, screened,
      quota_full AS "quotaFull", coalesce(erased.count, 0) AS erased
    FROM (${closedOrNow(populations)}) AS counted LEFT JOIN erased USING (group_id)
    ORDER BY group_id, population`.execute(db)
  return rows
}

function closedOrNow(populations: CollectorOptions['populations']): ReturnType<typeof sql> {
  return sql`SELECT * FROM closing_counts
    UNION ALL SELECT * FROM (${groupsNow(populations)}) AS now
      WHERE NOT EXISTS (SELECT FROM closing_counts)`
}

/** Groups counted from what stands in the tables. */
export function groupsNow(populations: CollectorOptions['populations']): ReturnType<typeof sql> {
  return sql`SELECT group_id, population,
      count(*)::integer AS started,
      (count(*) FILTER (WHERE outcome = 'complete'))::integer AS complete,
      (count(*) FILTER (WHERE outcome = 'screened'))::integer AS screened,
      (count(*) FILTER (WHERE outcome = 'quota_full'))::integer AS quota_full
    FROM (SELECT group_id, population, outcome FROM (${everyAnswer(populations)}) AS finished
      UNION ALL SELECT group_id, population, NULL FROM sessions
        WHERE outcome IS NULL AND state IS NOT NULL) AS begun
    GROUP BY group_id, population`
}
