import { textIn } from '../../core/local-text.ts'
import type { ProtectedTrend } from '../../protect/protected.ts'
import { printFigureId } from '../../study/text/figure-id.ts'
import { unitOfRow } from '../figure.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { accentOf, populationTitle, waveTitle } from '../study-names.ts'
import { cardsOf } from '../waves.ts'
import type { WaveCard } from '../waves.ts'
import type { Slide } from './deck.ts'
import { lineChart } from './line-chart.ts'
import type { Line } from './line-chart.ts'
import { lineNumbers } from './line-numbers.ts'
import { figureNotes, framedSlide } from './slide-frame.ts'
import { pieceTitle, slidePieces } from './slide-pieces.ts'
import type { SlidePiece } from './slide-pieces.ts'

/** Lines on one slide at most: as many colours as can be told apart. */
const mostLines = 9

/** What changed between waves: the rows of each question as lines, and their numbers beside them. */
export function lineSlides(context: SectionContext): readonly Slide[] {
  return cardsOf(context.release).flatMap((card) =>
    slidePieces(linesOfCard(card), mostLines).map((piece) => lineSlide(card, piece, context)),
  )
}

function linesOfCard(card: WaveCard): readonly Line[] {
  return card.flatMap((trend) => {
    const { row, base, from, to } = trend
    const isDrawn = base === undefined && unitOfRow(row) === 'share'
    if (!isDrawn || from.kind === 'withheld' || to.kind === 'withheld') return []
    return [{ trend, from, to }]
  })
}

function lineSlide(card: WaveCard, piece: SlidePiece<Line>, context: SectionContext): Slide {
  const { release, language } = context
  const { items: lines } = piece
  const [{ question, population, waves }] = card
  const asked = textIn(question, language)
  const who = populationTitle(release.study, population, language)
  const when = waves.map((wave) => waveTitle(release.study, wave, language))
  const sizes = lines[0] === undefined ? '' : sizesText(lines[0], language)
  return framedSlide(
    {
      title: pieceTitle(asked, piece, context),
      parts: [lineChart(lines, { asked, when }, context), ...lineNumbers(lines, when, context)],
      over: { text: `${who}, ${when.join(' → ')}`, tone: accentOf(release.study, population) },
      source: `${who}, ${when.join(' → ')}. ${sizes}. ${asked}`,
      notes: [
        sayOfficeIn(language)('notes.question', { question: asked }),
        ...figureNotes(
          lines.flatMap(({ trend }) => idsOf(trend)),
          context,
        ),
      ],
    },
    context,
  )
}

function sizesText({ from, to }: Line, language: SectionContext['language']): string {
  const say = sayIn(language)
  return [from, to].map(({ bases }) => say('base.short', { n: bases.n })).join(' → ')
}

function idsOf({ waves, population, row }: ProtectedTrend): readonly string[] {
  const [from, to] = waves
  const name = `${row.variable}.${row.row}`
  const at = (wave: string): string =>
    printFigureId({ kind: 'row', wave, population, row: name, size: false })
  return [at(from), at(to), printFigureId({ kind: 'trend', from, to, population, row: name })]
}
