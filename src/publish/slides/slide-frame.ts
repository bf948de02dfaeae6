import { textIn } from '../../core/local-text.ts'
import { isShown } from '../figure.ts'
import { collectFigures } from '../collect-figures.ts'
import { sayOfficeIn } from '../say-office.ts'
import type { SectionContext } from '../section-context.ts'
import { writeFigure } from '../write-figure.ts'
import { edgeBoxes, titleBoxes } from './deck.ts'
import type { Box, Run, Slide, SlidePart, Tone } from './deck.ts'
import { fitText } from './fit-text.ts'

/** Where a slide's parts stand. */
export const body: Box = { x: 0.6, y: 1.6, w: 12.1, h: 5.05 }
/** Room below bars for what no bar says. */
export const othersHeight = 0.5
/** Room below lines for how significance is shown. */
export const lineNoteHeight = 0.35

const titleSizes = [26, 24, 22, 20, 18, 16]

/** What a slide is made of. */
export interface SlideContent {
  readonly title: string
  /** Of whom and when it speaks, and the colour of the population. */
  readonly over?: { readonly text: string; readonly tone?: Tone | undefined } | undefined
  readonly parts: readonly SlidePart[]
  readonly source?: string | undefined
  /** Lines of the speaker's notes after those that were shortened. */
  readonly notes: readonly string[]
}

/** A slide whose title and source fit; what had to be shortened stands in full in the notes. */
export function framedSlide(content: SlideContent, { language }: SectionContext): Slide {
  const office = sayOfficeIn(language)
  const title = fitText(content.title, titleBoxes.content, titleSizes)
  const source = content.source && office('source', { source: content.source })
  const fitted =
    source === undefined || source === '' ? undefined : fitText(source, edgeBoxes.source, [10, 9])
  const full = [
    ...(title.text === content.title ? [] : [content.title]),
    ...(fitted === undefined || fitted.text === source ? [] : [content.source ?? '']),
  ]
  return {
    kind: 'content',
    over: content.over && run(content.over.text, 12, { tone: content.over.tone, bold: true }),
    title: { ...title, bold: true },
    parts: content.parts,
    source: fitted && { ...fitted, tone: 'quiet' },
    notes: [...full.map((text) => office('notes.full', { text })), ...content.notes].join('\n'),
  }
}

/**
 * The notes of a slide: its figures with their ids, how one is recomputed, from which data.
 *
 * @param ids - figures of the slide in its order; withheld ones are left out
 */
export function figureNotes(ids: readonly string[], context: SectionContext): readonly string[] {
  const { release, language } = context
  const office = sayOfficeIn(language)
  const figures = collectFigures(release)
  const shown = ids.map((id) => figures.get(id)).filter(isShown)
  if (shown.length === 0) return []
  const hashes = [...new Set(shown.flatMap(({ dataHashes }) => dataHashes))].join(', ')
  return [
    office('notes.figures'),
    ...shown.map(
      (figure) =>
        `${writeFigure(figure, language)} — ${textIn(figure.title, language)} — ${figure.id}`,
    ),
    office('notes.recompute', { study: release.study.id }),
    office('notes.data', { hashes }),
  ]
}

/** A stretch of a text of a slide. */
export function run(text: string, size: number, more: Omit<Run, 'text' | 'size'> = {}): Run {
  return { text, size, ...more }
}
