import { stringify } from 'yaml'
import { answerCodes } from './answer-codes.ts'
import type { ImportItem, ImportPlan, ImportSample } from './import-plan.ts'
import { importedMirrors, importedTables } from './imported-tables.ts'
import { plainWords } from './plain-words.ts'
import { importedReport } from './imported-report.ts'

/** Words of the files that are written, in the language of the study. */
const words = {
  fr: {
    study: 'Écrit d’après un fichier de réponses. Après chaque changement\u00a0: visavis check .',
    byWhom: 'À compléter\u00a0: qui mène l’étude',
    universe: 'À compléter\u00a0: qui l’étude représente',
    questionnaire:
      'Deviné d’après le fichier. "source" et "column" disent ce que le fichier écrit\u00a0; les libellés se changent librement.',
    weighting: 'Les poids venus avec le fichier.',
  },
  en: {
    study: 'Written from a file of answers. After every change: visavis check .',
    byWhom: 'To complete: who conducts the study',
    universe: 'To complete: whom the study stands for',
    questionnaire:
      'Guessed from the file. "source" and "column" say what the file writes; labels may be changed freely.',
    weighting: 'The weights that came with the file.',
  },
} as const

/** Where the answers of a sample stand in the study. */
export function importedFile({
  wave,
  population,
}: Pick<ImportSample, 'wave' | 'population'>): string {
  return `data/${wave}-${population}.csv`
}

/** Who is in a foreign file, and what parts its cells. */
export interface ImportedAnswers {
  readonly samples: readonly ImportSample[]
  readonly separator: string
}

/**
 * The texts of a study made from a foreign file, by path: all but its answers and the schemas.
 *
 * @param plan - what a person decided of each column
 * @param given - who is in the file
 */
export function importedStudyFiles(
  plan: ImportPlan,
  given: ImportedAnswers,
): ReadonlyMap<string, string> {
  const { samples } = given
  const { language, populations } = plan
  const files: [string, string][] = [
    ['study.yaml', yamlOf('study', words[language].study, studyOf(plan, given))],
    ...populations.map(({ id }): [string, string] => [
      `questionnaires/${id}.yaml`,
      yamlOf(
        'questionnaire',
        words[language].questionnaire,
        questionnaireOf(plan, id, samples),
        '../',
      ),
    ]),
    ['tables.yaml', yamlOf('tables', '', importedTables(plan, samples))],
    [`report.${language}.md`, importedReport(plan, samples)],
  ]
  if (plan.mirrors.length > 0) {
    files.push(['mirrors.yaml', yamlOf('mirrors', '', importedMirrors(plan))])
  }
  if (plan.weightColumn !== undefined) {
    const weighting = samples.map(({ population, wave }) => ({
      population,
      wave,
      column: plan.weightColumn,
    }))
    files.push(['weighting.yaml', yamlOf('weighting', words[language].weighting, { weighting })])
  }
  return new Map(files)
}

function yamlOf(schema: string, comment: string, value: object, up = ''): string {
  const head = `# yaml-language-server: $schema=${up}.schema/${schema}.schema.json\n`
  const said = comment === '' ? '' : `# ${comment}\n`
  return (
    head +
    said +
    stringify(value, {
      lineWidth: 0,
      singleQuote: true,
      aliasDuplicateObjects: false,
    })
  )
}

function studyOf(plan: ImportPlan, given: ImportedAnswers): object {
  const { language, populations, waves, fieldwork } = plan
  const text = (one: string): object => ({ [language]: one })
  return {
    visavis: 1,
    title: text(plainWords(plan.title, 'Study')),
    conducted_by: text(words[language].byWhom),
    universe: text(words[language].universe),
    languages: [language],
    populations: Object.fromEntries(
      populations.map(({ id, title }) => {
        const name = text(plainWords(title, id))
        return [id, { title: name, members: name }]
      }),
    ),
    waves: Object.fromEntries(
      waves.map(({ id, title }) => [
        id,
        {
          title: text(plainWords(title, id)),
          fieldwork: waves.length > 1 && /^\d{4}$/.test(id) ? id : fieldwork,
          samples: samplesOf(plan, id, given),
        },
      ]),
    ),
  }
}

function samplesOf(
  plan: ImportPlan,
  wave: string,
  { samples, separator }: ImportedAnswers,
): object {
  const { missing, notSelected } = plan
  return Object.fromEntries(
    samples
      .filter((sample) => sample.wave === wave)
      .map((sample) => [
        sample.population,
        {
          n: sample.n,
          data: {
            file: importedFile(sample),
            ...(separator === ',' ? {} : { separator }),
            ...(Object.keys(missing).length === 0 ? {} : { missing }),
            ...(notSelected.length === 0 ? {} : { not_selected: notSelected }),
          },
        },
      ]),
  )
}

function questionnaireOf(
  plan: ImportPlan,
  population: string,
  samples: readonly ImportSample[],
): object {
  const own = samples.filter((sample) => sample.population === population)
  const asked = (item: ImportItem): readonly string[] =>
    own.filter(({ items }) => items.includes(item.id)).map(({ wave }) => wave)
  const questions = plan.items
    .filter((item) => item.kind !== 'leave_out' && asked(item).length > 0)
    .map((item) => questionOf(item, plan.language, asked(item), own.length))
  return {
    population,
    version: 1,
    pages: [{ id: 'questions', title: { [plan.language]: 'Questions' }, questions }],
  }
}

function questionOf(
  item: ImportItem,
  language: string,
  waves: readonly string[],
  of: number,
): object {
  const { id, kind, label, columns, answers } = item
  const [column = id] = columns
  const codes = answerCodes(item)
  const isGroup = answers.some((one) => one.column !== undefined)
  return {
    id,
    type: kind,
    ...(waves.length < of ? { waves } : {}),
    text: { [language]: plainWords(label, id) },
    ...(isGroup || column === id ? {} : { column }),
    ...(kind === 'number' ? { decimals: 6 } : {}),
    ...(kind === 'single' || kind === 'multiple'
      ? {
          options: answers.map((answer, at) => ({
            code: codes[at] ?? 'code',
            label: { [language]: plainWords(answer.label, answer.value) },
            ...valueOf(item, answer.value),
            ...(answer.missing === undefined ? {} : { missing: answer.missing }),
            source: [answer.value],
            ...(answer.column === undefined ? {} : { column: answer.column }),
          })),
        }
      : {}),
  }
}

/** Answers that are numbers, all of those that count, have a mean. */
export function hasNumbers({ kind, answers }: Pick<ImportItem, 'kind' | 'answers'>): boolean {
  const counted = answers.filter(({ missing }) => missing === undefined)
  return (
    kind === 'single' &&
    counted.length > 2 &&
    counted.every(({ value }) => /^-?\d+(?:\.\d+)?$/.test(value.trim()))
  )
}

function valueOf(item: ImportItem, value: string): object {
  const isNumber = hasNumbers(item) && /^-?\d+(?:\.\d+)?$/.test(value.trim())
  return isNumber ? { value: Number(value) } : {}
}
