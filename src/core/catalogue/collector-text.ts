import type { CatalogueEntry } from './entry.ts'

/** Names a text of the collector's own pages. */
export type CollectorTextKey =
  | 'landing.link'
  | 'landing.groups'
  | 'landing.resume'
  | 'ended.screened'
  | 'preview.title'
  | 'preview.start'
  | 'preview.fill'
  | 'preview.listening'

/** Words of the collector's own pages, beside those of the interview's. */
export const collectorTexts: Readonly<Record<CollectorTextKey, CatalogueEntry>> = {
  'landing.link': {
    fr: 'Pour répondre, ouvrez le lien de votre invitation. Il est à vous\u00a0: ne le transmettez pas.',
    en: 'To answer, open the link of your invitation. It is yours: please do not pass it on.',
  },
  'landing.groups': {
    fr: 'Choisissez le questionnaire qui vous concerne\u00a0:',
    en: 'Choose the questionnaire that is for you:',
  },
  'landing.resume': { fr: 'J’ai un code de reprise', en: 'I have a resume code' },
  'ended.screened': {
    fr: 'Cet entretien est terminé. Vos réponses ne sont pas retenues.',
    en: 'This interview is over. Your answers are not counted.',
  },
  'preview.title': { fr: 'Essai\u00a0: {title}', en: 'Test run: {title}' },
  'preview.start': {
    fr: 'Questionnaire «\u00a0{population}\u00a0»',
    en: 'Questionnaire “{population}”',
  },
  'preview.fill': {
    fr: 'Le même, rempli au hasard (graine {seed})',
    en: 'The same, filled in at random (seed {seed})',
  },
  'preview.listening': {
    fr: 'Essai du questionnaire sur {url} (Ctrl+C pour arrêter). Aucune réponse n’est gardée.',
    en: 'Trying the questionnaire at {url} (Ctrl+C to stop). No answer is kept.',
  },
}
