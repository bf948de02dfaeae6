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
  'compare.missing_weight': {
    fr: '«\u00a0{side}\u00a0»\u00a0: poids manquant (ligne {row}, {n} en tout). Donnez un poids à chacun, ou retirez ces lignes.',
    en: '“{side}”: a weight is missing (row {row}, {n} in all). Give everybody a weight, or leave these rows out.',
  },
  'compare.bad_weight': {
    fr: '«\u00a0{side}\u00a0»\u00a0: poids inutilisable, {weight} (ligne {row}, {n} en tout). Un poids est un nombre fini, strictement positif.',
    en: '“{side}”: unusable weight, {weight} (row {row}, {n} in all). A weight is a finite number above zero.',
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
  'compare.units_on_one_side': {
    fr: '«\u00a0{side}\u00a0» ne nomme pas ses unités de tirage (psu), «\u00a0{other}\u00a0» oui\u00a0: les deux côtés sont traités comme indépendants.',
    en: '“{side}” does not name its sampling units (psu), “{other}” does: the sides are treated as independent.',
  },
  'compare.no_spread': {
    fr: '«\u00a0{side}\u00a0»\u00a0: toutes les réponses se valent\u00a0; l’incertitude de ce côté ne se voit pas\u00a0; celle de l’écart, s’il est donné, est sous-estimée.',
    en: '“{side}”: all answers are alike; the uncertainty of this side does not show; that of the gap, if given, is understated.',
  },
  'compare.no_companies': {
    fr: '«\u00a0{side}\u00a0»\u00a0: aucune colonne de noms d’entreprises (psu). Une moyenne d’écarts par entreprise en demande une de chaque côté.',
    en: '“{side}”: no column of company names (psu). An average of company gaps needs one on each side.',
  },
  'compare.no_shared_company': {
    fr: 'Aucune entreprise n’a de réponses à la fois chez «\u00a0{left}\u00a0» et chez «\u00a0{right}\u00a0». Vérifiez l’orthographe des noms d’entreprises et de leurs strates.',
    en: 'No company has answers of both “{left}” and “{right}”. Check how companies and their strata are spelt.',
  },
  'compare.bad_company_size': {
    fr: 'Taille «\u00a0{weighting}\u00a0»\u00a0: l’entreprise «\u00a0{company}\u00a0» n’en a pas, ou pas de positive ({n} en tout). Chaque entreprise comparée en a une.',
    en: 'Size “{weighting}”: company “{company}” has none, or none above zero ({n} in all). Every company compared has one.',
  },
  'compare.companies_dropped': {
    fr: 'Sans écart, donc hors de la moyenne\u00a0: {leftN} {leftN|entreprise|entreprises} de «\u00a0{left}\u00a0» et {rightN} de «\u00a0{right}\u00a0».',
    en: 'Without a gap, hence outside the average: {leftN} {leftN|company|companies} of “{left}” and {rightN} of “{right}”.',
  },
  'compare.identities_on_one_wave': {
    fr: 'La vague «\u00a0{side}\u00a0» ne dit pas qui sont ses répondants, la vague «\u00a0{other}\u00a0» oui. Donnez les identifiants des deux, ou d’aucune.',
    en: 'Wave “{side}” does not say who its respondents are, wave “{other}” does. Give identifiers for both, or for neither.',
  },
  'compare.respondent_twice': {
    fr: 'Vague «\u00a0{side}\u00a0»\u00a0: le répondant «\u00a0{respondent}\u00a0» y figure plus d’une fois ({n} {n|répondant|répondants} dans ce cas). Gardez une ligne pour chacun.',
    en: 'Wave “{side}”: respondent “{respondent}” appears more than once ({n} such {n|respondent|respondents}). Keep one row for each.',
  },
  'compare.moved_respondents': {
    fr: '{n} {n|répondant|répondants} des deux vagues {n|a|ont} changé d’unité de tirage ou de strate entre «\u00a0{from}\u00a0» et «\u00a0{to}\u00a0»\u00a0: ce que {n|sa réponse a|leurs réponses ont} de commun n’entre pas dans le calcul.',
    en: '{n} {n|respondent|respondents} of both waves changed sampling unit or stratum between “{from}” and “{to}”: what {n|this one’s|their} answers have in common is left out.',
  },
  'compare.duplicate_dyad': {
    fr: '«\u00a0{side}\u00a0»\u00a0: la paire «\u00a0{dyad}\u00a0» y figure plus d’une fois ({n} {n|paire|paires} dans ce cas). Une paire a une personne de chaque côté.',
    en: '“{side}”: pair “{dyad}” appears more than once ({n} such {n|pair|pairs}). A pair has one person on each side.',
  },
  'compare.no_pairs': {
    fr: 'Aucune paire n’a de réponse à la fois chez «\u00a0{left}\u00a0» et chez «\u00a0{right}\u00a0». Vérifiez les identifiants des paires.',
    en: 'No pair has an answer of both “{left}” and “{right}”. Check the identifiers of pairs.',
  },
  'compare.unmatched_dyads': {
    fr: '«\u00a0{side}\u00a0»\u00a0: {n} {n|personne sans vis-à-vis, laissée|personnes sans vis-à-vis, laissées} de côté.',
    en: '“{side}”: {n} {n|person|people} without a counterpart, left out.',
  },
  'compare.incomplete_dyads': {
    fr: '{n} {n|paire dont l’un des deux n’a pas répondu, laissée|paires dont l’un des deux n’a pas répondu, laissées} de côté.',
    en: '{n} {n|pair|pairs} in which one of the two did not answer, left out.',
  },
  'compare.too_many_drivers': {
    fr: '{n} facteurs, c’est trop\u00a0: {most} au plus, car toutes leurs combinaisons sont calculées. Regroupez ceux qui disent la même chose, ou choisissez.',
    en: '{n} drivers are too many: {most} at most, because all their combinations are computed. Merge those that say the same, or choose.',
  },
  'compare.same_name': {
    fr: 'Deux colonnes s’appellent «\u00a0{name}\u00a0»\u00a0: donnez à chacune un nom.',
    en: 'Two columns are called “{name}”: give each a name of its own.',
  },
  'compare.constant_column': {
    fr: '«\u00a0{column}\u00a0»\u00a0: la même réponse chez tous ceux qui ont tout répondu\u00a0; elle ne peut rien expliquer ni être expliquée. Retirez la colonne.',
    en: '“{column}”: the same answer from all who answered everything; it can neither explain nor be explained. Leave the column out.',
  },
  'compare.driver_explained': {
    fr: '«\u00a0{driver}\u00a0» se déduit exactement des autres facteurs (une somme, une copie). Retirez-le, ou retirez-en un autre.',
    en: '“{driver}” follows exactly from the other drivers (a sum, a copy). Leave it out, or leave another out.',
  },
  'compare.association_only': {
    fr: 'Les parts disent ce qui va avec «\u00a0{outcome}\u00a0», non ce qui en est la cause.',
    en: 'Shares say what goes with “{outcome}”, not what causes it.',
  },
  'compare.few_respondents': {
    fr: 'Peu de répondants ({n}) pour {drivers} {drivers|facteur|facteurs}\u00a0: il en faudrait au moins {least}. Les parts sont fragiles.',
    en: 'Few respondents ({n}) for {drivers} {drivers|driver|drivers}: it would take at least {least}. Shares are fragile.',
  },
  'compare.incomplete_respondents': {
    fr: '{n} {n|répondant n’a|répondants n’ont} pas répondu à tout et {n|est laissé|sont laissés} de côté.',
    en: '{n} {n|respondent|respondents} did not answer everything and {n|is|are} left out.',
  },
  'compare.inflated_driver': {
    fr: '«\u00a0{driver}\u00a0» recoupe fortement les autres facteurs (facteur d’inflation {inflation}, au-dessus de 5)\u00a0: sa part et les leurs se séparent mal.',
    en: '“{driver}” strongly overlaps the other drivers (inflation factor {inflation}, above 5): its share and theirs are hard to tell apart.',
  },
  'compare.shares_without_error': {
    fr: 'Parts sans erreur type\u00a0: elle se calcule en écartant une unité de tirage (psu) à la fois, ce qui en demande deux au moins par strate.',
    en: 'Shares without standard errors: these come from leaving out one sampling unit (psu) at a time, which takes at least two a stratum.',
  },
  'compare.not_a_share': {
    fr: '«\u00a0{side}\u00a0»\u00a0: la réponse {value} (ligne {row}) n’est ni 0 ni 1, alors que le chiffre publié est une part. Dites dans «\u00a0level\u00a0» quelle réponse compter.',
    en: '“{side}”: answer {value} (row {row}) is neither 0 nor 1, while the published figure is a share. Say in “level” which answer to count.',
  },
  'compare.bad_published_share': {
    fr: '«\u00a0{source}\u00a0»\u00a0: {share} n’est pas une part. Une part va de 0 à 1\u00a0: 43\u00a0% s’écrit 0.43.',
    en: '“{source}”: {share} is not a share. A share goes from 0 to 1: 43% is written 0.43.',
  },
  'compare.bad_published_base': {
    fr: '«\u00a0{source}\u00a0»\u00a0: la base publiée, {n}, n’est pas un nombre de répondants supérieur à 1. Si elle n’est pas connue, ne la donnez pas.',
    en: '“{source}”: the published base, {n}, is not a number of respondents above 1. When it is not known, leave it out.',
  },
  'compare.published_as_exact': {
    fr: '«\u00a0{source}\u00a0»\u00a0: base inconnue, le chiffre publié est tenu pour exact\u00a0; l’incertitude de l’écart est sous-estimée.',
    en: '“{source}”: base unknown, so the published figure is treated as exact; the uncertainty of the difference is understated.',
  },
  'compare.published_as_simple': {
    fr: '«\u00a0{source}\u00a0»\u00a0: plan de sondage inconnu, les {n} répondants sont comptés comme un tirage aléatoire simple (effet de plan 1).',
    en: '“{source}”: design unknown, so the {n} respondents are counted as a simple random sample (design effect 1).',
  },
  'compare.design_decides': {
    fr: '«\u00a0{source}\u00a0»\u00a0: la conclusion change si l’effet de plan est de {designEffect} au lieu de 1. Ne la publiez pas sans le dire.',
    en: '“{source}”: the conclusion changes when the design effect is {designEffect} instead of 1. Do not publish it without saying so.',
  },
  'compare.rounding_decides': {
    fr: '«\u00a0{source}\u00a0»\u00a0: le chiffre publié est arrondi à ±{points} point près, et la conclusion en dépend. Ne la publiez pas.',
    en: '“{source}”: the published figure is rounded to within ±{points} points, and the conclusion depends on it. Do not publish it.',
  },
} as const
