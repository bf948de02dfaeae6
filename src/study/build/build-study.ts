import type { PopulationId, WaveId } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import { checkPolicy } from '../check/check-policy.ts'
import { checkQuestionnaire } from '../check/check-questionnaire.ts'
import { checkRolls } from '../check/check-rolls.ts'
import { checkRouting } from '../check/check-routing.ts'
import { questionnaireCodebook } from '../codebook.ts'
import type { StudyFormat } from '../format/study-format.ts'
import type { Study } from '../model.ts'
import type { Findings } from '../read/findings.ts'
import type { Item } from '../read/listed.ts'
import type { StudyFiles } from '../read/study-files.ts'
import type { StudyParts } from '../read/study-parts.ts'
import { buildDerived } from './build-derived.ts'
import { buildFieldwork } from './build-fieldwork.ts'
import type { FieldworkStudy } from './build-fieldwork.ts'
import { buildMirrors } from './build-mirrors.ts'
import { buildNets } from './build-nets.ts'
import { buildParts } from './build-parts.ts'
import { buildPolicy } from './build-policy.ts'
import { buildWaveOutcomes } from './build-outcomes.ts'
import { buildPublished } from './build-published.ts'
import { buildQuestionnaire } from './build-questionnaire.ts'
import { buildSimulation } from './build-simulation.ts'
import { buildStrategy } from './build-strategy.ts'
import { buildTabBook } from './build-tab-book.ts'
import { buildTexts } from './build-texts.ts'
import { buildWaves } from './build-waves.ts'
import type { WavesContext } from './build-waves.ts'
import { buildWeightings } from './build-weighting.ts'
import { draftQuestionnaires } from './draft-questionnaires.ts'
import type { Drafts } from './draft-questionnaires.ts'
import type { Lexicon, Vocabulary } from './references.ts'
import { References } from './references.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Variable } from '../variable.ts'

/**
 * Follows every reference of a study's files and builds the study.
 *
 * @param files - the folder
 * @param parts - its YAML files in their formats
 * @param findings - takes issues and notes
 * @returns the study as far as it goes; only worth keeping when there is no issue
 */
export function buildStudy(
  files: StudyFiles,
  parts: StudyParts,
  findings: Findings,
): Study | undefined {
  const { study } = parts
  if (study === undefined) return undefined
  const { value, spot } = study
  const populations = Object.keys(value.populations).map((id) => idOf<PopulationId>(id))
  const waveIds = Object.keys(value.waves).map((id) => idOf<WaveId>(id))
  const context = { languages: value.languages, populations, waves: waveIds, studySpot: spot }
  const drafts = draftQuestionnaires(parts.questionnaires, context, findings)
  const { questionnaires, derived, nets, lexicon } = nameAll(value, parts, { drafts, findings })
  const references = new References(lexicon, findings)
  checkPolicy(study, references)
  checkRolls(study, parts.tabBook, references)
  const built = {
    waves: wavesOf(parts, study, { files, references }),
    mirrors: buildMirrors(parts.mirrors.mirrors, references),
    weighting: buildWeightings(parts.weighting, references),
    tables: buildTabBook(parts.tabBook, { derived, nets }, references),
    simulation: buildSimulation(parts, references),
    published:
      parts.published === undefined
        ? undefined
        : buildPublished(parts.published, { files, tabBook: parts.tabBook, references }),
    fieldwork: fieldworkOf(parts, { study, questionnaires, references }),
  }
  const { mirrors } = built
  const { bases } = parts.tabBook
  const declared = buildParts(parts.mirrors.parts, { mirrors, bases }, references)
  const figures = {
    mirrors,
    hidesMirror: parts.mirrors.mirrors.hides,
    parts: parts.mirrors.parts,
    tabBook: parts.tabBook,
  }
  return {
    ...titlesOf(files.name, study),
    ...built,
    ...(declared === undefined ? {} : { parts: declared }),
    strategy: parts.strategy && buildStrategy(parts.strategy, figures, references),
    questionnaires,
    texts: buildTexts(files, { languages: value.languages, references, names: figures }),
  }
}

/** What all other files of a study may speak of, and where it comes from. */
interface NamedStudy {
  readonly questionnaires: Study['questionnaires']
  readonly derived: Study['tables']['derived']
  readonly nets: Study['tables']['nets']
  readonly lexicon: Lexicon
}

/** Questionnaires, then the variables derived of theirs, then the nets of both. */
function nameAll(
  value: StudyFormat,
  { tabBook }: StudyParts,
  {
    drafts,
    findings,
  }: {
    readonly drafts: ReturnType<typeof draftQuestionnaires>
    readonly findings: Findings
  },
): NamedStudy {
  const names = namesOf(value, drafts.vocabularies)
  const questionnaires = buildQuestionnaires(drafts, new References(names, findings))
  const asked: Lexicon = { ...names, vocabularies: routedVocabularies(drafts, questionnaires) }
  const needs = { lexicon: asked, findings, isSensitive: sensitivityOf(value) }
  const { derived, vocabularies } = buildDerived(tabBook.derived, needs)
  const known: Lexicon = { ...asked, vocabularies }
  const { nets, hides: hidesNet } = buildNets(tabBook.nets, new References(known, findings))
  return { questionnaires, derived, nets, lexicon: { ...known, nets, hidesNet } }
}

/** Whether a variable's answers could hurt: by its question, or by the policy of the study. */
function sensitivityOf({ policy }: StudyFormat): (variable: Variable) => boolean {
  const { profile, fewBase } = buildPolicy(policy)
  return ({ sensitive }) => fewBase > 0 && (sensitive === true || profile === 'sensitive')
}

/** What questionnaires may speak of before routing and nets are known. */
function namesOf(value: StudyFormat, vocabularies: Lexicon['vocabularies']): Lexicon {
  return {
    populations: Object.keys(value.populations).map((id) => idOf<PopulationId>(id)),
    waves: Object.keys(value.waves).map((id) => idOf<WaveId>(id)),
    isSampled: (wave, population) => Object.hasOwn(value.waves[wave]?.samples ?? {}, population),
    vocabularies,
    nets: [],
    hidesNet: () => false,
  }
}

function wavesOf(
  { fieldwork, outcomes }: StudyParts,
  study: Item<StudyFormat>,
  context: Pick<WavesContext, 'files' | 'references'>,
): Study['waves'] {
  return buildWaves(study, {
    ...context,
    collected: fieldwork?.value.wave,
    outcomes: buildWaveOutcomes(outcomes, context.references),
  })
}

interface FieldworkNeeds {
  readonly study: Item<StudyFormat>
  readonly questionnaires: readonly Questionnaire[]
  readonly references: References
}

function fieldworkOf(
  { fieldwork, questionnaires: parts }: StudyParts,
  { study: { value }, questionnaires, references }: FieldworkNeeds,
): Study['fieldwork'] {
  if (fieldwork === undefined) return undefined
  const from: FieldworkStudy = {
    conductedBy: value.conducted_by,
    populations: references.lexicon.populations,
    questionnaires,
    questionnaireParts: parts.flatMap((part) => (part.kind === 'read' ? [part] : [])),
    disclosureBase: buildPolicy(value.policy).disclosureBase,
  }
  return buildFieldwork(fieldwork, from, references)
}

type Titles = Pick<
  Study,
  | 'id'
  | 'title'
  | 'conductedBy'
  | 'commissionedBy'
  | 'paidBy'
  | 'universe'
  | 'contact'
  | 'processing'
  | 'coding'
  | 'limitations'
  | 'languages'
  | 'populations'
  | 'policy'
>

function titlesOf(id: string, { value }: Item<StudyFormat>): Titles {
  const { title, universe, contact, processing, coding, limitations, languages, policy } = value
  return {
    id,
    title,
    contact,
    processing,
    coding,
    limitations,
    conductedBy: value.conducted_by,
    commissionedBy: value.commissioned_by,
    paidBy: value.paid_by,
    universe,
    languages,
    populations: Object.entries(value.populations).map(([population, texts]) => ({
      id: idOf<PopulationId>(population),
      ...texts,
    })),
    policy: buildPolicy(policy),
  }
}

function buildQuestionnaires(drafts: Drafts, references: References): readonly Questionnaire[] {
  return drafts.questionnaires.map((draft) => {
    const questionnaire = buildQuestionnaire(draft, references)
    checkQuestionnaire(draft, references)
    checkRouting(draft, questionnaire, references)
    return questionnaire
  })
}

/** The vocabularies with the routing of each variable. */
function routedVocabularies(
  drafts: Drafts,
  questionnaires: readonly Questionnaire[],
): ReadonlyMap<string, Vocabulary> {
  const routed = new Map(drafts.vocabularies)
  for (const questionnaire of questionnaires) {
    const { population } = questionnaire
    const hides = drafts.vocabularies.get(population)?.hides ?? (() => false)
    routed.set(population, { codebook: questionnaireCodebook(questionnaire), hides })
  }
  return routed
}
