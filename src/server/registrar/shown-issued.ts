import type { GroupCount, KeyCount } from '../../collect/ports/registrar-store.ts'
import type { RegistrarContext } from './registrar-context.ts'

/** Issued credentials are told in tens while the field runs. */
const step = 10

/** Turns counts of credentials into those that may be told now. */
export interface ShownIssued {
  readonly group: (counted: GroupCount) => GroupCount
  readonly key: (counted: KeyCount) => KeyCount
}

/**
 * What of the credentials issued staff may see. In anonymous mode a count that moves by one tells who
 * is opening the questionnaire just now to whoever looks over a shoulder: until the close the rest of
 * a ten counts as invited.
 */
export async function shownIssued({
  store,
}: Pick<RegistrarContext, 'store'>): Promise<ShownIssued> {
  const { manifest, phase } = await store.state()
  if (manifest === undefined || phase === 'closed') {
    return { group: (one) => one, key: (one) => one }
  }
  return {
    group: (one) => {
      const { issued, invited } = one.byStatus
      const rest = issued % step
      return {
        ...one,
        byStatus: { ...one.byStatus, issued: issued - rest, invited: invited + rest },
      }
    },
    key: (one) => ({ ...one, issued: one.issued - (one.issued % step) }),
  }
}
