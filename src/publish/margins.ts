import { textIn } from '../core/local-text.ts'
import type { ReleasedMargin, SampleReport, Withheld } from '../protect/protected.ts'
import type { Margin } from '../study/model.ts'
import type { Variable } from '../study/variable.ts'
import { linkFigure } from './figure-link.ts'
import { formatShare } from './format-number.ts'
import { html } from '../core/html.ts'
import type { HtmlPart, SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { variableOf } from './study-names.ts'
import { withheldMark } from './withheld-mark.ts'
import { writeDate } from './write-date.ts'

/** How far weighting moved each margin: the population's share, the sample's before and after. */
export function renderMargins(report: SampleReport, context: SectionContext): SafeHtml {
  if (report.margins.length === 0) return html``
  const say = sayIn(context.language)
  const title = say('notice.margins')
  const bodies = report.margins.map((margin) => renderMargin(margin, report, context))
  return html`<details>
    <summary>${title}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${say('margins.target')}</th>
            <th scope="col">${say('margins.before')}</th>
            <th scope="col">${say('margins.after')}</th>
          </tr>
        </thead>
        ${bodies}
      </table>
    </div>
  </details>`
}

/** A margin in words: what it is, where its targets come from, how each level moved. */
export interface MarginText {
  readonly title: string
  readonly source: string | undefined
  readonly levels: readonly MarginLevelText[]
}

/** A level of a margin in words; `before` says why where it is withheld. */
export interface MarginLevelText {
  readonly title: string
  readonly target: string
  readonly before: string | Withheld
  readonly after: string
}

/** The words of a sample's margin. */
export function marginText(
  margin: ReleasedMargin,
  { wave, population }: SampleReport,
  { release, language }: Pick<SectionContext, 'release' | 'language'>,
): MarginText {
  const variable = variableOf(release.study, population, margin.variable)
  const weighting = release.study.weighting.find(
    (candidate) => candidate.wave === wave && candidate.population === population,
  )
  const source = weighting?.margins.find((candidate) => candidate.variable === margin.variable)
  const share = (value: number): string => formatShare(value, language, 1)
  return {
    title: variable === undefined ? margin.variable : textIn(variable.label, language),
    source: source && sourceText(source, language),
    levels: margin.levels.map(({ code, target, before, after }) => ({
      title: levelTitle(variable, code, language),
      target: share(target),
      before: before.kind === 'share' ? share(before.value) : before,
      after: share(after),
    })),
  }
}

function renderMargin(
  margin: ReleasedMargin,
  report: SampleReport,
  context: SectionContext,
): SafeHtml {
  const { title, source, levels } = marginText(margin, report, context)
  const id = `${report.wave}/${report.population}/n`
  const lines = levels.map(({ title: level, target, before, after }) => {
    const first =
      typeof before === 'string' ? before : withheldMark(before.reason, context.language)
    const link = (text: HtmlPart): SafeHtml => linkFigure(id, text, context, 'pass')
    return html`<tr>
      <th scope="row">${level}</th>
      <td>${link(target)}</td>
      <td>${typeof before === 'string' ? link(first) : first}</td>
      <td>${link(after)}</td>
    </tr>`
  })
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="4">
        ${title}${source !== undefined && html`<span class="note">${source}</span>`}
      </th>
    </tr>
    ${lines}
  </tbody>`
}

function levelTitle(
  variable: Variable | undefined,
  code: string,
  language: SectionContext['language'],
): string {
  const category = variable?.categories.find((candidate) => candidate.code === code)
  return category === undefined ? code : textIn(category.label, language)
}

function sourceText({ source, date }: Margin, language: SectionContext['language']): string {
  return sayIn(language)('margins.source', {
    source: textIn(source, language),
    date: writeDate(date, language),
  })
}
