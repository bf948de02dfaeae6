import { randomBytes } from 'node:crypto'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Issue } from '../../core/issue.ts'
import type { PageContent } from '../../interview/html/page-content.ts'
import { renderDocument } from '../../interview/html/render-document.ts'
import { respondentCsp } from '../../interview/html/respondent-csp.ts'
import type { SurveyFacts } from '../../interview/html/survey-facts.ts'
import { ownLanguage } from '../http/negotiate-language.ts'
import type { AppContext } from '../http/make-app.ts'
import { issuesJson } from '../http/problem.ts'
import type { PagesContext } from './collector-context.ts'

/** One page to be answered with. */
export interface Page {
  readonly content: PageContent
  /** BCP 47 tag. */
  readonly language: string
  readonly facts?: SurveyFacts | undefined
  readonly status?: number | undefined
  readonly script?: boolean | undefined
  /** Path at which the same page is had in other languages, by `lang`. */
  readonly path?: string | undefined
  /** What a script is told beside the page's HTML. */
  readonly told?: Readonly<Record<string, unknown>> | undefined
  readonly issues?: readonly Issue[] | undefined
  readonly retryAfter?: number | undefined
}

/** Whether a script of ours asked: it wants the content of a page alone, as JSON. */
export function wantsJson(context: AppContext): boolean {
  const accepted = context.req.header('accept') ?? ''
  return accepted.includes('application/json') && !accepted.includes('text/html')
}

/** Answers with a page: a whole document, or its content as JSON to a script. */
export function pageReply(pages: PagesContext, request: AppContext, page: Page): Response {
  const { content, language, issues = [], retryAfter } = page
  const headers = new Headers({ 'content-language': language, vary: 'accept, accept-language' })
  const status = page.status ?? 200
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  if (wantsJson(request)) {
    headers.set('content-type', 'application/json; charset=utf-8')
    const told = issuesJson(issues, ownLanguage(language))
    const body = { html: content.body.text, title: content.title, ...page.told, issues: told }
    return new Response(JSON.stringify(body), { status, headers })
  }
  const nonce = randomBytes(16).toString('base64')
  const script = page.script === true
  const connect = script ? pages.connect : []
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', respondentCsp(nonce, { script, connect }))
  const document = renderDocument({
    ...content,
    language,
    nonce,
    facts: page.facts,
    // Answers given here are real, be the study's data simulated for now.
    banner: pages.test ? 'preview' : undefined,
    script: script ? scriptElement(pages, nonce) : undefined,
    others: otherLanguages(pages, page),
  })
  return new Response(document, { status, headers })
}

function scriptElement({ client }: PagesContext, nonce: string): SafeHtml {
  return html`<script
    src="${client.first.path}"
    integrity="${client.first.integrity}"
    nonce="${nonce}"
    defer
  ></script>`
}

function otherLanguages(
  { study }: PagesContext,
  { path, language }: Page,
): readonly { readonly language: string; readonly href: string }[] {
  if (path === undefined) return []
  return study.languages
    .filter((one) => one !== language)
    .map((one) => ({ language: one, href: `${path}?lang=${encodeURIComponent(one)}` }))
}
