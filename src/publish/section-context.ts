import type { Language } from '../core/local-text.ts'
import type { Release } from '../protect/protected.ts'
import type { DrawChart } from './charts.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import type { NamedStudy } from './study-names.ts'

/** What a chart needs beside its numbers: names, and whether answers are simulated. */
export interface ChartContext {
  readonly release: ChartRelease
  readonly language: Language
  /** Day of a snapshot, `2026-03-12`. */
  readonly provisional?: string | undefined
}

/** As much of a release as a chart speaks of. */
export interface ChartRelease {
  readonly study: NamedStudy & { readonly simulation?: unknown }
  readonly samples: readonly { readonly simulated: boolean }[]
}

/** What a section needs: what may leave, the language, and how charts are drawn. */
export interface SectionContext {
  readonly release: Release
  readonly language: Language
  /** Draws charts; without it sections keep the tables of their numbers. */
  readonly draw?: DrawChart | undefined
  /** Day of a snapshot, `2026-03-12`: the wave is still being asked, and the page says so. */
  readonly provisional?: string | undefined
}

/** A part of a page under its own heading. */
export interface Section {
  /** Its anchor. */
  readonly id: string
  readonly title: string
  /** What stands under the heading. */
  readonly body: SafeHtml
}

/** A section under its heading, which its page's contents list. */
export function renderSection({ id, title, body }: Section): SafeHtml {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section> `
}
