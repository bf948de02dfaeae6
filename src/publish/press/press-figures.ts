import type { Language } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { ProtectedTable, ProtectedTrend, Release, TableRow } from '../../protect/protected.ts'
import { unitOfRow } from '../figure.ts'
import { formatPoints, formatShare } from '../format-number.ts'
import { isFrameVariable, populationTitle, waveTitle } from '../study-names.ts'
import { boundNumber, markdownText } from './markdown-text.ts'
import { sayPress } from './say-press.ts'

/** How many changes, or answers, a release lists. */
const most = 5

/** The widest changes that the tests carry, of shares among all who were asked, a line each. */
export function changeLines(release: Release, language: Language): readonly string[] {
  const { study, trends } = release
  return trends
    .filter(
      (trend) =>
        isSignificant(trend) && !isFrameVariable(study, trend.population, trend.row.variable),
    )
    .toSorted((one, other) => widthOf(other) - widthOf(one))
    .slice(0, most)
    .map((trend) => changeLine(trend, release, language))
}

function isSignificant({
  base,
  row,
  difference,
  provenance: [{ level }],
}: ProtectedTrend): boolean {
  if (difference.kind === 'withheld' || difference.p >= 1 - level) return false
  return base === undefined && unitOfRow(row) === 'share'
}

function widthOf({ difference }: ProtectedTrend): number {
  return difference.kind === 'withheld' ? 0 : Math.abs(difference.value)
}

function changeLine(trend: ProtectedTrend, { study }: Release, language: Language): string {
  const { waves, population, row, question, title, difference } = trend
  const [from, to] = waves.map((wave) => waveTitle(study, wave, language))
  const id = `${waves.join('..')}/${population}/${row.variable}.${row.row}`
  const value = difference.kind === 'withheld' ? 0 : difference.value
  return sayPress(language)('change', {
    title: markdownText(`${textIn(question, language)} ${textIn(title, language)}`),
    who: markdownText(populationTitle(study, population, language)),
    change: boundNumber(formatPoints(value, language), id),
    from: markdownText(from ?? ''),
    to: markdownText(to ?? ''),
  })
}

/** The first answer of the first questions of each population, a line each. */
export function answerLines(release: Release, language: Language): readonly string[] {
  const { study, tables } = release
  const seen = new Set<string>()
  return tables
    .filter(({ base, denominator, variable, provenance: { population } }) => {
      const isFirst = !seen.has(variable.id)
      seen.add(variable.id)
      const isAsked = base === undefined && denominator === 'asked'
      return isFirst && isAsked && !isFrameVariable(study, population, variable.id)
    })
    .flatMap((table) => answerLine(table, release, language) ?? [])
    .slice(0, most)
}

function answerLine(
  table: ProtectedTable,
  { study }: Release,
  language: Language,
): string | undefined {
  const { provenance, variable } = table
  const { wave, population } = provenance
  const [first] = table.rows
    .filter(isAnswer)
    .toSorted((one, other) => shareOf(other) - shareOf(one))
  if (first === undefined) return undefined
  const id = `${wave}/${population}/${variable.id}.${first.row.row}`
  return sayPress(language)('answer', {
    question: markdownText(textIn(variable.label, language)),
    share: boundNumber(formatShare(shareOf(first), language), id),
    answer: markdownText(textIn(first.title, language)),
    who: markdownText(populationTitle(study, population, language)),
  })
}

function isAnswer({ kind, row, cells: [cell] }: TableRow): boolean {
  return kind === 'category' && !row.row.startsWith('.') && cell?.kind === 'estimate'
}

function shareOf({ cells: [cell] }: TableRow): number {
  return cell?.kind === 'estimate' ? cell.value : 0
}
