import { textIn } from '../../core/local-text.ts'
import type { ProtectedGap } from '../../protect/protected.ts'
import { mirrorFigureId } from '../collect-figures.ts'
import { faceToFaceChart, pairsOf, partPairs } from '../face-to-face.ts'
import type { MirroredPair } from '../face-to-face.ts'
import { unitOfRow } from '../figure.ts'
import { formatShare } from '../format-number.ts'
import { pairTitle } from '../gap-table.ts'
import { mirrorNotes, readingOf } from '../mirror-readings.ts'
import { sayIn } from '../say.ts'
import { sideWords } from '../side-words.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import { differenceTexts } from '../write-difference.ts'
import { withheldWord } from '../withheld-text.ts'
import { writeFigure } from '../write-figure.ts'
import { describeChart } from '../describe-chart.ts'
import { accentCode } from './print-colours.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'
import { writeChart } from './write-chart.ts'
import { writeFigureLink } from './write-inlines.ts'

/** All mirrors on one axis, in sentences, and as a table. */
export function writeFaceToFace(context: TypstContext): TypstCode | undefined {
  const { release, language } = context
  const [first] = release.gaps
  if (first === undefined) return undefined
  const level = formatShare(first.provenance[0].level, language)
  return typst`#lead(${sayIn(language)('face_to_face.lead', { level })})
${typstLines(pairsOf(release.gaps).map((pair) => writePair(pair, context)))}`
}

function writePair(pair: MirroredPair, context: TypstContext): TypstCode {
  const { release, language, draw } = context
  const [left = '', right = ''] = pair.populations.map((id) =>
    populationTitle(release.study, id, language),
  )
  const chart = faceToFaceChart(pair, context)
  const [first, second] = chart.accents.map((accent) => accentCode(accent))
  const drawn =
    draw === undefined || chart.rows.length === 0
      ? ownTypst('')
      : writeChart(draw(chart, 'wide'), describeChart(chart, language), context)
  const parts = partPairs(pair, release).map((part) => writePart(part, [left, right], context))
  return typst`#key((${first}, ${left}), (${second}, ${right}))
${drawn}
${writeReadings(pair.gaps, context)}
${typstLines([writeGapTable(pair.gaps, [left, right], context), ...parts])}`
}

function writePart(
  { gaps }: MirroredPair,
  sides: readonly [string, string],
  context: TypstContext,
): TypstCode {
  const title = pairTitle(gaps, sides, context.language)
  return typst`#strong(${title})
${writeGapTable(gaps, sides, context)}`
}

function writeReadings(gaps: readonly ProtectedGap[], context: TypstContext): TypstCode {
  const items = gaps.flatMap((gap) => {
    const pieces = readingOf(gap, context)
    if (pieces === undefined) return []
    const written = pieces.map(({ text, figure }) =>
      figure === undefined ? typst`#${text}` : writeFigureLink(figure, text, context),
    )
    return [typst`[${written}], `]
  })
  return items.length === 0 ? ownTypst('') : typst`#list(${items})`
}

function writeGapTable(
  gaps: readonly ProtectedGap[],
  sides: readonly [string, string],
  context: TypstContext,
): TypstCode {
  const say = sayIn(context.language)
  const heads = ['', say('wave'), ...sides, say('gap'), say('interval'), say('test')]
  const noted = gaps[0]?.part === undefined ? gaps : []
  const notes = mirrorNotes(noted, context.language).map(
    ({ title, text }) => typst`[#strong(${title}) — #${text}], `,
  )
  return typst`#sheet(size: 7.6pt, columns: (1fr, 17mm, 36mm, 36mm, 16mm, 19mm, 17mm), align: (x, y) => if x < 4 { left } else { right },
table.header(${heads.map((head) => typst`[#th(${head})], `)}line-head),
${typstLines(gaps.map((gap) => writeGap(gap, context)))}
)
${notes.length === 0 ? ownTypst('') : typst`#notes(${notes})`}`
}

function writeGap(gap: ProtectedGap, context: TypstContext): TypstCode {
  const { release, language } = context
  const { mirror, difference } = gap
  const [left] = mirror.sides
  const written =
    difference.kind === 'withheld'
      ? { value: '–', interval: '–', p: '–' }
      : differenceTexts(difference, unitOfRow(left.row), language)
  return typst`[#${textIn(mirror.title, language)}], [#${waveTitle(release.study, gap.wave, language)}], ${writeSide(gap, 'left', context)}${writeSide(gap, 'right', context)}[${writeFigureLink(mirrorFigureId(gap, 'gap'), written.value, context)}], [#${written.interval}], [#${written.p}], line-under,`
}

function writeSide(gap: ProtectedGap, name: 'left' | 'right', context: TypstContext): TypstCode {
  const { language } = context
  const cell = gap[name]
  const at = name === 'left' ? 0 : 1
  const side = gap.mirror.sides[at]
  const value =
    cell.kind === 'withheld'
      ? typst`#${withheldWord(cell.reason, language)}`
      : writeFigureLink(
          mirrorFigureId(gap, name),
          writeFigure({ unit: unitOfRow(side.row), value: cell.value }, language),
          context,
        )
  return typst`[${value} #quietly(size: 1em, ${sideWords(gap, at, language)})], `
}
