import { sql } from 'kysely'
import type {
  GroupCount,
  PersonStatus,
  RegistrarStore,
} from '../../../collect/ports/registrar-store.ts'
import type { Connection } from '../connection.ts'
import { coded } from '../storage-error.ts'
import type { RegistrarTables } from '../tables.ts'

type CountStore = Pick<RegistrarStore, 'groups' | 'ledger'>

const none: Readonly<Record<PersonStatus, number>> = {
  sampled: 0,
  invited: 0,
  issued: 0,
  answered: 0,
  refused: 0,
  bounced: 0,
}

interface GroupRow {
  readonly group: string
  readonly population: string
  readonly byStatus: Readonly<Partial<Record<PersonStatus, number>>>
  readonly invitations: number
  readonly reminders: number
}

/** Counts: people by group and status, credentials by key. */
export function countStore({ db }: Connection<RegistrarTables>): CountStore {
  return {
    groups: async () => {
      const query = sql<GroupRow>`SELECT group_id AS "group", population,
          json_object_agg(status, n) AS "byStatus",
          sum(invitations)::integer AS invitations, sum(reminders)::integer AS reminders
        FROM (SELECT group_id, population, status, count(*) AS n, sum(invitations) AS invitations,
            sum(reminders) AS reminders FROM persons GROUP BY group_id, population, status) AS counted
        GROUP BY group_id, population ORDER BY group_id, population`
      return (await coded(async () => query.execute(db))).rows.map(groupCount)
    },
    ledger: async () => {
      const query = db
        .selectFrom('key_counts')
        .select(['key_id as keyId', 'invited', 'issued', 'reissued'])
        .orderBy('key_id')
      return coded(async () => query.execute())
    },
  }
}

function groupCount({ group, population, byStatus, invitations, reminders }: GroupRow): GroupCount {
  return {
    group,
    population,
    byStatus: { ...none, ...byStatus },
    mailsSent: { invitation: invitations, reminder: reminders },
  }
}
