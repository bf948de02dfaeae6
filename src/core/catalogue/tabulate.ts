/** Issues of the room `tabulate`. */
export const tabulateIssues = {
  'tabulate.not_in_data': {
    fr: '«\u00a0{variable}\u00a0» n’est pas dans les données de «\u00a0{population}\u00a0», vague «\u00a0{wave}\u00a0».',
    en: '“{variable}” is not in the data of “{population}”, wave “{wave}”.',
  },
  'tabulate.no_rows': {
    fr: '«\u00a0{variable}\u00a0» est un texte ou une date\u00a0: cela ne se met pas en tableau.',
    en: '“{variable}” is a text or a date, which has no table.',
  },
  'tabulate.unknown_banner': {
    fr: 'Tableau «\u00a0{table}\u00a0»\u00a0: le croisement «\u00a0{banner}\u00a0» n’est pas déclaré.',
    en: 'Table “{table}”: banner “{banner}” is not declared.',
  },
  'tabulate.unknown_base': {
    fr: 'Tableau «\u00a0{table}\u00a0»\u00a0: la base «\u00a0{base}\u00a0» n’est pas déclarée.',
    en: 'Table “{table}”: base “{base}” is not declared.',
  },
  'tabulate.no_columns': {
    fr: 'Le croisement par «\u00a0{variable}\u00a0» est impossible\u00a0: ce n’est pas une variable à modalités.',
    en: 'Crossing by “{variable}” is impossible: it is not a variable with categories.',
  },
  'tabulate.block_not_asked': {
    fr: '«\u00a0{variable}\u00a0» n’a pas été posée dans cette vague\u00a0: ses colonnes manquent.',
    en: '“{variable}” was not asked in this wave: its columns are missing.',
  },
  'tabulate.too_many_columns_to_test': {
    fr: 'Le croisement par «\u00a0{variable}\u00a0» compte {n} colonnes\u00a0: au-delà de {most}, elles ne sont pas comparées entre elles. Regroupez des colonnes pour avoir des lettres.',
    en: 'The crossing by “{variable}” has {n} columns: past {most} they are not tested against one another. Merge columns to have letters.',
  },
  'tabulate.single_unit': {
    fr: 'La strate «\u00a0{stratum}\u00a0» n’a qu’une unité de tirage\u00a0: aucune précision ne peut être calculée. Regroupez des strates, ou dites dans le plan comment la traiter («\u00a0lonely\u00a0»).',
    en: 'Stratum “{stratum}” has a single sampling unit: no precision can be computed. Merge strata, or say in the design how to treat it (“lonely”).',
  },
  'tabulate.small_stratum': {
    fr: 'Une strate, de trop peu de répondants pour être nommée, empêche de calculer une précision. Regroupez des strates, ou dites dans le plan comment la traiter («\u00a0lonely\u00a0»).',
    en: 'A stratum, of too few respondents to be named, keeps precision from being computed. Merge strata, or say in the design how to treat it (“lonely”).',
  },
  'tabulate.more_units_than_population': {
    fr: 'Strate «\u00a0{stratum}\u00a0»\u00a0: l’échantillon compte {sampled} unités de tirage, plus que les {size} de la population. Aucune précision ne peut être calculée\u00a0: corrigez «\u00a0population_units\u00a0».',
    en: 'Stratum “{stratum}”: the sample has {sampled} sampling units, more than the {size} of the population. No precision can be computed: correct “population_units”.',
  },
  'tabulate.two_stages': {
    fr: 'Les tableaux croisés ne connaissent qu’un degré de tirage, et le plan en a deux. Calculez les chiffres un à un avec estimateShares.',
    en: 'Cross tables know one stage of drawing, and the design has two. Compute single figures with estimateShares.',
  },
  'tabulate.calibrated_by_numbers': {
    fr: 'Les tableaux croisés ne connaissent que le calage sur des marges de modalités\u00a0: donnez ce que rake a fixé («\u00a0raked\u00a0»), ou calculez les chiffres un à un avec estimateShares.',
    en: 'Cross tables know calibration on margins of categories only: give what rake fixed (“raked”), or compute single figures with estimateShares.',
  },
  'tabulate.no_degrees': {
    fr: 'Chaque strate n’a qu’une unité de tirage\u00a0: il ne reste aucun degré de liberté pour des intervalles. Regroupez des strates.',
    en: 'Every stratum has a single sampling unit: no degree of freedom is left for intervals. Merge strata.',
  },
  'tabulate.too_few_units': {
    fr: 'L’échantillon n’a qu’une unité de tirage\u00a0: aucune précision ne peut être calculée.',
    en: 'The sample has a single sampling unit: no precision can be computed.',
  },
  'tabulate.not_finite': {
    fr: 'Colonne «\u00a0{column}\u00a0»\u00a0: ce n’est pas un nombre fini (ligne {row}, {n} en tout). Il faut des nombres, et non du texte, ou rien pour une valeur manquante.',
    en: 'Column “{column}”: not a finite number (row {row}, {n} in all). It takes numbers, not text, or nothing for a missing value.',
  },
  'tabulate.nps_range': {
    fr: 'Réponse {value} hors de l’échelle de recommandation de 0 à 10 (ligne {row}, {n} en tout). Laissez vides les réponses manquantes.',
    en: 'Answer {value} is off the recommendation scale from 0 to 10 (row {row}, {n} in all). Leave missing answers empty.',
  },
} as const

/** Titles that tables give of their own accord. */
export const tabulateTexts = {
  total: { fr: 'Ensemble', en: 'Total' },
  mean: { fr: 'Moyenne', en: 'Mean' },
  median: { fr: 'Médiane', en: 'Median' },
  deviation: { fr: 'Écart-type', en: 'Standard deviation' },
  nps: { fr: 'Score de recommandation net (NPS)', en: 'Net promoter score (NPS)' },
  no_answer: { fr: 'Sans réponse', en: 'No answer' },
  refused: { fr: 'Refus de répondre', en: 'Refused' },
  dont_know: { fr: 'Ne sait pas', en: 'Don’t know' },
} as const
