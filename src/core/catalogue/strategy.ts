/** Issues of `visavis strategy`: what a plan or a reference study does not allow. */
export const strategyIssues = {
  'strategy.none': {
    fr: 'L’étude «\u00a0{study}\u00a0» n’a pas de strategy.yaml\u00a0: rien ne dit de quels chiffres tirer quels conseils.',
    en: 'The study “{study}” has no strategy.yaml: nothing says which figures call for which advice.',
  },
  'strategy.plan_no_column': {
    fr: 'Le plan n’a pas de colonne «\u00a0{column}\u00a0». Il en faut quatre\u00a0: id, figure, planned, unit.',
    en: 'The plan has no column “{column}”. It takes four: id, figure, planned, unit.',
  },
  'strategy.plan_empty': {
    fr: 'Le plan ne contient aucune action.',
    en: 'The plan holds no action.',
  },
  'strategy.plan_bad_movement': {
    fr: '«\u00a0{found}\u00a0» n’est pas un mouvement avec son unité. Écrivez par exemple -10 dans planned et points dans unit.',
    en: '“{found}” is not a movement with its unit. Write for instance -10 in planned and points in unit.',
  },
  'strategy.plan_unknown_figure': {
    fr: '«\u00a0{figure}\u00a0» n’est pas un chiffre de cette étude que la vague suivante puisse suivre.',
    en: '“{figure}” is no figure of this study that the next wave can follow.',
  },
  'strategy.nothing_in_common': {
    fr: 'L’étude de référence «\u00a0{reference}\u00a0» n’a posé aucune des questions de strategy.yaml aux mêmes populations. Rien n’est comparable.',
    en: 'The reference study “{reference}” asked none of the questions of strategy.yaml of the same populations. Nothing can be compared.',
  },
} as const
