import type { BallotCrypto } from '../../ballot/ballot-crypto.ts'
import { digestOf } from '../../ballot/manifest-hash.ts'
import { canonicalQuestionnaire } from '../../collect/fieldwork/compare/canonical-questionnaire.ts'
import type { Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import type { Questionnaire } from '../../study/questionnaire.ts'

/** What of a study is fielded. */
export interface FieldedTexts {
  readonly study: Pick<Study, 'questionnaires'>
  readonly fieldwork: Pick<Fieldwork, 'groups'>
}

/** The questionnaires that somebody is asked. */
export function fieldedQuestionnaires({
  study,
  fieldwork,
}: FieldedTexts): readonly Questionnaire[] {
  const asked = new Set(fieldwork.groups.map(({ population }) => population))
  return study.questionnaires.filter(({ population }) => asked.has(population))
}

/** SHA-256 of a questionnaire in canonical text, hex. */
export async function questionnaireHash(
  questionnaire: Questionnaire,
  crypto: BallotCrypto,
): Promise<string> {
  return digestOf(canonicalQuestionnaire(questionnaire), crypto)
}

/**
 * The hash of each population's questionnaire, by population: what a manifest names. Both services
 * compute it from the folder that they were given.
 */
export async function questionnaireHashes(
  texts: FieldedTexts,
  crypto: BallotCrypto,
): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {}
  for (const questionnaire of fieldedQuestionnaires(texts)) {
    hashes[questionnaire.population] = await questionnaireHash(questionnaire, crypto)
  }
  return hashes
}

/** The populations whose questionnaires differ, or which one side lacks. */
export function differingHashes(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): readonly string[] {
  const populations = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...populations].filter((population) => one[population] !== other[population])
}
