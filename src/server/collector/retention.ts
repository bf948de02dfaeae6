import type { AuditEntry } from '../../collect/ports/phase.ts'
import type { CollectorContext } from './collector-context.ts'

/** What was deleted. */
export interface Retained {
  readonly links: number
  readonly answers: number
}

/** Cuts links and deletes answers once their time since the close is over. */
export async function doRetention(
  { store, fieldwork }: Pick<CollectorContext, 'store' | 'fieldwork'>,
  note: (action: string, detail?: AuditEntry['detail']) => Promise<void>,
): Promise<Retained> {
  const { today } = await store.state()
  const trail = await store.auditTrail()
  const closed = trail.findLast(({ action }) => action === 'wave.closed')?.at.slice(0, 10)
  if (closed === undefined) return { links: 0, answers: 0 }
  const { linksDays, answersMonths } = fieldwork.retention
  const links = today >= dayAfter(closed, { days: linksDays }) ? await cutLinks(store, note) : 0
  const isOver = today >= dayAfter(closed, { months: answersMonths })
  const answers = isOver ? await store.deleteAnswers() : 0
  if (answers > 0) await note('answers.deleted', { answers })
  return { links, answers }
}

/** Cuts links and writes down how many there were before and after, as proof. */
export async function cutLinks(
  store: CollectorContext['store'],
  note: (action: string, detail?: AuditEntry['detail']) => Promise<void>,
): Promise<number> {
  const before = (await store.finishedTokens()).length
  const links = await store.cutLinks()
  const after = (await store.finishedTokens()).length
  if (links > 0) await note('links.cut', { links, before, after })
  return links
}

/** The day that lies days or months after another; the 31st of a shorter month is its last day. */
function dayAfter(
  day: string,
  { days = 0, months = 0 }: { readonly days?: number; readonly months?: number },
): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + days))
  return moved.toISOString().slice(0, 10)
}
