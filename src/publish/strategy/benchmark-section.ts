import { textIn } from '../../core/local-text.ts'
import type { Language } from '../../core/local-text.ts'
import { anchorHref, html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Withheld } from '../../protect/protected.ts'
import { unitOfDifference } from '../figure.ts'
import { figureAnchor } from '../proof.ts'
import type { Section, SectionContext } from '../section-context.ts'
import { withheldMark } from '../withheld-mark.ts'
import { withheldText } from '../withheld-text.ts'
import { writeFigure, writeInterval } from '../write-figure.ts'
import { writeList } from '../write-list.ts'
import type { BenchmarkReading, BenchmarkSide } from './benchmark-reading.ts'
import type { Diagnosis } from './diagnosis.ts'
import { sayStrategyIn } from './say-strategy.ts'

/** The study set against a reference study; nothing when none was given. */
export function renderBenchmark(
  { benchmark }: Diagnosis,
  context: SectionContext,
): Section | undefined {
  if (benchmark === undefined) return undefined
  const { language } = context
  const say = sayStrategyIn(language)
  const { reference, readings, absent } = benchmark
  const title = say('benchmark.title')
  const rows = writeList(
    absent.map((one) => textIn(one, language)),
    language,
  )
  const body = html`<p class="lead">
      ${say('benchmark.lead', { title: textIn(reference.title, language) })}
      ${reference.simulated && html`<strong>${say('benchmark.simulated')}</strong>`}
    </p>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="against stack" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="text">${say('benchmark.row')}</th>
            <th scope="col" role="columnheader">${say('benchmark.own')}</th>
            <th scope="col" role="columnheader">${say('benchmark.reference')}</th>
            <th scope="col" role="columnheader">${say('benchmark.distance')}</th>
            <th scope="col" role="columnheader" class="text">${say('benchmark.says')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${readings.map((reading) => renderReading(reading, language))}
        </tbody>
      </table>
    </div>
    ${absent.length > 0 && html`<p class="quiet">${say('benchmark.absent', { rows })}</p>`}`
  return { id: 'benchmark', title, body }
}

function renderReading(reading: BenchmarkReading, language: Language): SafeHtml {
  const { title, unit, own, reference, difference } = reading
  const say = sayStrategyIn(language)
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${textIn(title, language)}${renderDiffers(reading, language)}
    </th>
    <td role="cell" data-label="${say('benchmark.own')}">
      ${renderSide(own, unit, language, true)}
    </td>
    <td role="cell" data-label="${say('benchmark.reference')}">
      ${renderSide(reference, unit, language, false)}
    </td>
    <td role="cell" data-label="${say('benchmark.distance')}">
      ${renderDistance(difference, unit, language)}
    </td>
    <td role="cell" class="text">${conclusionText(reading, language)}</td>
  </tr>`
}

function renderSide(
  side: BenchmarkSide | Withheld,
  unit: BenchmarkReading['unit'],
  language: Language,
  isHere: boolean,
): SafeHtml {
  if ('kind' in side) return withheldMark(side.reason, language)
  const value = writeFigure({ unit, value: side.value }, language)
  const say = sayStrategyIn(language)
  const n = say(side.fragile ? 'benchmark.fragile' : 'benchmark.n', { n: side.n })
  const shown = isHere
    ? html`<a class="figure" href="${anchorHref(figureAnchor(side.figure))}">${value}</a>`
    : html`<b title="${side.figure}">${value}</b>`
  return html`${shown}<span class="note">${n}</span>`
}

function renderDistance(
  difference: BenchmarkReading['difference'],
  unit: BenchmarkReading['unit'],
  language: Language,
): SafeHtml {
  if (difference.kind === 'withheld') return withheldMark(difference.reason, language)
  const own = unitOfDifference(unit)
  const { value, p, interval } = difference
  return html`<b>${writeFigure({ unit: own, value, p }, language)}</b
    ><span class="note">${writeInterval(interval, own, language)}</span>`
}

/** What may be said of a distance: above, below, or nothing. */
export function conclusionText({ difference }: BenchmarkReading, language: Language): string {
  const say = sayStrategyIn(language)
  if (difference.kind === 'withheld') {
    return say('withheld.why', { reason: withheldText(difference.reason, language) })
  }
  const [low, high] = difference.interval
  if (low > 0) return say('benchmark.above')
  return say(high < 0 ? 'benchmark.below' : 'benchmark.undecided')
}

function renderDiffers({ differs, questions }: BenchmarkReading, language: Language): SafeHtml {
  if (differs.length === 0) return html``
  const say = sayStrategyIn(language)
  const why = differsText(differs, language)
  const [own, reference] = questions ?? []
  const wording =
    own !== undefined &&
    reference !== undefined &&
    html` ${say('differs.wording', { own: textIn(own, language), reference: textIn(reference, language) })}`
  return html`<span class="note differs">${why}.${wording}</span>`
}

/** Says what the questions of the two studies do not share. */
export function differsText(differs: BenchmarkReading['differs'], language: Language): string {
  const say = sayStrategyIn(language)
  return writeList(
    differs.map((one) => say(`differs.${one}`)),
    language,
  )
}
