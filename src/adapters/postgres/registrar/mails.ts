import type { Addressee, MailKind, RegistrarStore } from '../../../collect/ports/registrar-store.ts'
import type { Connection } from '../connection.ts'
import type { RegistrarTables } from '../tables.ts'

type MailStore = Pick<RegistrarStore, 'takeBatch' | 'settleMail' | 'releaseMails' | 'bounce'>

interface TakenRow {
  readonly id: string
  readonly population: string
  readonly group_id: string
  readonly email: string
  readonly name: string | null
  readonly language: string
  readonly frame: Readonly<Record<string, string>>
  readonly status: Addressee['status']
  readonly day: string
}

/** Mails: who is due one, who got it, whom it does not reach. */
export function mailStore({ prepared }: Connection<RegistrarTables>): MailStore {
  return {
    takeBatch: async (kind, size) => {
      const rows = await prepared<TakenRow>(`take-${kind}`, takeText(kind), [size])
      return rows.map(({ group_id: group, name, ...row }) => {
        return { ...row, group, name: name ?? undefined }
      })
    },
    settleMail: async (person, kind, outcome) => {
      await prepared(`settle-${kind}-${outcome}`, settleTexts[outcome](kind), [person])
    },
    releaseMails: async () => {
      const rows = await prepared('release-mails', releaseText, [])
      return rows.length
    },
    bounce: async (emails) => {
      const [row] = await prepared<{ matched: number; unknown: readonly string[] }>(
        'bounce',
        bounceText,
        [emails],
      )
      return row ?? { matched: 0, unknown: [] }
    },
  }
}

const due: Readonly<Record<MailKind, string>> = {
  invitation: `status = 'sampled'`,
  reminder: `status = 'invited' AND mailed_on < today()`,
}

/**
 * A batch that was taken and never settled, as its process died, is due again the day after: whether
 * its mails left is not known, and a second one is better than none.
 */
function takeText(kind: MailKind): string {
  return `UPDATE persons SET taken_on = today() WHERE id IN (
      SELECT id FROM persons
      WHERE ${due[kind]} AND email IS NOT NULL AND (taken_on IS NULL OR taken_on < today())
      ORDER BY gen_random_uuid() LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING id, population, group_id, email, name, language, frame, status, day`
}

const settleTexts: Readonly<Record<'sent' | 'failed', (kind: MailKind) => string>> = {
  sent: (kind) => `UPDATE persons SET taken_on = NULL, mailed_on = today(),
      ${kind}s = ${kind}s + 1,
      day = CASE WHEN status = 'sampled' THEN today() ELSE day END,
      status = CASE WHEN status = 'sampled' THEN 'invited' ELSE status END
    WHERE id = $1`,
  failed: () => `UPDATE persons SET taken_on = NULL WHERE id = $1`,
}

const releaseText = `UPDATE persons SET taken_on = NULL WHERE taken_on IS NOT NULL RETURNING id`

const bounceText = `WITH told AS (SELECT DISTINCT lower(trim(email)) AS email FROM unnest($1::text[]) AS email),
  matched AS (SELECT told.email FROM told
    WHERE EXISTS (SELECT FROM persons p WHERE lower(p.email) = told.email)),
  marked AS (UPDATE persons SET status = 'bounced', day = today() FROM told
    WHERE lower(persons.email) = told.email AND status IN ('sampled', 'invited'))
  SELECT (SELECT count(*) FROM matched)::integer AS matched,
    array(SELECT email FROM told EXCEPT SELECT email FROM matched ORDER BY 1) AS unknown`
