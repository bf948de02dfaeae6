import { canonicalJson } from '../../ballot/canonical-json.ts'
import { digestOf } from '../../ballot/manifest-hash.ts'
import type { CollectorContext } from './collector-context.ts'

/** SHA-256 of each population's questionnaire as canonical JSON, hex: what a manifest names. */
export async function questionnaireHashes(
  context: Pick<CollectorContext, 'courses' | 'crypto'>,
): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {}
  for (const { questionnaire } of context.courses.values()) {
    hashes[questionnaire.population] = await digestOf(canonicalJson(questionnaire), context.crypto)
  }
  return hashes
}
