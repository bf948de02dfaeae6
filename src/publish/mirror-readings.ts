import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedGap } from '../protect/protected.ts'
import { unitOfRow } from './figure.ts'
import { formatDistance } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import { writeFigure } from './write-figure.ts'

/** Each mirror in a sentence, as the study words it, where none of its numbers is withheld. */
export function renderReadings(gaps: readonly ProtectedGap[], language: Language): SafeHtml {
  const readings = gaps.flatMap((gap) => readGap(gap, language) ?? [])
  return readings.length === 0
    ? html``
    : html`<ul class="readings">
        ${readings.map((reading) => html`<li>${reading}</li>`)}
      </ul>`
}

function readGap(gap: ProtectedGap, language: Language): string | undefined {
  const { mirror, left, right, difference } = gap
  if (mirror.reading === undefined || left.kind === 'withheld') return undefined
  if (right.kind === 'withheld' || difference.kind === 'withheld') return undefined
  const [first, second] = mirror.sides.map(({ row }) => unitOfRow(row))
  const apart = Math.abs(difference.value)
  const values: Readonly<Record<string, string>> = {
    left: writeFigure({ unit: first ?? 'share', value: left.value }, language),
    right: writeFigure({ unit: second ?? 'share', value: right.value }, language),
    gap:
      first === 'share' || first === undefined
        ? formatDistance(apart, language)
        : writeFigure({ unit: first, value: apart }, language),
  }
  const text = textIn(mirror.reading, language)
  return text.replace(/\{(left|right|gap)\}/g, (_, name: string) => values[name] ?? '')
}

/** What a reader must know of a mirror before trusting its gap. */
export function renderMirrorNotes(gaps: readonly ProtectedGap[], language: Language): SafeHtml {
  const mirrors = [...new Map(gaps.map(({ mirror }) => [mirror.id, mirror])).values()]
  const notes = mirrors.flatMap(({ title, kind, differs }) => {
    const parts = [
      ...(kind === 'belief_and_fact' ? [sayIn(language)('belief_and_fact')] : []),
      ...(differs === undefined ? [] : [textIn(differs, language)]),
    ]
    const text = parts.join(' ')
    return parts.length === 0 ? [] : [html`<li><b>${textIn(title, language)}</b> — ${text}</li>`]
  })
  return notes.length === 0
    ? html``
    : html`<ul class="notes">
        ${notes}
      </ul>`
}
