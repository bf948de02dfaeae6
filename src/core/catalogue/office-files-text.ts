import type { CatalogueEntry } from './entry.ts'

/** What workbooks and slides say besides the words of pages. */
export type OfficeText =
  | 'contents'
  | 'back'
  | 'sheet'
  | 'holds'
  | 'questions'
  | 'figures'
  | 'figures.lead'
  | 'method'
  | 'row'
  | 'base'
  | 'answers'
  | 'from'
  | 'to'
  | 'low'
  | 'high'
  | 'points'
  | 'written'
  | 'effective'
  | 'page'
  | 'withheld.empty_base'
  | 'withheld.no_variance'
  | 'withheld.disclosure'
  | 'withheld.complement'
  | 'withheld.quality'
  | 'withheld.imprecise'
  | 'withheld.few'
  | 'withheld.nearly_all'
  | 'withheld.dominated'
  | 'withheld.few_changed'
  | 'brief'
  | 'continued'
  | 'source'
  | 'other_rows'
  | 'notes.figures'
  | 'notes.recompute'
  | 'notes.data'
  | 'notes.question'
  | 'notes.full'
  | 'alt.bars'
  | 'alt.pairs'
  | 'alt.lines'
  | 'alt.item'
  | 'proof.title'
  | 'proof.text'
  | 'dash'
  | 'significant'

/** Words of workbooks and slides. */
export const officeTexts: Readonly<Record<OfficeText, CatalogueEntry>> = {
  contents: { fr: 'Sommaire', en: 'Contents' },
  back: { fr: '← Sommaire', en: '← Contents' },
  sheet: { fr: 'Feuille', en: 'Sheet' },
  holds: { fr: 'Contenu', en: 'What it holds' },
  questions: { fr: '{n} {n|tableau|tableaux}', en: '{n} {n|table|tables}' },
  figures: { fr: 'Chiffres', en: 'Figures' },
  'figures.lead': {
    fr: 'Chaque chiffre avec sa preuve\u00a0; les parts sont entre 0 et 1, les écarts en points.',
    en: 'Each figure with its proof; shares are between 0 and 1, differences in points.',
  },
  method: { fr: 'Méthode', en: 'Method' },
  row: { fr: 'Réponse', en: 'Answer' },
  base: { fr: 'Base', en: 'Base' },
  answers: { fr: 'Réponses', en: 'Answers' },
  from: { fr: 'De', en: 'From' },
  to: { fr: 'À', en: 'To' },
  low: { fr: 'Borne basse', en: 'Low' },
  high: { fr: 'Borne haute', en: 'High' },
  points: { fr: '{title} (points)', en: '{title} (points)' },
  written: { fr: 'Écrit', en: 'Written' },
  effective: { fr: 'Base effective', en: 'Effective base' },
  page: { fr: 'Page {page} sur {pages}', en: 'Page {page} of {pages}' },
  'withheld.empty_base': { fr: '– base vide', en: '– empty base' },
  'withheld.no_variance': { fr: '– sans précision', en: '– no precision' },
  'withheld.disclosure': { fr: '– protégé', en: '– protected' },
  'withheld.complement': { fr: '– protégé', en: '– protected' },
  'withheld.quality': { fr: '– base faible', en: '– small base' },
  'withheld.imprecise': { fr: '– imprécis', en: '– imprecise' },
  'withheld.few': { fr: 'peu', en: 'few' },
  'withheld.nearly_all': { fr: 'presque tous', en: 'almost all' },
  'withheld.dominated': { fr: '– protégé', en: '– protected' },
  'withheld.few_changed': { fr: '– protégé', en: '– protected' },
  brief: { fr: 'L’étude en bref', en: 'The study in brief' },
  continued: { fr: '{title} ({part}/{parts})', en: '{title} ({part}/{parts})' },
  source: { fr: 'Source\u00a0: {source}', en: 'Source: {source}' },
  other_rows: { fr: '{title}\u00a0: {value}', en: '{title}: {value}' },
  'notes.figures': {
    fr: 'Chiffres de cette diapositive, avec leur identifiant\u00a0:',
    en: 'Figures of this slide, with their identifiers:',
  },
  'notes.recompute': {
    fr: 'Pour en recalculer un\u00a0: visavis figure IDENTIFIANT {study}',
    en: 'To recompute one: visavis figure IDENTIFIER {study}',
  },
  'notes.data': {
    fr: 'Empreinte des données (SHA-256)\u00a0: {hashes}',
    en: 'Data fingerprint (SHA-256): {hashes}',
  },
  'notes.question': { fr: 'Question posée\u00a0: {question}', en: 'Question asked: {question}' },
  'notes.full': { fr: 'En entier\u00a0: {text}', en: 'In full: {text}' },
  'alt.bars': {
    fr: 'Graphique en barres. {title} {items}',
    en: 'Bar chart. {title} {items}',
  },
  'alt.pairs': {
    fr: 'Graphique en barres, les deux populations face à face. {items}',
    en: 'Bar chart, the two populations face to face. {items}',
  },
  'alt.lines': {
    fr: 'Graphique en lignes, d’une vague à l’autre. {title} {items}',
    en: 'Line chart, from wave to wave. {title} {items}',
  },
  'alt.item': { fr: '{title}\u00a0: {values}.', en: '{title}: {values}.' },
  'proof.title': { fr: 'Vérifier un chiffre', en: 'To check a figure' },
  'proof.text': {
    fr: 'Les commentaires de chaque diapositive donnent l’identifiant de ses chiffres. «\u00a0visavis figure\u00a0» suivi d’un identifiant et du dossier de l’étude en recalcule un et en dit tout\u00a0: question, filtre, bases, intervalle, pondération, empreinte des données.',
    en: 'The notes of each slide give the identifiers of its figures. “visavis figure” with an identifier and the study’s folder recomputes one and tells all of it: question, filter, bases, interval, weighting, data fingerprint.',
  },
  dash: {
    fr: 'Les intervalles sont des intervalles de confiance\u00a0; la méthode dit ce qu’ils mesurent. Un tiret remplace un chiffre non publié\u00a0; les commentaires de la diapositive disent pourquoi.',
    en: 'Intervals are confidence intervals; the method says what they measure. A dash stands for a withheld figure; the notes of the slide say why.',
  },
  significant: {
    fr: 'En gras\u00a0: évolution significative (seuil {alpha}).',
    en: 'In bold: significant change ({alpha} level).',
  },
}
