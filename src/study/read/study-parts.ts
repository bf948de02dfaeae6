import type * as z from 'zod'
import { checkTexts } from '../check/check-texts.ts'
import type { WaveOutcomesFormat } from '../format/outcomes-format.ts'
import { waveOutcomesFormat } from '../format/outcomes-format.ts'
import { questionnaireFormat } from '../format/questionnaire-format.ts'
import type { StructureFormat } from '../format/simulation-format.ts'
import { simulationFormat, simulationShell, structureFormat } from '../format/simulation-format.ts'
import type { StudyFormat } from '../format/study-format.ts'
import { studyFormat } from '../format/study-format.ts'
import type { WeightingFormat } from '../format/weighting-format.ts'
import { weightingFormat, weightingsFormat, weightingsShell } from '../format/weighting-format.ts'
import type { Findings } from './findings.ts'
import type { Item, Listed } from './listed.ts'
import { emptyList, hiddenList, readItems } from './listed.ts'
import type { Opened } from './open-yaml.ts'
import { openYaml, readWhole } from './open-yaml.ts'
import type { FieldworkPart } from './read-fieldwork.ts'
import { readFieldwork } from './read-fieldwork.ts'
import type { MirrorsPart } from './read-mirrors.ts'
import { readMirrors } from './read-mirrors.ts'
import type { PublishedPart } from './read-published.ts'
import { readPublished } from './read-published.ts'
import type { BrokenQuestionnaire, QuestionnairePart } from './read-questionnaire.ts'
import { readQuestionnaire } from './read-questionnaire.ts'
import type { StrategyPart } from './read-strategy.ts'
import { readStrategy } from './read-strategy.ts'
import type { TabBookPart } from './read-tab-book.ts'
import { readTabBook } from './read-tab-book.ts'
import type { Spot } from './spot.ts'
import type { StudyFiles } from './study-files.ts'

/** The files of a study, each in its format, references still to be followed. */
export interface StudyParts {
  readonly study?: Item<StudyFormat> | undefined
  readonly questionnaires: readonly (QuestionnairePart | BrokenQuestionnaire)[]
  readonly mirrors: MirrorsPart
  readonly weighting: Listed<WeightingFormat>
  readonly tabBook: TabBookPart
  readonly strategy?: StrategyPart | undefined
  readonly published?: PublishedPart | undefined
  readonly fieldwork?: FieldworkPart | undefined
  readonly outcomes?: Item<WaveOutcomesFormat> | undefined
  readonly structures: Listed<StructureFormat>
  /** Where `simulation.yaml` starts, when it is there. */
  readonly simulationSpot?: Spot | undefined
}

/**
 * Reads every YAML file of a study in its format and says all that is wrong with their form.
 *
 * @param files - the study's folder
 * @param findings - takes the issues
 */
export function readParts(files: StudyFiles, findings: Findings): StudyParts {
  const studyFile = openYaml(files, 'study.yaml', findings)
  const study =
    studyFile.kind === 'parsed' ? readWhole(studyFormat, studyFile.source, findings) : undefined
  const languages = study?.value.languages ?? []
  const open = (path: string, format: z.ZodType): Opened => {
    const opened = openYaml(files, path, findings)
    if (opened.kind === 'parsed') checkTexts(opened.source, format, languages, findings)
    return opened
  }
  if (studyFile.kind === 'parsed') checkTexts(studyFile.source, studyFormat, languages, findings)
  const questionnaires = questionnairePaths(files).map((path) => {
    const opened = open(path, questionnaireFormat)
    return readQuestionnaire(opened.kind === 'parsed' ? opened.source : undefined, findings)
  })
  const weighting = open('weighting.yaml', weightingsFormat)
  const simulation = open('simulation.yaml', simulationFormat)
  const outcomes = open('outcomes.yaml', waveOutcomesFormat)
  return {
    study,
    questionnaires,
    mirrors: readMirrors(open, findings),
    weighting: listIn(
      weighting,
      { shell: weightingsShell, item: weightingFormat, key: 'weighting' },
      findings,
    ),
    tabBook: readTabBook(open, findings),
    strategy: readStrategy(open, findings),
    published: readPublished(open, findings),
    fieldwork: readFieldwork(open, findings),
    outcomes:
      outcomes.kind === 'parsed'
        ? readWhole(waveOutcomesFormat, outcomes.source, findings)
        : undefined,
    structures: listIn(
      simulation,
      { shell: simulationShell, item: structureFormat, key: 'structures' },
      findings,
    ),
    simulationSpot: simulation.kind === 'parsed' ? simulation.source.spot : undefined,
  }
}

/** Paths of the questionnaires, in order. */
function questionnairePaths(files: StudyFiles): readonly string[] {
  return [...files.files.keys()]
    .filter((path) => /^questionnaires\/[^/]+\.yaml$/.test(path))
    .toSorted()
}

interface OneList<Key extends string, T> {
  readonly shell: z.ZodType<Readonly<Record<Key, readonly unknown[]>>>
  readonly item: z.ZodType<T>
  readonly key: Key
}

/** The list of a file that is one list under one key. */
function listIn<Key extends string, T>(
  opened: Opened,
  { shell, item, key }: OneList<Key, T>,
  findings: Findings,
): Listed<T> {
  if (opened.kind !== 'parsed') return opened.kind === 'absent' ? emptyList : hiddenList
  const whole = readWhole(shell, opened.source, findings)
  return whole === undefined
    ? hiddenList
    : readItems(item, whole.value[key], whole.spot.at(key), findings)
}
