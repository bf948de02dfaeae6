/** Words of the front page of a publication. */
export const publicationTexts = {
  kind: { fr: 'Publication', en: 'Publication' },
  lead: {
    fr: 'État figé le {day}. Ce qui change ensuite dans l’étude n’y change rien.',
    en: 'Frozen on {day}. Whatever changes in the study afterwards changes nothing here.',
  },
  pages: { fr: 'Pages', en: 'Pages' },
  report: { fr: 'Rapport', en: 'Report' },
  article: { fr: 'Article', en: 'Article' },
  figures: { fr: 'Fiches des chiffres', en: 'Records of the figures' },
  strategy: { fr: 'Diagnostic et plan d’action', en: 'Diagnosis and action plan' },
  files: { fr: 'Fichiers à emporter', en: 'Files to take away' },
  'file.report.pdf': { fr: 'Rapport (PDF)', en: 'Report (PDF)' },
  'file.article.pdf': { fr: 'Article (PDF)', en: 'Article (PDF)' },
  'file.slides.pptx': { fr: 'Diapositives (PowerPoint)', en: 'Slides (PowerPoint)' },
  'file.tables.xlsx': { fr: 'Tableaux (Excel)', en: 'Tables (Excel)' },
  'file.figures.csv': { fr: 'Tous les chiffres (CSV)', en: 'All figures (CSV)' },
  'file.figures.parquet': { fr: 'Tous les chiffres (Parquet)', en: 'All figures (Parquet)' },
  'file.plan.csv': { fr: 'Plan d’action (CSV)', en: 'Action plan (CSV)' },
  'file.plan.ics': { fr: 'Plan d’action (calendrier)', en: 'Action plan (calendar)' },
  size: { fr: '{n}\u00a0ko', en: '{n} kB' },
} as const
