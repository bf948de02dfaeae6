import type { CollectMode } from '../../../study/fieldwork.ts'

/** What a link to the questionnaire is made of. */
export interface EntryLink {
  /** Origin of the collector's pages. */
  readonly origin: string
  readonly group: string
  readonly secret: string
}

/**
 * The address that a person is sent.
 *
 * In anonymous mode the secret stands behind `#`, which browsers send to no server; open links are
 * the same for everyone.
 */
export function entryLink(mode: CollectMode, { origin, group, secret }: EntryLink): string {
  switch (mode) {
    case 'anonymous':
      return `${origin}/i#${group}.${secret}`
    case 'confidential':
      return `${origin}/r/${secret}`
    case 'open':
      return `${origin}/o/${encodeURIComponent(group)}`
  }
}
