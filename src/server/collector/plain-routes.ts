import { collectorTexts } from '../../core/catalogue/collector-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { textIn } from '../../core/local-text.ts'
import { openingPanels } from '../../interview/html/ballot-panels.ts'
import { pageSpeech } from '../../interview/html/page-speech.ts'
import { privacyPage } from '../../interview/html/privacy-page.ts'
import { welcomePage } from '../../interview/html/welcome-page.ts'
import type { PageContent } from '../../interview/html/page-content.ts'
import { ownLanguage } from '../http/negotiate-language.ts'
import { route } from '../http/make-app.ts'
import type { App, AppContext, AppOptions } from '../http/make-app.ts'
import type { ClientScript } from './client-script.ts'
import type { SessionContext } from './collector-context.ts'
import { pageReply } from './page-reply.ts'
import { factsOf, interviewLanguage, pageLanguage, seasonPage } from './survey-pages.ts'

/** What every mode has: the first page of all, what is stored, and the script. */
export function plainRoutes(app: App, context: SessionContext, options: AppOptions): void {
  const add = (path: string, handler: (request: AppContext) => Promise<Response>): void => {
    route(app, path, { GET: handler }, options)
  }
  if (context.fieldwork.mode === 'anonymous') {
    const welcome = async (request: AppContext): Promise<Response> =>
      ballotWelcome(context, request)
    add('/', welcome)
    // Without its script this page cannot go on; it says so again.
    route(app, '/i', { GET: welcome, POST: welcome }, options)
  } else {
    add('/', async (request) => {
      const language = pageLanguage(context, request)
      const facts = factsOf(context)
      const content = landing(context, language)
      return pageReply(context, request, { content, language, facts, path: '/' })
    })
  }
  add('/privacy', async (request) => {
    const language = pageLanguage(context, request)
    const facts = factsOf(context, await context.store.state())
    const links = { ledger: '/ledger.json', manifest: '/manifest.json' }
    const content = privacyPage({ language, facts }, links)
    return pageReply(context, request, { content, language, facts, path: '/privacy' })
  })
  const { first, further } = context.client
  for (const script of [first, ...further]) {
    add(script.path, async (request) => scriptReply(request, script))
  }
}

function scriptReply(request: AppContext, { hash, bytes }: ClientScript): Response {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    // The page names its hash: another script has another page.
    'cache-control': 'public, max-age=3600',
    etag: `"${hash}"`,
  }
  return request.req.header('if-none-match') === headers.etag
    ? request.body(null, 304, headers)
    : request.body(new Uint8Array(bytes), 200, headers)
}

async function ballotWelcome(context: SessionContext, request: AppContext): Promise<Response> {
  const state = await context.store.state()
  // The interview goes on in the language of this page.
  const language = interviewLanguage(context, request)
  const closed = seasonPage(context, state, language)
  if (closed !== undefined) return pageReply(context, request, closed)
  const facts = factsOf(context, state)
  const welcome = welcomePage({ language, facts }, { action: '/i' })
  const content = { ...welcome, body: html`${welcome.body}${openingPanels(language)}` }
  return pageReply(context, request, { content, language, facts, path: '/i', script: true })
}

/** Where a link without its end leads: to the questionnaires, or to how to find one's own. */
function landing(context: SessionContext, language: string): PageContent {
  const { study, fieldwork, courses } = context
  const speech = pageSpeech(language)
  const own = ownLanguage(language)
  const say = (key: keyof typeof collectorTexts): SafeHtml =>
    speech.marked(collectorTexts[key][own], own)
  const links = [...courses.values()].map(({ group }) => {
    const population = study.populations.find(({ id }) => id === group.population)
    return html`<li><a href="/o/${group.id}">${speech.local(population?.title ?? {})}</a></li>`
  })
  const ways =
    fieldwork.mode === 'open'
      ? html`<p>${say('landing.groups')}</p>
          <ul>
            ${links}
          </ul>`
      : html`<p>${say('landing.link')}</p>`
  return {
    title: textIn(study.title, language),
    body: html`<h1 class="cover">${speech.local(study.title)}</h1>
      ${ways}
      <p class="links"><a href="/resume">${say('landing.resume')}</a></p>`,
  }
}
