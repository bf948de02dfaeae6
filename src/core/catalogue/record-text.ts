import type { CatalogueEntry } from './entry.ts'

/** What the record of a figure says, line by line. */
export type RecordText =
  | 'figure'
  | 'value'
  | 'definition'
  | 'question'
  | 'who'
  | 'filter'
  | 'bases'
  | 'bases.text'
  | 'error'
  | 'interval'
  | 'test'
  | 'test.text'
  | 'weighting'
  | 'weights'
  | 'spread'
  | 'spread.text'
  | 'margins'
  | 'margins.text'
  | 'margins.level'
  | 'data'
  | 'simulated'
  | 'simulated.text'
  | 'command'
  | 'withheld'
  | 'definition.share'
  | 'definition.points'
  | 'definition.mean'
  | 'definition.nps'
  | 'definition.count'

/** Words of the record of a figure. */
export const recordTexts: Readonly<Record<RecordText, CatalogueEntry>> = {
  figure: { fr: 'Chiffre', en: 'Figure' },
  value: { fr: 'Valeur', en: 'Value' },
  definition: { fr: 'Définition', en: 'Definition' },
  question: { fr: 'Question posée', en: 'Question asked' },
  who: { fr: 'Qui, quand', en: 'Who, when' },
  filter: { fr: 'Filtre', en: 'Filter' },
  bases: { fr: 'Bases', en: 'Bases' },
  'bases.text': {
    fr: '{n} répondants, {weighted} pondérés, {effective} effectifs',
    en: '{n} respondents, {weighted} weighted, {effective} effective',
  },
  error: { fr: 'Erreur type', en: 'Standard error' },
  interval: { fr: 'Intervalle', en: 'Interval' },
  test: { fr: 'Test', en: 'Test' },
  'test.text': { fr: '{p}, contre une différence nulle', en: '{p}, against no difference' },
  weighting: { fr: 'Pondération', en: 'Weighting' },
  weights: { fr: 'Version des poids', en: 'Version of the weights' },
  spread: { fr: 'Effet des poids (Kish)', en: 'Effect of the weights (Kish)' },
  'spread.text': {
    fr: 'effet de plan {deff}, base effective {n}',
    en: 'design effect {deff}, effective base {n}',
  },
  margins: { fr: 'Marges', en: 'Margins' },
  'margins.text': { fr: '{title}\u00a0: {levels}.', en: '{title}: {levels}.' },
  'margins.level': {
    fr: '{level} (cible {target}, avant {before}, après {after})',
    en: '{level} (target {target}, before {before}, after {after})',
  },
  data: { fr: 'Empreinte des données (SHA-256)', en: 'Data fingerprint (SHA-256)' },
  simulated: { fr: 'Données simulées', en: 'Simulated data' },
  'simulated.text': {
    fr: 'oui\u00a0: personne n’a donné ces réponses',
    en: 'yes: nobody gave these answers',
  },
  command: { fr: 'Pour le recalculer', en: 'To recompute it' },
  withheld: { fr: 'Non publié', en: 'Withheld' },
  'definition.share': {
    fr: 'part de ceux qui répondent «\u00a0{title}\u00a0»',
    en: 'share of those who answer “{title}”',
  },
  'definition.points': {
    fr: 'différence de deux parts, en points\u00a0: «\u00a0{title}\u00a0»',
    en: 'difference of two shares, in points: “{title}”',
  },
  'definition.mean': { fr: 'moyenne\u00a0: «\u00a0{title}\u00a0»', en: 'average: “{title}”' },
  'definition.nps': {
    fr: 'promoteurs moins détracteurs\u00a0: «\u00a0{title}\u00a0»',
    en: 'promoters minus detractors: “{title}”',
  },
  'definition.count': {
    fr: 'nombre de répondants\u00a0: «\u00a0{title}\u00a0»',
    en: 'number of respondents: “{title}”',
  },
}
