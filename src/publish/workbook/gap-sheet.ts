import { textIn } from '../../core/local-text.ts'
import type { ProtectedGap } from '../../protect/protected.ts'
import { pairsOf, partPairs } from '../face-to-face.ts'
import type { MirroredPair } from '../face-to-face.ts'
import { unitOfRow } from '../figure.ts'
import { formatShare } from '../format-number.ts'
import { mirrorNotes, plainReading } from '../mirror-readings.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import { sideWords } from '../side-words.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import { textCell, textCells } from './cells.ts'
import { differenceCells, sideCell } from './difference-cells.ts'
import { sheetHead } from './sheet-head.ts'
import type { Sheet, SheetCell } from './workbook.ts'

const widths = [42, 14, 14, 34, 14, 34, 12, 12, 12, 12]

/** The two populations face to face: both sides, the gap in points, its interval and its test. */
export function gapSheet(name: string, context: SectionContext): Sheet {
  const { release, language } = context
  const title = sayIn(language)('face_to_face.title')
  const level = formatShare(release.gaps[0]?.provenance[0].level ?? 0.95, language)
  const head = sheetHead(title, context)
  const rows = [
    ...head,
    [textCell(sayIn(language)('face_to_face.lead', { level }), 'quiet')],
    ...pairsOf(release.gaps).flatMap((pair) => [
      ...pairRows(pair, context),
      ...partPairs(pair, release).flatMap((part) => pairRows(part, context)),
    ]),
  ]
  return {
    name,
    rows,
    widths,
    merged: [],
    frozenRows: head.length,
    frozenColumns: 1,
    summary: title,
  }
}

function pairRows(pair: MirroredPair, context: SectionContext): readonly (readonly SheetCell[])[] {
  const { release, language } = context
  const readings = pair.gaps.flatMap((gap) => plainReading(gap, context) ?? [])
  const part = pair.gaps[0]?.part
  const noted = part === undefined ? pair.gaps : []
  const notes = mirrorNotes(noted, language).map(({ title, text }) => `${title} — ${text}`)
  const [left = '', right = ''] = pair.populations.map((id) =>
    populationTitle(release.study, id, language),
  )
  return [
    [],
    ...(part === undefined ? [] : [[textCell(textIn(part.title, language), 'label')]]),
    pairHead([left, right], context),
    ...pair.gaps.map((gap) => gapRow(gap, context)),
    ...[...readings, ...notes].map((text) => [textCell(text, 'note')]),
  ]
}

function pairHead(
  [left, right]: readonly [string, string],
  { language }: SectionContext,
): readonly SheetCell[] {
  const say = sayIn(language)
  const office = sayOfficeIn(language)
  return textCells(
    [
      say('mirror'),
      say('wave'),
      left,
      office('row'),
      right,
      office('row'),
      office('points', { title: say('gap') }),
      office('low'),
      office('high'),
      say('test'),
    ],
    'head',
  )
}

function gapRow(gap: ProtectedGap, { release, language }: SectionContext): readonly SheetCell[] {
  const { mirror, wave, left, right, difference } = gap
  const [one, other] = mirror.sides
  const unit = unitOfRow(one.row)
  return [
    textCell(textIn(mirror.title, language), 'label'),
    textCell(waveTitle(release.study, wave, language)),
    sideCell(left, unit, language),
    textCell(sideWords(gap, 0, language)),
    sideCell(right, unitOfRow(other.row), language),
    textCell(sideWords(gap, 1, language)),
    ...differenceCells(difference, unit, language),
  ]
}
