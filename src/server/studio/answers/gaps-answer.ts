import type { AskedQuestion, GapsAnswer, ShownGap } from '../../../api/shown-parts.ts'
import type { Language, LocalText } from '../../../core/local-text.ts'
import type { ProtectedGap, Release } from '../../../protect/protected.ts'
import { release } from '../../../protect/release.ts'
import { mirrorFigureId } from '../../../publish/collect-figures.ts'
import { plainReading } from '../../../publish/mirror-readings.ts'
import { variableOf } from '../../../publish/study-names.ts'
import { printExpression } from '../../../study/expression/print-expression.ts'
import type { MirrorSide } from '../../../study/model.ts'
import type { Variable } from '../../../study/variable.ts'
import type { StudyFigures } from '../held-study.ts'
import { gapBreakdowns } from './gap-breakdowns.ts'

/**
 * Every mirror in every wave, with the words of both questions.
 *
 * @param part - a part of both populations; everybody when absent
 */
export function gapsAnswer(
  { revision, snapshot }: StudyFigures,
  part: string | undefined,
  language: Language,
): GapsAnswer {
  const shown = release(snapshot, { kind: 'all' })
  const { gaps: everybody, partGaps = [], study } = shown
  const gaps = part === undefined ? everybody : partGaps.filter((gap) => gap.part?.id === part)
  const parts = (study.parts ?? []).map(({ id, title }) => ({ id, title }))
  return { revision, parts, gaps: gaps.map((gap) => shownGap(gap, shown, language)) }
}

function shownGap(gap: ProtectedGap, shown: Release, language: Language): ShownGap {
  return {
    gap,
    questions: [askedOf(gap, 0, shown), askedOf(gap, 1, shown)],
    figures: {
      left: mirrorFigureId(gap, 'left'),
      right: mirrorFigureId(gap, 'right'),
      gap: mirrorFigureId(gap, 'gap'),
    },
    breakdowns: gap.part === undefined ? gapBreakdowns(gap, shown) : [],
    reading: plainReading(gap, { language }),
    whole: gap.part === undefined ? undefined : wholeOf(gap, shown),
  }
}

function wholeOf(
  { mirror, wave }: ProtectedGap,
  { gaps }: Release,
): ProtectedGap['difference'] | undefined {
  return gaps.find((one) => one.mirror.id === mirror.id && one.wave === wave)?.difference
}

function askedOf({ mirror, wave, part }: ProtectedGap, at: 0 | 1, shown: Release): AskedQuestion {
  const side = mirror.sides[at]
  const { population, row, label } = side
  const variable = variableOf(shown.study, population, row.variable)
  return {
    population,
    variable: row.variable,
    text: variable?.label ?? label,
    answer: answerOf(side, variable, shown),
    options: (variable?.categories ?? []).map((one) => one.label),
    asked: variable?.asked && printExpression(variable.asked),
    tables: breakdowns({ population, wave, variable: row.variable, part }, shown),
  }
}

/** The answer that is compared: a category, or a net of some; a mean has the label of its side alone. */
function answerOf(
  { row, label }: MirrorSide,
  variable: Variable | undefined,
  { study }: Release,
): LocalText {
  const chosen = variable?.categories.find(({ code }) => code === row.row)
  const net = study.tables.nets.find((one) => one.id === row.row && one.variable === row.variable)
  return chosen?.label ?? net?.title ?? label
}

interface BrokenDown {
  readonly population: string
  readonly wave: string
  readonly variable: string
  readonly part: ProtectedGap['part']
}

function breakdowns(of: BrokenDown, { tables }: Release): readonly string[] {
  return tables
    .filter(
      ({ provenance, variable, base }) =>
        (of.part === undefined || base?.id === of.part.bases[of.population]) &&
        provenance.wave === of.wave &&
        provenance.population === of.population &&
        variable.id === of.variable,
    )
    .map(({ id }) => id)
}
