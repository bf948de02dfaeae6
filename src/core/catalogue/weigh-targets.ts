/** Issues of the room `weigh` about meeting targets, non-response, replicates and design effects. */
export const weighTargetIssues = {
  'weigh.bad_total': {
    fr: 'Total «\u00a0{total}\u00a0»\u00a0: la cible {target} n’est pas un nombre.',
    en: 'Total “{total}”: target {target} is not a number.',
  },
  'weigh.missing_number': {
    fr: 'Total «\u00a0{total}\u00a0»\u00a0: répondants sans nombre ({n}, le premier à la ligne {row}). Chacun doit en avoir un pour être redressé.',
    en: 'Total “{total}”: respondents without a number ({n}, the first in row {row}). Each needs one to be weighted.',
  },
  'weigh.missing_bound': {
    fr: 'Bornes inutilisables\u00a0: il en manque une. Donnez-en deux, la basse d’au moins 0 et la haute plus grande, ou aucune.',
    en: 'Unusable bounds: one is missing. Give two, the lower one at least 0 and the upper one above it, or none.',
  },
  'weigh.bad_bounds': {
    fr: 'Bornes inutilisables\u00a0: {lower} et {upper}. La borne basse est d’au moins 0, la borne haute est plus grande.',
    en: 'Unusable bounds: {lower} and {upper}. The lower one is at least 0, the upper one above it.',
  },
  'weigh.logit_without_bounds': {
    fr: 'La méthode logit demande des bornes\u00a0: le plus petit et le plus grand rapport admis entre poids final et poids de départ, par exemple 0,3 et 3.',
    en: 'The logit method requires bounds: the least and the largest ratio allowed of final to starting weight, such as 0.3 and 3.',
  },
  'weigh.bad_logit_bounds': {
    fr: 'Bornes inutilisables pour la méthode logit\u00a0: {lower} et {upper}. Il faut une borne basse sous 1 et une borne haute, finie, au-dessus de 1.',
    en: 'Unusable bounds for the logit method: {lower} and {upper}. It takes a lower one below 1 and an upper one, finite, above 1.',
  },
  'weigh.level_out_of_reach': {
    fr: 'Marge «\u00a0{margin}\u00a0», modalité «\u00a0{level}\u00a0»\u00a0: la cible {target} est hors d’atteinte, les bornes permettent de {least} à {most}. Élargissez les bornes ou regroupez des modalités.',
    en: 'Margin “{margin}”, level “{level}”: target {target} is out of reach, the bounds allow {least} to {most}. Widen the bounds or merge levels.',
  },
  'weigh.total_out_of_reach': {
    fr: 'Total «\u00a0{total}\u00a0»\u00a0: la cible {target} est hors d’atteinte, les poids permettent de {least} à {most}. Élargissez les bornes s’il y en a, ou vérifiez le total.',
    en: 'Total “{total}”: target {target} is out of reach, weights allow {least} to {most}. Widen the bounds if there are any, or check the total.',
  },
  'weigh.conflicting_level': {
    fr: 'Marge «\u00a0{margin}\u00a0», modalité «\u00a0{level}\u00a0»\u00a0: la cible {target} ne peut être atteinte avec les autres, au plus près on obtient {reached}. Élargissez les bornes s’il y en a, regroupez des modalités ou retirez une marge.',
    en: 'Margin “{margin}”, level “{level}”: target {target} cannot be reached together with the others, the nearest is {reached}. Widen the bounds if there are any, merge levels or drop a margin.',
  },
  'weigh.conflicting_total': {
    fr: 'Total «\u00a0{total}\u00a0»\u00a0: la cible {target} ne peut être atteinte avec les autres, au plus près on obtient {reached}. Élargissez les bornes s’il y en a, ou retirez une cible.',
    en: 'Total “{total}”: target {target} cannot be reached together with the others, the nearest is {reached}. Widen the bounds if there are any, or drop a target.',
  },
  'weigh.not_calibrated': {
    fr: 'Le calage n’a pas convergé en {iterations} itérations (écart restant\u00a0: {misfit})\u00a0: les cibles ne s’atteignent qu’en touchant les bornes. Élargissez-les, ou prenez une autre méthode.',
    en: 'Calibration did not converge in {iterations} iterations (misfit left: {misfit}): the targets are only reached where weights touch the bounds. Widen them, or take another method.',
  },
  'weigh.negative_weights': {
    fr: 'Le calage linéaire a donné des poids négatifs ou nuls ({n}). Prenez la méthode raking, ou des bornes.',
    en: 'Linear calibration gave weights that are not above zero ({n}). Take the raking method, or bounds.',
  },
  'weigh.bounded': {
    fr: 'Le rapport entre poids final et poids de départ est tenu entre {lower} et {upper}.',
    en: 'The ratio of final to starting weight is kept between {lower} and {upper}.',
  },
  'weigh.empty_cell': {
    fr: 'Croisement «\u00a0{cell}\u00a0»\u00a0: personne, alors que la cible est {target}. Regroupez des modalités.',
    en: 'Cell “{cell}”: nobody, against a target of {target}. Merge levels.',
  },
  'weigh.zero_cell': {
    fr: 'Croisement «\u00a0{cell}\u00a0»\u00a0: des répondants ({n}) mais une cible nulle ou absente.',
    en: 'Cell “{cell}”: respondents ({n}) but a target of zero, or none.',
  },
  'weigh.bad_cell_target': {
    fr: 'Croisement «\u00a0{cell}\u00a0»\u00a0: la cible {target} n’est pas un nombre positif ou nul.',
    en: 'Cell “{cell}”: target {target} is not a number of at least zero.',
  },
  'weigh.repeated_cell': {
    fr: 'Croisement «\u00a0{cell}\u00a0»\u00a0: plusieurs cibles. Il en faut une seule.',
    en: 'Cell “{cell}”: several targets. It takes one.',
  },
  'weigh.unknown_cell': {
    fr: 'Croisement «\u00a0{cell}\u00a0»\u00a0: une modalité n’existe pas.',
    en: 'Cell “{cell}”: a level does not exist.',
  },
  'weigh.missing_cell_value': {
    fr: 'Variable «\u00a0{variable}\u00a0»\u00a0: répondants sans modalité ({n}). Chacun doit en avoir une pour être redressé.',
    en: 'Variable “{variable}”: respondents without a level ({n}). Each needs one to be weighted.',
  },
  'weigh.class_without_respondents': {
    fr: 'Classe «\u00a0{class}\u00a0»\u00a0: aucun répondant parmi les unités tirées ({n}). Regroupez-la avec «\u00a0{neighbour}\u00a0», ou avec une autre classe qui lui ressemble.',
    en: 'Class “{class}”: no respondents among the units drawn ({n}). Merge it with “{neighbour}”, or with another class like it.',
  },
  'weigh.nobody_responded': {
    fr: 'Aucune unité tirée n’a répondu ({n}).',
    en: 'None of the units drawn has responded ({n}).',
  },
  'weigh.unknown_outcome': {
    fr: 'Statut inconnu\u00a0: «\u00a0{outcome}\u00a0» (ligne {row} des unités tirées, {n} en tout). Donnez à chacune l’un de ceux-ci\u00a0: {outcomes}.',
    en: 'Unknown outcome: “{outcome}” (row {row} of the units drawn, {n} in all). Give each one of these: {outcomes}.',
  },
  'weigh.unit_without_class': {
    fr: 'Unités tirées sans classe de réponse ({n}). Chacune doit en avoir une.',
    en: 'Units drawn without a response class ({n}). Each needs one.',
  },
  'weigh.bad_eligibility': {
    fr: 'Part d’unités éligibles parmi les inconnues\u00a0: {share} n’est pas entre 0 et 1.',
    en: 'Share of eligible units among the unknown ones: {share} is not between 0 and 1.',
  },
  'weigh.not_two_units': {
    fr: 'Strate «\u00a0{stratum}\u00a0»\u00a0: unités de tirage, {n}. Les demi-échantillons équilibrés en demandent exactement deux par strate.',
    en: 'Stratum “{stratum}”: sampling units, {n}. Balanced half-samples require exactly two in each stratum.',
  },
  'weigh.too_few_to_replicate': {
    fr: 'Strate «\u00a0{stratum}\u00a0»\u00a0: une seule unité de tirage. Regroupez des strates.',
    en: 'Stratum “{stratum}”: a single sampling unit. Merge strata.',
  },
  'weigh.not_two_without_strata': {
    fr: 'Unités de tirage, sans strates\u00a0: {n}. Les demi-échantillons équilibrés en demandent exactement deux par strate\u00a0: nommez les strates, ou prenez JK1.',
    en: 'Sampling units, without strata: {n}. Balanced half-samples require exactly two in each stratum: name the strata, or take JK1.',
  },
  'weigh.too_few_without_strata': {
    fr: 'L’échantillon n’a qu’une unité de tirage\u00a0: aucune réplique ne peut en être tirée. Il en faut au moins deux.',
    en: 'The sample has a single sampling unit, so no replicates can be made of it. It takes at least two.',
  },
  'weigh.jackknife_with_strata': {
    fr: 'Le jackknife JK1 vaut pour un plan sans strates, celui-ci en compte {n}. Prenez JKn.',
    en: 'Jackknife JK1 is for a design without strata, this one has {n}. Take JKn.',
  },
  'weigh.fpc_not_replicated': {
    fr: 'Les répliques «\u00a0{method}\u00a0» ne tiennent pas compte de la population finie. Prenez JKn, ou renoncez à la correction.',
    en: 'Replicates “{method}” do not know of a finite population. Take JKn, or do without the correction.',
  },
  'weigh.replicate_failed': {
    fr: 'Réplique {replicate}\u00a0: le redressement a échoué.',
    en: 'Replicate {replicate}: weighting it again failed.',
  },
  'weigh.value_not_finite': {
    fr: 'Effet de plan incalculable\u00a0: valeur {value} (ligne {row}, {n} en tout). Donnez un nombre fini à chacun, ou retirez ces lignes.',
    en: 'No design effect: value {value} (row {row}, {n} in all). Give everybody a finite number, or leave these rows out.',
  },
  'weigh.no_variation': {
    fr: 'Effet de plan incalculable\u00a0: toutes les valeurs sont égales, ou il y en a moins de deux.',
    en: 'No design effect: all values are equal, or there are fewer than two.',
  },
  'weigh.weights_below_sample': {
    fr: 'Effet de plan sans remise incalculable\u00a0: les poids font {sum} pour {n} répondants. Il faut des poids qui totalisent la population.',
    en: 'No design effect without replacement: weights sum to {sum} for {n} respondents. It takes weights that total the population.',
  },
} as const
