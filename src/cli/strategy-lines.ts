import { textIn } from '../core/local-text.ts'
import type { Language, LocalText } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import { isSimulated } from '../publish/cover.ts'
import type { BenchmarkReading, BenchmarkSide } from '../publish/strategy/benchmark-reading.ts'
import { conclusionText, differsText } from '../publish/strategy/benchmark-section.ts'
import type { Diagnosis } from '../publish/strategy/diagnosis.ts'
import { writeReading } from '../publish/strategy/fill-figures.ts'
import type { Action } from '../publish/strategy/order-actions.ts'
import { isCalled } from '../publish/strategy/order-actions.ts'
import { unitOfPlan, verdictText, writeGot } from '../publish/strategy/plan-section.ts'
import type { IndicatorReading } from '../publish/strategy/read-indicator.ts'
import { sayStrategyIn } from '../publish/strategy/say-strategy.ts'
import { basesText } from '../publish/strategy/scorecard.ts'
import { callText, standingText } from '../publish/strategy/standing-text.ts'
import type { StandingText } from '../publish/strategy/standing-text.ts'
import { writeMovement } from '../publish/strategy/write-quantity.ts'
import { unitOfDifference } from '../publish/figure.ts'
import { writeDate } from '../publish/write-date.ts'
import { writeFigure, writeInterval } from '../publish/write-figure.ts'
import { say } from './say.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

/** A diagnosis as the terminal shows it. */
export function strategyLines(
  diagnosis: Diagnosis,
  release: Release,
  terminal: Terminal,
): readonly string[] {
  const { language } = terminal
  const words = sayStrategyIn(language)
  const called = diagnosis.actions.filter(isCalled)
  return [
    words('score.title'),
    textTable([
      [
        '',
        words('score.value'),
        words('score.interval'),
        words('score.n'),
        words('score.standing'),
      ],
      ...diagnosis.readings.map((reading) => readingRow(reading, language)),
    ]),
    ...notesOf(
      diagnosis.readings.map(({ indicator, standing }) => ({
        title: indicator.title,
        ...standingText(standing, language),
      })),
      language,
    ),
    '',
    words('first.title'),
    ...(called.length === 0
      ? [words('first.none')]
      : called.map((action, at) => actionLine(action, at + 1, language))),
    ...planLines(diagnosis, language),
    ...benchmarkLines(diagnosis, language),
    ...(isSimulated(release) ? ['', say(terminal, 'simulated')] : []),
  ]
}

function readingRow(reading: IndicatorReading, language: Language): readonly string[] {
  const { indicator, measure, bases, standing } = reading
  return [
    textIn(indicator.title, language),
    writeReading(reading, language),
    measure === undefined ? '–' : writeInterval(measure.interval, indicator.unit, language),
    basesText(bases, language),
    standingText(standing, language).word,
  ]
}

/** What there is to know of some lines of a table, under it. */
function notesOf(
  lines: readonly (StandingText & { readonly title: LocalText })[],
  language: Language,
): readonly string[] {
  return lines.flatMap(({ title, note }) =>
    note === undefined
      ? []
      : [`  ${sayStrategyIn(language)('line', { term: textIn(title, language), text: note })}`],
  )
}

function inOneLine({ word, note }: StandingText): string {
  return note === undefined ? word : `${word} (${note})`
}

function actionLine({ advice, call, due }: Action, order: number, language: Language): string {
  const words = sayStrategyIn(language)
  const { by, unit } = advice.expects
  const parts = [
    inOneLine(callText(call, language)),
    textIn(advice.who, language),
    writeDate(due, language),
    writeMovement(by, unit, language),
  ]
  return `${String(order)}. ${textIn(advice.title, language)} [${words(`axis.${advice.axis}`)}]\n   ${parts.join(' · ')}`
}

function planLines({ judged }: Diagnosis, language: Language): readonly string[] {
  if (judged.length === 0) return []
  const words = sayStrategyIn(language)
  const rows = judged.map(({ planned, outcome }) => {
    const movement = writeMovement(planned.by, unitOfPlan(planned.figure), language)
    const got = outcome.kind === 'measured' ? writeGot(outcome, language) : '–'
    const title = textIn(planned.title, language)
    return [title, movement, got, verdictText(outcome, language).word]
  })
  const head = ['', words('plan.planned'), words('plan.got'), words('plan.verdict')]
  const notes = judged.map(({ planned, outcome }) => ({
    title: planned.title,
    ...verdictText(outcome, language),
  }))
  return ['', words('plan.title'), textTable([head, ...rows]), ...notesOf(notes, language)]
}

function benchmarkLines({ benchmark }: Diagnosis, language: Language): readonly string[] {
  if (benchmark === undefined) return []
  const words = sayStrategyIn(language)
  const head = [
    '',
    words('benchmark.own'),
    words('benchmark.reference'),
    words('benchmark.distance'),
    words('score.interval'),
    words('benchmark.says'),
  ]
  const rows = benchmark.readings.map((reading) => benchmarkRow(reading, language))
  const title = `${words('benchmark.title')} (${textIn(benchmark.reference.title, language)})`
  const notes = benchmark.readings.map((reading) => ({
    title: reading.title,
    word: '',
    note: differenceNote(reading, language),
    mark: 'none' as const,
  }))
  return ['', title, textTable([head, ...rows]), ...notesOf(notes, language)]
}

/** Why nothing is said, and what the two questions do not share. */
function differenceNote(reading: BenchmarkReading, language: Language): string | undefined {
  const notes = [
    ...(reading.difference.kind === 'withheld' ? [conclusionText(reading, language)] : []),
    ...(reading.differs.length === 0 ? [] : [differsText(reading.differs, language)]),
  ]
  return notes.length === 0 ? undefined : notes.join('; ')
}

function benchmarkRow(reading: BenchmarkReading, language: Language): readonly string[] {
  const words = sayStrategyIn(language)
  const { unit, difference } = reading
  const side = (one: BenchmarkReading['own']): string =>
    'kind' in one ? '–' : sideText(one, unit, language)
  const own = unitOfDifference(unit)
  const distance =
    difference.kind === 'withheld'
      ? ['–', '–']
      : [
          writeFigure({ unit: own, value: difference.value, p: difference.p }, language),
          writeInterval(difference.interval, own, language),
        ]
  return [
    textIn(reading.title, language),
    side(reading.own),
    side(reading.reference),
    ...distance,
    difference.kind === 'withheld' ? words('withheld') : conclusionText(reading, language),
  ]
}

function sideText(
  { value, n, fragile }: BenchmarkSide,
  unit: BenchmarkReading['unit'],
  language: Language,
): string {
  const base = sayStrategyIn(language)(fragile ? 'benchmark.fragile' : 'benchmark.n', { n })
  return `${writeFigure({ unit, value }, language)} (${base})`
}
