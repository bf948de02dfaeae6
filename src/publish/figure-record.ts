import type { RecordText } from '../core/catalogue/record-text.ts'
import { recordTexts } from '../core/catalogue/record-text.ts'
import type { IssueValues } from '../core/issue.ts'
import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import { fillText } from '../core/message.ts'
import type { Release, SampleReport } from '../protect/protected.ts'
import { printExpression } from '../study/expression/print-expression.ts'
import type { Study } from '../study/model.ts'
import { partBase } from '../study/part-base.ts'
import type { FigureDomain, FigureId } from '../study/text/figure-id.ts'
import { parseFigureId } from '../study/text/figure-id.ts'
import type { Figure } from './figure.ts'
import { formatNumber, formatP } from './format-number.ts'
import { marginText } from './margins.ts'
import { figureWho } from './proof.ts'
import { sayIn } from './say.ts'
import { writeFigure, writeInterval } from './write-figure.ts'

/** One line of the record of a figure. */
export interface RecordLine {
  readonly key: RecordText
  readonly label: string
  readonly text: string
}

/** Whose record is written, from what, how. */
export interface RecordContext {
  readonly release: Release
  readonly language: Language
  /** The study, as the command line names it. */
  readonly study: string
}

/**
 * Writes the whole record of a figure: definition, question, people, filter, bases, precision, test,
 * weights, data, and the command that recomputes it. Lines that a figure has not are left out.
 *
 * @param figure - as `collectFigures` makes it
 * @param context - what was released, the language, and how the study is named
 */
export function figureRecord(figure: Figure, context: RecordContext): readonly RecordLine[] {
  const { release, language, study } = context
  const lines: readonly (readonly [RecordText, string | undefined])[] = [
    ['figure', figure.id],
    ['value', writeFigure(figure, language)],
    [
      'definition',
      fill(`definition.${figure.unit}`, language, { title: textIn(figure.title, language) }),
    ],
    ['question', figure.question && textIn(figure.question, language)],
    ['who', figureWho(figure, { release, language })],
    ['filter', filterOf(figure, release.study)],
    ['bases', basesOf(figure, language)],
    ['error', errorOf(figure, language)],
    ['interval', figure.interval && writeInterval(figure.interval, figure.unit, language)],
    [
      'test',
      figure.p === undefined
        ? undefined
        : fill('test.text', language, { p: formatP(figure.p, language) }),
    ],
    ['weighting', sayIn(language)(`notice.weighting.${figure.weighting}`)],
    ['weights', weightsOf(figure, release)],
    ['spread', spreadOf(figure, context)],
    ['margins', marginsOf(figure, context)],
    ['data', figure.dataHashes.join(', ')],
    ['simulated', figure.simulated ? fill('simulated.text', language) : undefined],
    ['command', `visavis figure ${figure.id} ${study}`],
  ]
  return lines.flatMap(([key, text]) =>
    text === undefined || text === '' ? [] : [{ key, label: fill(key, language), text }],
  )
}

function fill(key: RecordText, language: Language, values: IssueValues = {}): string {
  return fillText(recordTexts[key], language, values)
}

function basesOf({ bases }: Figure, language: Language): string | undefined {
  if (bases === undefined) return undefined
  const { n, weightedN, effectiveN } = bases
  const write = (value: number): string => formatNumber(value, language)
  return fill('bases.text', language, {
    n: write(n),
    weighted: write(weightedN),
    effective: write(effectiveN),
  })
}

/** In points for shares and their differences, in the unit of the figure otherwise. */
function errorOf({ se, unit }: Figure, language: Language): string | undefined {
  if (se === undefined) return undefined
  const isShare = unit === 'share' || unit === 'points'
  const written = formatNumber(isShare ? se * 100 : se, language, 2)
  return isShare ? `${written}\u00a0points` : written
}

/** Who was asked, and who of them is counted, in the study's own expressions. */
function filterOf({ id, populations, row }: Figure, study: Study): string | undefined {
  const parsed = parseFigureId(id)
  const [population] = populations
  const asked = row === undefined ? [] : askedOnce(study, population, row.variable)
  const domain: FigureDomain = parsed?.kind === 'row' || parsed?.kind === 'trend' ? parsed : {}
  const filters = [
    ...asked,
    ...basesFiltered({ ...domain, populations }, parsed, study),
    ...(domain.column === undefined ? [] : [columnFilter(domain.column)]),
  ]
  return filters.length === 0 ? undefined : filters.join(' and ')
}

/** The filter of the base counted; of a gap in a part, that of each side. */
function basesFiltered(
  { base, populations }: FigureDomain & Pick<Figure, 'populations'>,
  parsed: FigureId | undefined,
  study: Study,
): readonly string[] {
  if (parsed?.kind !== 'mirror') {
    const own = study.tables.bases.find((one) => one.id === base)
    return own === undefined ? [] : [printExpression(own.filter)]
  }
  const part = study.parts?.find(({ id }) => id === parsed.part)
  const filters = populations.flatMap((population) => {
    const own = partBase(study, part, population)
    return own === undefined ? [] : [printExpression(own.filter)]
  })
  return filters.length === 0 ? [] : [[...new Set(filters)].join(' − ')]
}

function columnFilter(column: string): string {
  const [variable = '', ...codes] = column.split('.')
  const several = codes.join('.').split('+')
  return several.length === 1
    ? `${variable} = ${several.join('')}`
    : `${variable} in [${several.join(', ')}]`
}

/** What is the same for many figures of one study, or of one release, is written once. */
const askedOnce = rememberFor(askedOf)
const weightsOnce = rememberFor(writeWeights)

/** Remembers what is made of texts for as long as what it is made from lasts. */
function rememberFor<Source extends object, Keys extends readonly (string | undefined)[], Made>(
  make: (source: Source, ...keys: Keys) => Made,
): (source: Source, ...keys: Keys) => Made {
  const bySource = new WeakMap<Source, Map<string, { readonly made: Made }>>()
  return (source, ...keys) => {
    const known = bySource.get(source) ?? new Map<string, { readonly made: Made }>()
    bySource.set(source, known)
    const key = keys.join('\n')
    const found = known.get(key) ?? { made: make(source, ...keys) }
    known.set(key, found)
    return found.made
  }
}

function askedOf(
  study: Study,
  population: string | undefined,
  variable: string,
): readonly string[] {
  const pages = study.questionnaires
    .filter((one) => one.population === population)
    .flatMap((one) => one.pages)
  const page = pages.find(({ questions }) => questions.some(({ id }) => id === variable))
  const question = page?.questions.find(({ id }) => id === variable)
  return [page?.showIf, question?.showIf].flatMap((one) =>
    one === undefined ? [] : [printExpression(one)],
  )
}

/** What tells one weighting from another: method, and where the margins come from and when. */
function weightsOf({ waves, populations }: Figure, release: Release): string | undefined {
  return weightsOnce(release, waves.join(' '), populations.join(' '))
}

function writeWeights(
  { study, samples }: Release,
  waves: string,
  populations: string,
): string | undefined {
  const used = study.weighting.filter(
    ({ wave, population }) =>
      waves.split(' ').includes(wave) && populations.split(' ').includes(population),
  )
  if (used.length === 0) return undefined
  return used
    .map(({ wave, population, column, margins }) => {
      const report = samples.find((one) => one.wave === wave && one.population === population)
      const targets = margins.map(({ variable, date }) => `${variable} ${date}`)
      return [
        `${wave}/${population}`,
        ...(column === undefined ? [] : [column]),
        ...targets,
        rangeOf(report),
      ]
        .filter((part) => part !== '')
        .join(' · ')
    })
    .join(' ; ')
}

/** The sample that a number of respondents is the size of. */
function sampleOf({ id }: Figure, { samples }: Release): SampleReport | undefined {
  if (!id.endsWith('/n')) return undefined
  return samples.find(({ wave, population }) => id === `${wave}/${population}/n`)
}

/** What weights cost a sample: the design effect of Kish, and what is left of the sample. */
function spreadOf(figure: Figure, { release, language }: RecordContext): string | undefined {
  const weights = sampleOf(figure, release)?.weights
  if (weights === undefined || weights.kind === 'withheld' || figure.weighting === 'none') {
    return undefined
  }
  const deff = formatNumber(weights.deff, language, 2)
  return fill('spread.text', language, { deff, n: formatNumber(weights.effectiveN, language) })
}

/** How far weighting moved each level of each margin of a sample. */
function marginsOf(figure: Figure, { release, language }: RecordContext): string | undefined {
  const report = sampleOf(figure, release)
  if (report === undefined || report.margins.length === 0) return undefined
  return report.margins
    .map((margin) => {
      const { title, levels } = marginText(margin, report, { release, language })
      const moved = levels.map(({ title: level, target, before, after }) => {
        const first = typeof before === 'string' ? before : '–'
        return fill('margins.level', language, { level, target, before: first, after })
      })
      return fill('margins.text', language, { title, levels: moved.join(', ') })
    })
    .join(' ')
}

function rangeOf(report: SampleReport | undefined): string {
  if (report === undefined || report.weights.kind === 'withheld') return ''
  const [low, high] = report.weights.range
  return `${String(Number(low.toPrecision(6)))}–${String(Number(high.toPrecision(6)))}`
}
