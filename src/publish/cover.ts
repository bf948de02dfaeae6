import type { Language, LocalText } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { Release, SampleReport } from '../protect/protected.ts'
import { formatNumber } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import { populationOf, waveOf, waveTitle } from './study-names.ts'
import { writeDate } from './write-date.ts'
import { writeList } from './write-list.ts'

/** Whether a release holds answers that nobody gave. */
export function isSimulated({ study, samples }: Release): boolean {
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

/** Who made the study, for whom, with whose money, and of whom it speaks. */
export function renderWho({ study }: Release, language: Language): SafeHtml {
  const say = sayIn(language)
  const line = (title: string, name: LocalText | undefined): SafeHtml =>
    name === undefined
      ? html``
      : html`<dt>${title}</dt>
          <dd>${textIn(name, language)}</dd>`
  return html`<dl class="who">
    ${line(say('notice.conducted_by'), study.conductedBy)}${line(say('notice.commissioned_by'), study.commissionedBy)}${line(say('notice.paid_by'), study.paidBy)}${line(say('notice.universe'), study.universe)}
  </dl>`
}

/** How many were asked, of which population, when. */
function renderFact(
  { wave, population, n }: SampleReport,
  { study }: Release,
  language: Language,
): SafeHtml {
  const members = populationOf(study, population)?.title
  const fieldwork = waveOf(study, wave)?.fieldwork
  const when = [
    waveTitle(study, wave, language),
    ...(fieldwork === undefined ? [] : [writeDate(fieldwork, language)]),
  ]
  return html`<li>
    <b>${formatNumber(n, language)}</b>
    <span>${members === undefined ? population : textIn(members, language)}</span>
    <small>${when.join(' · ')}</small>
  </li>`
}

/** Which answers are simulated, and from what. */
export function renderSimulated({ study, samples }: Release, language: Language): SafeHtml {
  const say = sayIn(language)
  const note = study.simulation?.note
  if (note !== undefined) return html`<p class="warning">${textIn(note, language)}</p>`
  const parts = samples
    .filter((sample) => sample.simulated)
    .map(({ title, wave }) => `${textIn(title, language)} (${waveTitle(study, wave, language)})`)
  return html`<p class="warning">
    ${say('simulated.samples', { samples: writeList(parts, language) })}
  </p>`
}
