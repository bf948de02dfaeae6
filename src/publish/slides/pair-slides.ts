import type { ProtectedGap } from '../../protect/protected.ts'
import { textIn } from '../../core/local-text.ts'
import { mirrorFigureId } from '../collect-figures.ts'
import type { Part } from '../../study/model.ts'
import { pairsOf } from '../face-to-face.ts'
import type { MirroredPair } from '../face-to-face.ts'
import { unitOfRow } from '../figure.ts'
import { mirrorNotes, plainReading } from '../mirror-readings.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import type { Slide, SlidePart } from './deck.ts'
import { averageParts } from './pair-averages.ts'
import { pairParts } from './pair-parts.ts'
import { figureNotes, framedSlide } from './slide-frame.ts'
import { pieceTitle, slidePieces } from './slide-pieces.ts'

/** Mirrors on one slide at most. */
const mostRows = 5

/**
 * The two populations face to face: shares as a bar each a mirror, the gap and its interval beside
 * them; means and NPS, which have no common axis, as a table.
 *
 * @param part - a declared part of both populations; everybody when absent
 */
export function pairSlides(context: SectionContext, part?: Part): readonly Slide[] {
  const { gaps: everybody, partGaps = [] } = context.release
  const shown = part === undefined ? everybody : partGaps.filter((gap) => gap.part?.id === part.id)
  const title = titleOf(part, context)
  return pairsOf(shown).flatMap((pair) => {
    const pieces = [true, false].flatMap((areShares) => {
      const gaps = pair.gaps.filter((gap) => isOfShares(gap) === areShares)
      return slidePieces(gaps, mostRows).map(({ items }) => ({ areShares, gaps: items }))
    })
    return pieces.map(({ areShares, gaps }, piece) => {
      const own = { ...pair, gaps }
      const parts = areShares ? pairParts(own, context) : averageParts(own, context)
      return pairSlide(own, pieceTitle(title, { part: piece, parts: pieces.length }, context), {
        parts,
        context,
      })
    })
  })
}

function titleOf(part: Part | undefined, { language }: SectionContext): string {
  const title = sayIn(language)('face_to_face.title')
  return part === undefined ? title : `${title}, ${textIn(part.title, language)}`
}

function isOfShares({ mirror }: ProtectedGap): boolean {
  return unitOfRow(mirror.sides[0].row) === 'share'
}

interface PairContent {
  readonly parts: readonly SlidePart[]
  readonly context: SectionContext
}

function pairSlide(pair: MirroredPair, title: string, { parts, context }: PairContent): Slide {
  const readings = pair.gaps.flatMap((gap) => plainReading(gap, context) ?? [])
  const notes = mirrorNotes(pair.gaps, context.language).map(
    (note) => `${note.title} — ${note.text}`,
  )
  return framedSlide(
    {
      title,
      parts,
      source: sourceOf(pair, context),
      notes: [...readings, ...notes, ...figureNotes(pair.gaps.flatMap(idsOf), context)],
    },
    context,
  )
}

function idsOf(gap: ProtectedGap): readonly string[] {
  return (['left', 'right', 'gap'] as const).map((side) => mirrorFigureId(gap, side))
}

function sourceOf(pair: MirroredPair, context: SectionContext): string {
  const { release, language } = context
  const { study, samples } = release
  const waves = new Set(pair.gaps.map(({ wave }) => wave))
  const isPart = pair.gaps[0]?.part !== undefined
  const parts = samples
    .filter(({ wave, population }) => waves.has(wave) && pair.populations.includes(population))
    .map(({ wave, population, n }) => {
      const who = populationTitle(study, population, language)
      const of = `${who}, ${waveTitle(study, wave, language)}`
      // In a part the bases stand at each mirror.
      return isPart ? of : `${of} (${sayIn(language)('base.short', { n })})`
    })
  return parts.join(' · ')
}
