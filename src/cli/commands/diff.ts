import { resolve } from 'node:path'
import type { PopulationId } from '../../core/ids.ts'
import type { Issue } from '../../core/issue.ts'
import { checkVersionRaised } from '../../collect/fieldwork/compare/canonical-questionnaire.ts'
import { compareQuestionnaires } from '../../collect/fieldwork/compare/compare-questionnaires.ts'
import type { QuestionnaireComparison } from '../../collect/fieldwork/compare/compare-questionnaires.ts'
import { effects } from '../../collect/fieldwork/compare/question-change.ts'
import type {
  Comparability,
  QuestionChange,
} from '../../collect/fieldwork/compare/question-change.ts'
import { openStudy } from '../../pipeline/index.ts'
import type { Study } from '../../study/model.ts'
import type { Questionnaire } from '../../study/questionnaire.ts'
import { exitCodes } from '../command.ts'
import type { Command } from '../command.ts'
import { say } from '../say.ts'
import { tellIssues } from '../tell-issues.ts'
import type { Terminal } from '../terminal.ts'
import { textTable } from '../text-table.ts'
import { isJson, studyArgument, withResult, withStudy } from '../with-study.ts'

/** Two versions of the questionnaire of one population. */
interface ComparedPopulation extends QuestionnaireComparison {
  readonly population: PopulationId
  /** The text changed and the version did not. */
  readonly issue?: Issue | undefined
}

/** `visavis diff`: what changed in the questionnaires of two studies, and what may be compared. */
export const diff: Command = {
  name: 'diff',
  summary: {
    fr: 'dire ce qui change entre les questionnaires de deux études, et ce qui reste comparable',
    en: 'say what changes between the questionnaires of two studies, and what stays comparable',
  },
  arguments: [
    studyArgument,
    {
      name: 'OTHER',
      required: true,
      summary: {
        fr: 'dossier de l’étude qui vient après',
        en: 'folder of the study that comes after',
      },
    },
  ],
  options: [],
  examples: ['visavis diff barometer-2025 barometer-2026'],
  run: async (invocation, terminal) =>
    withStudy(invocation, terminal, async ({ study: before }) => {
      const json = isJson(invocation)
      const other = resolve(terminal.folder, invocation.arguments[1] ?? '.')
      return withResult(await openStudy(other), terminal, json, ({ study: after }) => {
        const compared = compareStudies(before, after)
        const issues = compared.flatMap((one) => one.issue ?? [])
        if (json) terminal.out(JSON.stringify({ ok: true, populations: compared }, null, 2))
        else tell(compared, terminal)
        if (!json && issues.length > 0) tellIssues(terminal, issues, false)
        const changed = compared.some(({ changes }) => changes.length > 0)
        return changed || issues.length > 0 ? exitCodes.findings : exitCodes.fine
      })
    }),
}

/** Each population of either study; what one lacks altogether is asked nothing. */
function compareStudies(before: Study, after: Study): readonly ComparedPopulation[] {
  const populations = new Set(
    [...before.questionnaires, ...after.questionnaires].map(({ population }) => population),
  )
  return [...populations].map((population) => {
    const [was, is] = [questionnaireOf(before, population), questionnaireOf(after, population)]
    const both = was !== undefined && is !== undefined
    return {
      population,
      ...compareQuestionnaires(was ?? nothing(population), is ?? nothing(population)),
      issue: both ? checkVersionRaised(was, is) : undefined,
    }
  })
}

function questionnaireOf(study: Study, population: PopulationId): Questionnaire | undefined {
  return study.questionnaires.find((one) => one.population === population)
}

function nothing(population: PopulationId): Questionnaire {
  return { population, version: 1, frame: [], pages: [] }
}

function tell(compared: readonly ComparedPopulation[], terminal: Terminal): void {
  const rows = compared.flatMap(({ population, changes }) =>
    changes.map((change) => changeRow(population, change, terminal)),
  )
  if (rows.length === 0) {
    terminal.out(say(terminal, 'diff.same'))
    return
  }
  const head = (['diff.change', 'diff.verdict', 'diff.before', 'diff.after'] as const).map((key) =>
    say(terminal, key),
  )
  terminal.out(textTable([['', ...head], ...rows]))
  const count = (verdict: Comparability): number =>
    compared.flatMap(({ variables }) => variables.filter((one) => one.verdict === verdict)).length
  const [same, care, not] = [count('same'), count('trendable_with_care'), count('not_comparable')]
  terminal.out(say(terminal, 'diff.counts', { same, care, not }))
}

/** Longest piece of a text in a table. */
const longest = 40

function changeRow(
  population: string,
  { kind, question, part, language, before, after }: QuestionChange,
  terminal: Terminal,
): readonly string[] {
  const name = part === undefined ? question : `${question}.${part}`
  const where = language === undefined ? name : `${name} (${language})`
  return [
    `${population} ${where}`,
    kind,
    verdictText(effects[kind], terminal),
    shorten(before),
    shorten(after),
  ]
}

function verdictText(verdict: Comparability, terminal: Terminal): string {
  return say(terminal, verdict === 'same' ? 'diff.same_verdict' : `diff.${verdict}`)
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
