import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedGap } from '../protect/protected.ts'
import { collectFigures } from './collect-figures.ts'
import { isShown, unitOfRow } from './figure.ts'
import { formatDistance } from './format-number.ts'
import { anchorHref, html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { figureAnchor, proofLine } from './proof.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { writeFigure } from './write-figure.ts'

/** Each mirror in a sentence, as the study words it, where none of its numbers is withheld. */
export function renderReadings(gaps: readonly ProtectedGap[], context: SectionContext): SafeHtml {
  const readings = gaps.flatMap((gap) => readGap(gap, context) ?? [])
  return readings.length === 0
    ? html``
    : html`<ul class="readings">
        ${readings.map((reading) => html`<li>${reading}</li>`)}
      </ul>`
}

/** The ids of the figures that the readings of mirrors state, in their order. */
export function figuresRead(gaps: readonly ProtectedGap[]): readonly string[] {
  return gaps
    .filter(isRead)
    .flatMap(({ wave, mirror }) => readParts.map((part) => `${wave}/mirror/${mirror.id}.${part}`))
}

const readParts = ['left', 'right', 'gap'] as const

/** The words of the study speak of everybody: a gap in a part is not read with them. */
function isRead({ mirror, part, left, right, difference }: ProtectedGap): boolean {
  return (
    part === undefined &&
    mirror.reading !== undefined &&
    [left, right, difference].every(({ kind }) => kind !== 'withheld')
  )
}

function readGap(gap: ProtectedGap, context: SectionContext): SafeHtml | undefined {
  const pieces = readingOf(gap, context)
  if (pieces === undefined) return undefined
  const figures = collectFigures(context.release)
  return html`${pieces.map(({ text, figure: id }) => {
    const figure = id === undefined ? undefined : figures.get(id)
    if (id === undefined || !isShown(figure)) return html`${text}`
    return html`<a
      class="figure"
      href="${anchorHref(figureAnchor(id))}"
      title="${proofLine(figure, context)}"
      >${text}</a
    >`
  })}`
}

/** A piece of a reading: words, or a number with the id of its figure. */
export interface ReadingPiece {
  readonly text: string
  readonly figure?: string | undefined
}

/** A mirror in a sentence, as the study words it; nothing where one of its numbers is withheld. */
export function readingOf(
  gap: ProtectedGap,
  { language }: Pick<SectionContext, 'language'>,
): readonly ReadingPiece[] | undefined {
  const { wave, mirror } = gap
  const values = isRead(gap) ? valuesOf(gap, language) : undefined
  if (values === undefined || mirror.reading === undefined) return undefined
  const pieces = textIn(mirror.reading, language).split(/\{(left|right|gap)\}/)
  return pieces.map((piece) => {
    const value = values.get(piece)
    return value === undefined
      ? { text: piece }
      : { text: value, figure: `${wave}/mirror/${mirror.id}.${piece}` }
  })
}

/** The same as plain words. */
export function plainReading(
  gap: ProtectedGap,
  context: Pick<SectionContext, 'language'>,
): string | undefined {
  return readingOf(gap, context)
    ?.map(({ text }) => text)
    .join('')
}

function valuesOf(
  { mirror, left, right, difference }: ProtectedGap,
  language: Language,
): ReadonlyMap<string, string> | undefined {
  if (left.kind === 'withheld' || right.kind === 'withheld') return undefined
  if (difference.kind === 'withheld') return undefined
  const [first = 'share', second = 'share'] = mirror.sides.map(({ row }) => unitOfRow(row))
  const apart = Math.abs(difference.value)
  const gap =
    first === 'share'
      ? formatDistance(apart, language)
      : writeFigure({ unit: first, value: apart }, language)
  return new Map([
    ['left', writeFigure({ unit: first, value: left.value }, language)],
    ['right', writeFigure({ unit: second, value: right.value }, language)],
    ['gap', gap],
  ])
}

/** What a reader must know of a mirror before trusting its gap. */
export interface MirrorNote {
  readonly title: string
  readonly text: string
}

/** The notes of mirrors, one each, of those that have any. */
export function mirrorNotes(
  gaps: readonly ProtectedGap[],
  language: Language,
): readonly MirrorNote[] {
  const mirrors = [...new Map(gaps.map(({ mirror }) => [mirror.id, mirror])).values()]
  return mirrors.flatMap(({ title, kind, differs }) => {
    const parts = [
      ...(kind === 'belief_and_fact' ? [sayIn(language)('belief_and_fact')] : []),
      ...(differs === undefined ? [] : [textIn(differs, language)]),
    ]
    return parts.length === 0 ? [] : [{ title: textIn(title, language), text: parts.join(' ') }]
  })
}

/** Writes the notes of mirrors on a page. */
export function renderMirrorNotes(gaps: readonly ProtectedGap[], language: Language): SafeHtml {
  const notes = mirrorNotes(gaps, language)
  return notes.length === 0
    ? html``
    : html`<ul class="notes">
        ${notes.map(({ title, text }) => html`<li><b>${title}</b> — ${text}</li>`)}
      </ul>`
}
