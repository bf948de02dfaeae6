/** Issues of the room `weigh`. */
export const weighIssues = {
  'weigh.no_respondents': {
    fr: 'L’échantillon «\u00a0{population}\u00a0» de la vague «\u00a0{wave}\u00a0» ne compte aucun répondant.',
    en: 'The sample “{population}” of wave “{wave}” has no respondents.',
  },
  'weigh.bad_weight': {
    fr: 'Poids inutilisable\u00a0: {weight} (ligne {row} des réponses, {n} en tout). Un poids est un nombre fini, strictement positif.',
    en: 'Unusable weight: {weight} (row {row} of the answers, {n} in all). A weight is a finite number above zero.',
  },
  'weigh.missing_weight': {
    fr: 'Poids manquant (ligne {row} des réponses, {n} en tout). Donnez un poids à chacun, ou retirez ces lignes.',
    en: 'A weight is missing (row {row} of the answers, {n} in all). Give everybody a weight, or leave these rows out.',
  },
  'weigh.no_given_weights': {
    fr: 'Les données n’ont pas la colonne de poids «\u00a0{column}\u00a0» que l’étude annonce.',
    en: 'The data lack the weight column “{column}” that the study declares.',
  },
  'weigh.margin_not_in_data': {
    fr: 'La marge «\u00a0{margin}\u00a0» n’est pas une variable à réponse unique des données.',
    en: 'Margin “{margin}” is not a single-answer variable of the data.',
  },
  'weigh.bad_target': {
    fr: 'Marge «\u00a0{margin}\u00a0», modalité «\u00a0{level}\u00a0»\u00a0: la cible {target} n’est pas un nombre positif ou nul.',
    en: 'Margin “{margin}”, level “{level}”: target {target} is not a number of at least zero.',
  },
  'weigh.targets_sum': {
    fr: 'Marge «\u00a0{margin}\u00a0»\u00a0: les cibles font {sum} au lieu de 1.',
    en: 'Margin “{margin}”: targets sum to {sum} instead of 1.',
  },
  'weigh.unequal_totals': {
    fr: 'Marge «\u00a0{margin}\u00a0»\u00a0: le total des cibles ({total}) diffère de celui de la première marge ({expected}).',
    en: 'Margin “{margin}”: its targets total {total}, those of the first margin {expected}.',
  },
  'weigh.unknown_level': {
    fr: 'Marge «\u00a0{margin}\u00a0»\u00a0: la modalité «\u00a0{level}\u00a0» n’existe pas dans les données.',
    en: 'Margin “{margin}”: level “{level}” does not exist in the data.',
  },
  'weigh.empty_level': {
    fr: 'Marge «\u00a0{margin}\u00a0»\u00a0: personne dans la modalité «\u00a0{level}\u00a0», dont la cible est {target}. Regroupez des modalités.',
    en: 'Margin “{margin}”: nobody in level “{level}”, whose target is {target}. Merge levels.',
  },
  'weigh.zero_target': {
    fr: 'Marge «\u00a0{margin}\u00a0»\u00a0: la modalité «\u00a0{level}\u00a0» a des répondants ({n}) mais une cible nulle ou absente.',
    en: 'Margin “{margin}”: level “{level}” has respondents ({n}) but a target of zero, or none.',
  },
  'weigh.missing_margin_value': {
    fr: 'Marge «\u00a0{margin}\u00a0»\u00a0: répondants sans valeur ({n}). Chacun doit en avoir une pour être redressé.',
    en: 'Margin “{margin}”: respondents without a value ({n}). Each needs one to be weighted.',
  },
  'weigh.not_converged': {
    fr: 'Le calage sur marges n’a pas convergé en {cycles} cycles (écart relatif restant\u00a0: {misfit}). Les marges se contredisent sans doute\u00a0: regroupez des modalités ou retirez une marge.',
    en: 'Raking did not converge in {cycles} cycles (relative misfit left: {misfit}). The margins probably contradict one another: merge levels or drop a margin.',
  },
  'weigh.slow_convergence': {
    fr: 'Le calage sur marges a demandé {cycles} cycles\u00a0: les marges s’accordent mal avec l’échantillon.',
    en: 'Raking took {cycles} cycles: the margins agree poorly with the sample.',
  },
  'weigh.design_not_in_data': {
    fr: 'La variable de plan de sondage «\u00a0{variable}\u00a0» n’est pas une variable à valeur unique des données.',
    en: 'Design variable “{variable}” is not a variable of the data with one value a respondent.',
  },
  'weigh.missing_design_value': {
    fr: 'Variable de plan de sondage «\u00a0{variable}\u00a0»\u00a0: répondants sans valeur ({n}). Chacun doit en avoir une.',
    en: 'Design variable “{variable}”: respondents without a value ({n}). Each needs one.',
  },
  'weigh.bad_fpc': {
    fr: 'Taille de population inutilisable au degré {stage}\u00a0: {size} (ligne {row}, {n} en tout). Il faut un nombre d’unités, ou un taux de sondage entre 0 et 1.',
    en: 'Unusable population size at stage {stage}: {size} (row {row}, {n} in all). It takes a number of units, or a sampling fraction between 0 and 1.',
  },
  'weigh.fpc_varies': {
    fr: 'Degré {stage}, strate «\u00a0{stratum}\u00a0»\u00a0: la taille de population change d’un répondant à l’autre. Une strate n’en a qu’une.',
    en: 'Stage {stage}, stratum “{stratum}”: the population size changes between respondents. A stratum has one.',
  },
  'weigh.fpc_below_sample': {
    fr: 'Degré {stage}, strate «\u00a0{stratum}\u00a0»\u00a0: la population ({size}) est plus petite que l’échantillon ({sampled} unités). Vérifiez la taille, ou donnez partout des taux de sondage.',
    en: 'Stage {stage}, stratum “{stratum}”: the population ({size}) is smaller than the sample ({sampled} units). Check the size, or give sampling fractions throughout.',
  },
  'weigh.sample_fpc_varies': {
    fr: 'La taille de population change d’un répondant à l’autre. Un plan sans strates n’en a qu’une\u00a0: vérifiez-la, ou nommez les strates.',
    en: 'The population size changes between respondents. A design without strata has one: check it, or name the strata.',
  },
  'weigh.fpc_below_whole_sample': {
    fr: 'La population ({size}) est plus petite que l’échantillon ({sampled} {sampled|unité|unités}). Vérifiez la taille, ou donnez partout des taux de sondage.',
    en: 'The population ({size}) is smaller than the sample ({sampled} {sampled|unit|units}). Check the size, or give sampling fractions throughout.',
  },
  'weigh.stratum_without_respondents': {
    fr: 'Strate «\u00a0{stratum}\u00a0»\u00a0: aucun répondant, alors que la population y compte {units} {units|unité|unités} de tirage. Les chiffres ne disent rien d’elle\u00a0: regroupez-la avec une autre, ou dites-le.',
    en: 'Stratum “{stratum}”: no respondents, while the population has {units} sampling {units|unit|units} there. Figures say nothing of it: merge it with another, or say so.',
  },
  'weigh.single_unit': {
    fr: 'L’échantillon n’a qu’une unité de tirage\u00a0: aucune précision ne peut être calculée.',
    en: 'The sample has a single sampling unit, so no precision can be computed.',
  },
  'weigh.lonely_unit': {
    fr: 'Strate «\u00a0{stratum}\u00a0», degré {stage}\u00a0: une seule unité de tirage, aucune précision ne peut être calculée. Regroupez des strates, ou dites comment la traiter (certainty, adjust, average).',
    en: 'Stratum “{stratum}”, stage {stage}: a single sampling unit, so no precision can be computed. Merge strata, or say how to treat it (certainty, adjust, average).',
  },
  'weigh.units_by_stratum': {
    fr: 'Le plan a {n} strates\u00a0: «\u00a0population_units\u00a0» doit donner un nombre pour chacune, par exemple «\u00a0{stratum}\u00a0: 1200\u00a0».',
    en: 'The design has {n} strata: “population_units” must give a number for each, such as “{stratum}: 1200”.',
  },
  'weigh.stratum_without_units': {
    fr: 'Strate «\u00a0{stratum}\u00a0»\u00a0: «\u00a0population_units\u00a0» ne donne pas le nombre de ses unités dans la population.',
    en: 'Stratum “{stratum}”: “population_units” does not give the number of its units in the population.',
  },
} as const
