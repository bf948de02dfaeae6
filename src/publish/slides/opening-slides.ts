import { textIn } from '../../core/local-text.ts'
import type { LocalText } from '../../core/local-text.ts'
import { isSimulated } from '../cover.ts'
import { formatNumber } from '../format-number.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveOf, waveTitle } from '../study-names.ts'
import { readStudyText } from '../study-text.ts'
import { writeDate } from '../write-date.ts'
import { titleBoxes } from './deck.ts'
import type { Box, Slide, SlideCell, SlidePart, TablePart, TextPart } from './deck.ts'
import { fitText } from './fit-text.ts'
import { body, figureNotes, framedSlide, run } from './slide-frame.ts'

const coverBelow: Box = { x: 0.9, y: 4.1, w: 11.5, h: 0.9 }
const coverNote: Box = { x: 0.9, y: 5.4, w: 11.5, h: 1.1 }

/** The cover: title, who made the study, and in full that its answers are simulated, if they are. */
export function coverSlide(context: SectionContext): Slide {
  const { release, language } = context
  const { study } = release
  const say = sayIn(language)
  const text = readStudyText(study, 'report', language)?.title ?? textIn(study.title, language)
  const title = fitText(text, titleBoxes.cover, [40, 36, 32, 28])
  const made = [
    textIn(study.title, language),
    sayOfficeIn(language)('other_rows', {
      title: say('notice.conducted_by'),
      value: textIn(study.conductedBy, language),
    }),
  ]
  const below: TextPart = {
    kind: 'text',
    box: coverBelow,
    runs: made
      .filter((line) => line !== text)
      .map((line) => run(line, 16, { tone: 'quiet', breaks: true })),
  }
  return {
    kind: 'cover',
    title: { ...title, bold: true },
    parts: [below, ...note(context)],
    notes: '',
  }
}

function note({ release, language }: SectionContext): readonly SlidePart[] {
  const text = release.study.simulation?.note
  if (!isSimulated(release) || text === undefined) return []
  const fitted = fitText(
    textIn(text, language),
    { w: coverNote.w - 0.4, h: coverNote.h - 0.2 },
    [14, 12, 11],
  )
  const runs = [run(fitted.text, fitted.size, { tone: 'warn' })]
  return [{ kind: 'text', box: coverNote, runs, ground: 'warn' }]
}

/** The study in brief: who made it and paid for it, of whom it speaks, how many were asked and when. */
export function briefSlide(context: SectionContext): Slide {
  const { release, language } = context
  const ids = release.samples.map(({ wave, population }) => `${wave}/${population}/n`)
  return framedSlide(
    {
      title: sayOfficeIn(language)('brief'),
      parts: [whoPart(context), factsPart(context)],
      notes: figureNotes(ids, context),
    },
    context,
  )
}

const whoHeight = 0.55

function whoPart({ release: { study }, language }: SectionContext): TablePart {
  const say = sayIn(language)
  const lines: readonly (readonly [string, LocalText | undefined])[] = [
    [say('notice.conducted_by'), study.conductedBy],
    [say('notice.commissioned_by'), study.commissionedBy],
    [say('notice.paid_by'), study.paidBy],
    [say('notice.universe'), study.universe],
  ]
  const rows = lines.flatMap(([title, text]): readonly (readonly SlideCell[])[] => {
    if (text === undefined) return []
    const fitted = fitText(textIn(text, language), { w: 9.3, h: whoHeight }, [14, 12, 11])
    return [
      [{ runs: [run(title, 12, { tone: 'quiet' })] }, { runs: [run(fitted.text, fitted.size)] }],
    ]
  })
  return {
    kind: 'table',
    box: { ...body, h: whoHeight * rows.length },
    widths: [2.6, 9.5],
    heights: rows.map(() => whoHeight),
    rows,
    ruled: true,
  }
}

/** Samples side by side at most; a line below them the next. */
const factsInLine = 4

function factsPart({ release, language }: SectionContext): TablePart {
  const { study, samples } = release
  const cells = samples.map(({ wave, population, n }): SlideCell => {
    const fieldwork = waveOf(study, wave)?.fieldwork
    const when = [
      waveTitle(study, wave, language),
      ...(fieldwork === undefined ? [] : [writeDate(fieldwork, language)]),
    ]
    return {
      runs: [
        run(formatNumber(n, language), 28, { bold: true, breaks: true }),
        run(populationTitle(study, population, language), 14, { breaks: true }),
        run(when.join(' · '), 11, { tone: 'quiet' }),
      ],
    }
  })
  const rows: SlideCell[][] = []
  for (let from = 0; from < cells.length; from += factsInLine) {
    const row = cells.slice(from, from + factsInLine)
    rows.push([
      ...row,
      ...Array.from({ length: factsInLine - row.length }, () => ({ runs: [run('', 10)] })),
    ])
  }
  return {
    kind: 'table',
    box: { ...body, y: body.y + 2.6, h: 1.2 * rows.length },
    widths: Array.from({ length: factsInLine }, () => body.w / factsInLine),
    heights: rows.map(() => 1.2),
    rows,
    ruled: false,
  }
}
