import { textIn } from '../../core/local-text.ts'
import { isSimulated } from '../cover.ts'
import { printedLines } from '../notice.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { populationTitle, waveTitle } from '../study-names.ts'
import { textCell } from './cells.ts'
import { sheetHead } from './sheet-head.ts'
import type { Sheet } from './workbook.ts'

/** The methodology notice, one per population and wave. */
export function noticeSheet(name: string, context: SectionContext): Sheet {
  const { release, language } = context
  const title = sayIn(language)('notice.title')
  const head = sheetHead(title, context)
  const note = isSimulated(release) ? release.study.simulation?.note : undefined
  const rows = [
    ...head,
    ...(note === undefined ? [] : [[], [textCell(textIn(note, language), 'note')]]),
    ...release.samples.flatMap((sample) => {
      const who = populationTitle(release.study, sample.population, language)
      const when = waveTitle(release.study, sample.wave, language)
      return [
        [],
        [textCell(`${who}, ${when}`, 'question')],
        ...printedLines(sample, context).map(({ label, text }) => [
          textCell(label, 'label'),
          textCell(text, 'text'),
        ]),
      ]
    }),
  ]
  return {
    name,
    rows,
    widths: [34, 110],
    merged: [],
    frozenRows: head.length,
    frozenColumns: 0,
    summary: title,
  }
}
