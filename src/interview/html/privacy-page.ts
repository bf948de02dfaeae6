import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { CollectMode } from '../../study/fieldwork.ts'
import { attributes } from './attributes.ts'
import type { PageContent, PageSetting } from './page-content.ts'
import { pageSpeech } from './page-speech.ts'
import type { PageSpeech, PageTextKey } from './page-speech.ts'
import { saidOf } from './said-of.ts'
import type { SurveyFacts } from './survey-facts.ts'

/** Where what can be checked stands; the collector's own addresses when absent. */
export interface ProofLinks {
  readonly ledger?: string | undefined
  readonly manifest?: string | undefined
}

/**
 * The page that says in plain language what is stored, by whom, for how long, who sees what, how to
 * check it and what cannot be prevented. The mode alone decides its words.
 */
export function privacyPage(setting: PageSetting, links: ProofLinks = {}): PageContent {
  const { language, facts } = setting
  const speech = pageSpeech(language)
  const { mode } = facts
  const say = (key: PageTextKey): SafeHtml => speech.say(key, saidOf(facts, speech))
  const parts: readonly (readonly [PageTextKey, readonly SafeHtml[]])[] = [
    ['privacy.who', who(facts, say)],
    ['privacy.stored', [...stored[mode], ...storedByAll].map(say)],
    ['privacy.long', howLong(facts, speech)],
    ['privacy.seen', [speech.say('privacy.seen_text', { n: facts.showAfter })]],
    ['privacy.check', howToCheck(facts, speech, links)],
    ['privacy.limits', limits[mode].map(say)],
    [
      'privacy.rights',
      [say(`privacy.rights_${mode}`), say('privacy.rights_free'), contact(facts, speech)],
    ],
  ]
  return {
    title: speech.plain('privacy.title'),
    body: html`<h1>${say('privacy.title')}</h1>
      <p class="promise">${say(`privacy.lead.${mode}`)}</p>
      ${parts.map(
        ([title, said]) =>
          html`<h2>${say(title)}</h2>
            ${said.map((text) => html`<p>${text}</p>`)}`,
      )}`,
  }
}

const storedByAll: readonly PageTextKey[] = [
  'privacy.stored_flags',
  'privacy.never',
  'privacy.device',
]

const stored: Readonly<Record<CollectMode, readonly PageTextKey[]>> = {
  anonymous: ['privacy.stored_answers', 'privacy.stored_collector', 'privacy.stored_registrar'],
  confidential: ['privacy.stored_answers', 'privacy.stored_link'],
  open: ['privacy.stored_answers', 'privacy.stored_open'],
}

const limits: Readonly<Record<CollectMode, readonly PageTextKey[]>> = {
  anonymous: ['privacy.limits_device', 'privacy.limits_text', 'privacy.limits_script'],
  confidential: ['privacy.limits_device', 'privacy.limits_text'],
  open: ['privacy.limits_device', 'privacy.limits_text'],
}

function who(facts: SurveyFacts, say: (key: PageTextKey) => SafeHtml): readonly SafeHtml[] {
  const { commissionedBy, witness, mode } = facts
  return [
    say('privacy.who_text'),
    ...(commissionedBy === undefined ? [] : [say('privacy.who_for')]),
    ...(witness === undefined || mode !== 'anonymous' ? [] : [say('privacy.who_witness')]),
  ]
}

function howLong({ mode, retention }: SurveyFacts, speech: PageSpeech): readonly SafeHtml[] {
  return [
    speech.say(`privacy.long_${mode}`, { n: retention.linksDays }),
    speech.say('privacy.long_answers', { n: retention.answersMonths }),
  ]
}

function howToCheck(
  facts: SurveyFacts,
  speech: PageSpeech,
  links: ProofLinks,
): readonly SafeHtml[] {
  const said = saidOf(facts, speech)
  if (facts.mode === 'open') return [speech.say('privacy.check_open')]
  if (facts.mode === 'confidential') {
    return [speech.say('privacy.check_confidential', said), speech.say('privacy.check_open')]
  }
  const witness =
    facts.witness === undefined ? '' : speech.plain('privacy.check_words_witness', said)
  const { ledger = '/ledger.json', manifest = '/manifest.json' } = links
  const words =
    facts.fingerprint !== undefined &&
    html`<strong class="code" dir="ltr">${facts.fingerprint}</strong>`
  return [
    html`${speech.say('privacy.check_words', { witness })} ${words}`,
    speech.say('privacy.check_receipt'),
    speech.say('privacy.check_ledger'),
    html`<span class="links"><a${attributes({ href: ledger })}>${speech.say('privacy.ledger')}</a> · <a${attributes({ href: manifest })}>${speech.say('privacy.manifest')}</a></span>`,
  ]
}

function contact({ contact: mail }: SurveyFacts, speech: PageSpeech): SafeHtml {
  return html`${speech.say('footer.contact')} <a${attributes({ href: `mailto:${mail}` })}>${mail}</a>`
}
