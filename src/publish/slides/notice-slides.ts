import { isSimulated } from '../cover.ts'
import { textIn } from '../../core/local-text.ts'
import { printedLines } from '../notice.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import type { Slide, TablePart, TextPart } from './deck.ts'
import { fitText, heightOf, linesOf } from './fit-text.ts'
import { body, framedSlide, run } from './slide-frame.ts'

const size = 11
const widths = [2.6, 9.5] as const
const padding = 0.08

interface NoticeLine {
  readonly title: string
  readonly text: string
  readonly height: number
}

/** The notice of each population and wave, on as many slides as it takes. */
export function noticeSlides(context: SectionContext): readonly Slide[] {
  const { release, language } = context
  const office = sayOfficeIn(language)
  return release.samples.flatMap((sample) => {
    const who = populationTitle(release.study, sample.population, language)
    const when = waveTitle(release.study, sample.wave, language)
    const title = `${sayIn(language)('notice.title')} – ${who}, ${when}`
    const pages = pagesOf(
      printedLines(sample, context).map(({ label, text }) => lineOf(label, text)),
    )
    return pages.map((lines, part) =>
      framedSlide(
        {
          title:
            pages.length === 1
              ? title
              : office('continued', { title, part: part + 1, parts: pages.length }),
          parts: [tableOf(lines)],
          notes: [],
        },
        context,
      ),
    )
  })
}

function lineOf(title: string, text: string): NoticeLine {
  const lines = Math.max(
    linesOf(title, size, widths[0] - 0.2),
    linesOf(text, size, widths[1] - 0.2),
  )
  return { title, text, height: heightOf(lines, size) + padding }
}

/** Lines page by page, as many as a slide holds. */
function pagesOf(lines: readonly NoticeLine[]): readonly (readonly NoticeLine[])[] {
  const pages: NoticeLine[][] = [[]]
  let used = 0
  for (const line of lines) {
    if (used > 0 && used + line.height > body.h) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(line)
    used += line.height
  }
  return pages
}

function tableOf(lines: readonly NoticeLine[]): TablePart {
  return {
    kind: 'table',
    box: { ...body, h: lines.reduce((sum, { height }) => sum + height, 0) },
    widths,
    heights: lines.map(({ height }) => height),
    rows: lines.map(({ title, text }) => [
      { runs: [run(title, size, { tone: 'quiet' })] },
      { runs: [run(text, size)] },
    ]),
    ruled: true,
  }
}

/** How columns are tested, what a dash means, how a figure is checked. */
export function methodSlide(context: SectionContext): Slide {
  const { release, language } = context
  const office = sayOfficeIn(language)
  const note = isSimulated(release) ? release.study.simulation?.note : undefined
  const texts = [
    ...(note === undefined ? [] : [textIn(note, language)]),
    office('proof.text'),
    office('dash'),
  ]
  const whole = texts.join('\n\n')
  const fitted = fitText(whole, { ...body, h: body.h * 0.9 }, [16, 14, 12])
  const part: TextPart = {
    kind: 'text',
    box: body,
    runs: fitted.text
      .split('\n\n')
      .flatMap((text, index, all) => [
        run(text, fitted.size, { breaks: index < all.length - 1 }),
        ...(index < all.length - 1 ? [run('', fitted.size / 2, { breaks: true })] : []),
      ]),
  }
  return framedSlide({ title: office('proof.title'), parts: [part], notes: [] }, context)
}
