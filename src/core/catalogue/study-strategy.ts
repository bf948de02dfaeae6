/** Issues of `strategy.yaml`. */
export const studyStrategyIssues = {
  'study.threshold_without_unit': {
    fr: '«\u00a0{found}\u00a0» n’a pas d’unité. Écrivez {found}\u00a0%, {found} points, {found} mean ou {found} nps.',
    en: '“{found}” has no unit. Write {found} %, {found} points, {found} mean or {found} nps.',
  },
  'study.bad_threshold': {
    fr: '«\u00a0{found}\u00a0» n’est pas un nombre avec son unité (%, points, mean, nps). Écrivez par exemple 25\u00a0% ou -10 points.',
    en: '“{found}” is not a number with its unit (%, points, mean, nps). Write for instance 25 % or -10 points.',
  },
  'study.threshold_wrong_unit': {
    fr: '«\u00a0{found}\u00a0» n’est pas dans l’unité de «\u00a0{figure}\u00a0». Unité attendue\u00a0: {unit}.',
    en: '“{found}” is not in the unit of “{figure}”. Unit expected: {unit}.',
  },
  'study.threshold_out_of_range': {
    fr: '«\u00a0{found}\u00a0» est une valeur que «\u00a0{figure}\u00a0» ne peut pas avoir.',
    en: '“{found}” is a value that “{figure}” cannot have.',
  },
  'study.thresholds_contradict_higher': {
    fr: 'Les seuils se contredisent\u00a0: le mieux est en haut (better: higher), donc «\u00a0good\u00a0» ({good}) doit être au-dessus de «\u00a0act\u00a0» ({act}).',
    en: 'The thresholds contradict each other: higher is better, so “good” ({good}) must be above “act” ({act}).',
  },
  'study.thresholds_contradict_lower': {
    fr: 'Les seuils se contredisent\u00a0: le mieux est en bas (better: lower), donc «\u00a0good\u00a0» ({good}) doit être au-dessous de «\u00a0act\u00a0» ({act}).',
    en: 'The thresholds contradict each other: lower is better, so “good” ({good}) must be below “act” ({act}).',
  },
  'study.unknown_indicator': {
    fr: '«\u00a0{name}\u00a0» n’est pas un indicateur de strategy.yaml. Indicateurs\u00a0: {known}.',
    en: '“{name}” is not an indicator of strategy.yaml. Indicators: {known}.',
  },
  'study.unknown_indicator_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas un indicateur de strategy.yaml. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not an indicator of strategy.yaml. Did you mean “{meant}”?',
  },
  'study.indicator_unused': {
    fr: 'L’indicateur «\u00a0{id}\u00a0» ne sert nulle part. Citez-le dans un conseil (called_by, because, expects) ou retirez-le.',
    en: 'The indicator “{id}” is used nowhere. Name it in some advice (called_by, because, expects) or take it out.',
  },
  'study.indicator_count': {
    fr: '«\u00a0{figure}\u00a0» est un nombre de répondants, pas un indicateur. Prenez une part, une moyenne, un écart ou une évolution.',
    en: '“{figure}” is a number of respondents, not an indicator. Take a share, a mean, a gap or a trend.',
  },
  'study.benchmark_needs_row': {
    fr: '«\u00a0{figure}\u00a0» ne se compare pas à une étude de référence\u00a0: prenez une part ou une moyenne d’une vague (2012/salaries/variable.code).',
    en: '“{figure}” cannot be set against a reference study: take a share or a mean of one wave (2012/employees/variable.code).',
  },
  'study.advice_not_judged': {
    fr: 'Aucun des indicateurs qui appellent «\u00a0{id}\u00a0» n’a de seuils. Donnez-en (levels) à l’un d’eux.',
    en: 'None of the indicators that call for “{id}” has thresholds. Give one of them some (levels).',
  },
  'study.movement_needs_row': {
    fr: '«\u00a0{indicator}\u00a0» n’est pas un chiffre que la prochaine vague puisse suivre. Prenez un indicateur dont le chiffre est une part ou une moyenne d’une vague.',
    en: '“{indicator}” is not a figure that the next wave can follow. Take an indicator whose figure is a share or a mean of one wave.',
  },
  'study.movement_nil': {
    fr: 'Un mouvement nul ne se vérifie pas. Écrivez de combien le chiffre doit bouger, par exemple -10 points.',
    en: 'No movement at all cannot be checked. Write by how much the figure should move, for instance -10 points.',
  },
  'study.movement_wrong_way': {
    fr: '«\u00a0{found}\u00a0» éloigne «\u00a0{indicator}\u00a0» de son seuil «\u00a0bon\u00a0». Changez le signe, ou le sens (better) de l’indicateur.',
    en: '“{found}” takes “{indicator}” away from its “good” threshold. Change the sign, or which way the indicator is better.',
  },
  'study.bad_delay': {
    fr: '«\u00a0{found}\u00a0» n’est pas un délai. Écrivez 30 days, 6 weeks ou 3 months, comptés depuis «\u00a0start\u00a0».',
    en: '“{found}” is not a delay. Write 30 days, 6 weeks or 3 months, counted from “start”.',
  },
  'study.strategy_bare_number': {
    fr: '«\u00a0{written}\u00a0» n’est lié à aucun chiffre. Citez un indicateur à la place\u00a0: {braces}.',
    en: '“{written}” is bound to no figure. Quote an indicator instead: {braces}.',
  },
} as const
