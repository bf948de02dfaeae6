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

function isRead({ mirror, left, right, difference }: ProtectedGap): boolean {
  return (
    mirror.reading !== undefined &&
    [left, right, difference].every(({ kind }) => kind !== 'withheld')
  )
}

function readGap(gap: ProtectedGap, context: SectionContext): SafeHtml | undefined {
  const { wave, mirror } = gap
  const { language, release } = context
  const values = isRead(gap) ? valuesOf(gap, language) : undefined
  if (values === undefined || mirror.reading === undefined) return undefined
  const figures = collectFigures(release)
  const pieces = textIn(mirror.reading, language).split(/\{(left|right|gap)\}/)
  return html`${pieces.map((piece) => {
    const value = values.get(piece)
    const id = `${wave}/mirror/${mirror.id}.${piece}`
    const figure = figures.get(id)
    if (value === undefined || !isShown(figure)) return html`${value ?? piece}`
    return html`<a
      class="figure"
      href="${anchorHref(figureAnchor(id))}"
      title="${proofLine(figure, context)}"
      >${value}</a
    >`
  })}`
}

/** A mirror in a sentence, as the study words it; undefined where one of its numbers is withheld. */
export function mirrorReading(gap: ProtectedGap, language: Language): string | undefined {
  const { reading } = gap.mirror
  const values = valuesOf(gap, language)
  return reading === undefined || values === undefined
    ? undefined
    : textIn(reading, language).replace(
        /\{(left|right|gap)\}/g,
        (whole, part: string) => values.get(part) ?? whole,
      )
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

/** What a reader must know of mirrors before trusting their gaps: title and text. */
export function mirrorNotes(
  gaps: readonly ProtectedGap[],
  language: Language,
): readonly (readonly [title: string, text: string])[] {
  const mirrors = [...new Map(gaps.map(({ mirror }) => [mirror.id, mirror])).values()]
  return mirrors.flatMap(({ title, kind, differs }) => {
    const parts = [
      ...(kind === 'belief_and_fact' ? [sayIn(language)('belief_and_fact')] : []),
      ...(differs === undefined ? [] : [textIn(differs, language)]),
    ]
    return parts.length === 0 ? [] : [[textIn(title, language), parts.join(' ')] as const]
  })
}

/** What a reader must know of a mirror before trusting its gap. */
export function renderMirrorNotes(gaps: readonly ProtectedGap[], language: Language): SafeHtml {
  const notes = mirrorNotes(gaps, language).map(
    ([title, text]) => html`<li><b>${title}</b> — ${text}</li>`,
  )
  return notes.length === 0
    ? html``
    : html`<ul class="notes">
        ${notes}
      </ul>`
}
