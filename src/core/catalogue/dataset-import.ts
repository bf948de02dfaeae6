/** Issues of making a study from a foreign file of answers. */
export const datasetImportIssues = {
  'dataset.import_columns': {
    fr: 'Le fichier a {n} colonnes\u00a0: {limit} au plus. Retirez celles qui ne servent pas.',
    en: 'The file has {n} columns: {limit} at most. Take out those that are of no use.',
  },
  'dataset.import_group': {
    fr: 'La colonne «\u00a0{column}\u00a0» dit «\u00a0{value}\u00a0» à cette ligne, qui ne désigne aucun groupe retenu.',
    en: 'Column “{column}” says “{value}” on this row, which names no group that is kept.',
  },
  'dataset.import_unknown_column': {
    fr: 'Le fichier n’a pas de colonne «\u00a0{column}\u00a0».',
    en: 'The file has no column “{column}”.',
  },
  'dataset.import_column_twice': {
    fr: 'La colonne «\u00a0{column}\u00a0» est employée deux fois.',
    en: 'Column “{column}” is used twice.',
  },
  'dataset.import_no_question': {
    fr: 'Aucune colonne n’est gardée comme question. Gardez-en une au moins.',
    en: 'No column is kept as a question. Keep one at least.',
  },
  'dataset.import_no_answers': {
    fr: 'La question «\u00a0{item}\u00a0» est à choix, et n’a aucune réponse. Choisissez un autre genre.',
    en: 'Question “{item}” is closed and has no answers. Choose another kind.',
  },
} as const
