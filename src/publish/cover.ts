import type { Language, LocalText } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { Release, SampleReport } from '../protect/protected.ts'
import type { ChartRelease } from './section-context.ts'
import { linkFigure } from './figure-link.ts'
import { formatNumber } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import { populationOf, waveOf, waveTitle } from './study-names.ts'
import { writeDate } from './write-date.ts'
import { writeList } from './write-list.ts'

/** Whether a release holds answers that nobody gave. */
export function isSimulated({ study, samples }: ChartRelease): boolean {
  return study.simulation !== undefined || samples.some((sample) => sample.simulated)
}

/** The head of a report: its title, who made it for whom, of whom and of how many it speaks. */
export function renderReportCover(release: Release, title: string, language: Language): SafeHtml {
  return html`<header class="cover">
    <p class="kind">${sayIn(language)('report')}</p>
    <h1>${title}</h1>
    ${renderWho(release, language)}${renderFacts(release, language)}
    ${isSimulated(release) && renderSimulated(release, language)}
  </header>`
}

/** The head of an article: its title, and the study it comes from. */
export function renderArticleCover(release: Release, title: string, language: Language): SafeHtml {
  const study = textIn(release.study.title, language)
  return html`<header class="cover">
    <p class="kind">${sayIn(language)('article')} · ${study}</p>
    <h1>${title}</h1>
    ${isSimulated(release) && renderSimulated(release, language)}
  </header>`
}

/** How many were asked, sample by sample. */
export function renderFacts(release: Release, language: Language): SafeHtml {
  return html`<ul class="facts">
    ${release.samples.map((sample) => renderFact(sample, release, language))}
  </ul>`
}

/** Who made the study, for whom, with whose money, and of whom it speaks: titles and texts. */
export function whoLines(
  { study }: Release,
  language: Language,
): readonly (readonly [title: string, text: string])[] {
  const say = sayIn(language)
  const lines: readonly (readonly [string, LocalText | undefined])[] = [
    [say('notice.conducted_by'), study.conductedBy],
    [say('notice.commissioned_by'), study.commissionedBy],
    [say('notice.paid_by'), study.paidBy],
    [say('notice.universe'), study.universe],
  ]
  return lines.flatMap(([title, text]) =>
    text === undefined ? [] : [[title, textIn(text, language)] as const],
  )
}

/** Writes on a page who made the study and of whom it speaks. */
export function renderWho(release: Release, language: Language): SafeHtml {
  return html`<dl class="who">
    ${whoLines(release, language).map(
      ([title, text]) =>
        html`<dt>${title}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`
}

/** How many were asked, of which population, when. */
export interface SampleFact {
  readonly n: string
  readonly who: string
  readonly when: string
}

/** The size of a sample, in words. */
export function factOf(
  { wave, population, n }: SampleReport,
  release: Release,
  language: Language,
): SampleFact {
  const { study } = release
  const members = populationOf(study, population)?.title
  const fieldwork = waveOf(study, wave)?.fieldwork
  const when = [
    waveTitle(study, wave, language),
    ...(fieldwork === undefined ? [] : [writeDate(fieldwork, language)]),
  ]
  return {
    n: formatNumber(n, language),
    who: members === undefined ? population : textIn(members, language),
    when: when.join(' · '),
  }
}

function renderFact(sample: SampleReport, release: Release, language: Language): SafeHtml {
  const { n, who, when } = factOf(sample, release, language)
  return html`<li>
    <b>${linkFigure(`${sample.wave}/${sample.population}/n`, n, { release, language })}</b>
    <span>${who}</span>
    <small>${when}</small>
  </li>`
}

/** Which answers are simulated, and from what. */
export function simulatedText({ study, samples }: Release, language: Language): string {
  const say = sayIn(language)
  const note = study.simulation?.note
  if (note !== undefined) return textIn(note, language)
  const parts = samples
    .filter((sample) => sample.simulated)
    .map(({ title, wave }) => `${textIn(title, language)} (${waveTitle(study, wave, language)})`)
  return say('simulated.samples', { samples: writeList(parts, language) })
}

export function renderSimulated(release: Release, language: Language): SafeHtml {
  return html`<p class="warning">${simulatedText(release, language)}</p>`
}
