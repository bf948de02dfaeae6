import { digestOf } from '../../ballot/manifest-hash.ts'
import { canonicalQuestionnaire } from '../../collect/fieldwork/compare/canonical-questionnaire.ts'
import type { CollectorContext } from './collector-context.ts'

/** SHA-256 of each population's questionnaire in canonical text, hex: what a manifest names. */
export async function questionnaireHashes(
  context: Pick<CollectorContext, 'courses' | 'crypto'>,
): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {}
  for (const { whole } of context.courses.values()) {
    hashes[whole.population] = await digestOf(canonicalQuestionnaire(whole), context.crypto)
  }
  return hashes
}
