/** Issues of the room `compare`. */
export const compareIssues = {
  'compare.not_in_data': {
    fr: 'Miroir «\u00a0{mirror}\u00a0»\u00a0: «\u00a0{variable}\u00a0» n’est pas dans les données de «\u00a0{population}\u00a0», vague «\u00a0{wave}\u00a0».',
    en: 'Mirror “{mirror}”: “{variable}” is not in the data of “{population}”, wave “{wave}”.',
  },
  'compare.unknown_row': {
    fr: 'Miroir «\u00a0{mirror}\u00a0»\u00a0: «\u00a0{variable}\u00a0» n’a pas de ligne «\u00a0{row}\u00a0» pour «\u00a0{population}\u00a0», vague «\u00a0{wave}\u00a0».',
    en: 'Mirror “{mirror}”: “{variable}” has no row “{row}” for “{population}”, wave “{wave}”.',
  },
  'compare.bad_weight': {
    fr: '«\u00a0{side}\u00a0»\u00a0: poids inutilisable, {weight} (ligne {row}, {n} en tout). Un poids est un nombre strictement positif.',
    en: '“{side}”: unusable weight, {weight} (row {row}, {n} in all). A weight is a number above zero.',
  },
  'compare.missing_label': {
    fr: '«\u00a0{side}\u00a0»\u00a0: la colonne «\u00a0{column}\u00a0» est vide à la ligne {row} ({n} en tout). Donnez à chacun le nom de son unité (son entreprise, par exemple), ou retirez ces lignes.',
    en: '“{side}”: column “{column}” is empty at row {row} ({n} in all). Name everybody’s unit (their company, say), or leave these rows out.',
  },
  'compare.not_a_number': {
    fr: '«\u00a0{side}\u00a0»\u00a0: la réponse «\u00a0{value}\u00a0» n’est pas un nombre (ligne {row}, {n} en tout). Pour compter une réponse codée, dites laquelle dans «\u00a0level\u00a0».',
    en: '“{side}”: answer “{value}” is not a number (row {row}, {n} in all). To count a coded answer, say which in “level”.',
  },
  'compare.no_answers': {
    fr: '«\u00a0{side}\u00a0»\u00a0: personne n’a de réponse, il n’y a rien à comparer.',
    en: '“{side}”: nobody has an answer, so there is nothing to compare.',
  },
  'compare.level_not_met': {
    fr: '«\u00a0{side}\u00a0»\u00a0: personne n’a répondu «\u00a0{level}\u00a0»\u00a0; la part est nulle. Vérifiez le code.',
    en: '“{side}”: nobody answered “{level}”; the share is zero. Check the code.',
  },
  'compare.too_few_units': {
    fr: '«\u00a0{side}\u00a0»\u00a0: {units} {units|unité de tirage a répondu|unités de tirage ont répondu}. Il en faut au moins deux pour que leur dispersion se voie.',
    en: '“{side}”: {units} sampling {units|unit|units} answered. It takes at least two for their spread to show.',
  },
  'compare.sizes_on_one_side': {
    fr: '«\u00a0{side}\u00a0» ne donne pas les tailles de population (fpc) que «\u00a0{other}\u00a0» donne, alors que des unités sont communes. Donnez-les des deux côtés, ou d’aucun.',
    en: '“{side}” lacks the population sizes (fpc) that “{other}” gives, while units are shared. Give them on both sides, or on neither.',
  },
  'compare.no_shared_units': {
    fr: 'Aucune unité de tirage de «\u00a0{left}\u00a0» ne porte le nom d’une unité de «\u00a0{right}\u00a0»\u00a0: les deux côtés sont traités comme indépendants. Si ce sont les mêmes entreprises, vérifiez l’orthographe de leurs noms et de leurs strates.',
    en: 'No sampling unit of “{left}” has the name of one of “{right}”: the sides are treated as independent. If they are the same companies, check how these and their strata are spelt.',
  },
  'compare.no_spread': {
    fr: '«\u00a0{side}\u00a0»\u00a0: toutes les réponses se valent\u00a0; l’incertitude de ce côté ne se voit pas, celle de l’écart est sous-estimée.',
    en: '“{side}”: all answers are alike; the uncertainty of this side does not show, and that of the gap is understated.',
  },
} as const
