/** Issues and notes of the room `protect`. */
export const protectIssues = {
  'protect.not_on_menu': {
    fr: '«\u00a0{asked}\u00a0» n’est pas au menu de l’étude\u00a0: rien n’est calculé en dehors de ses tableaux, miroirs et vagues. Au menu\u00a0: {menu}.',
    en: '“{asked}” is not on the menu of the study: nothing is computed beside its tables, mirrors and waves. On the menu: {menu}.',
  },
  'protect.coarse': {
    fr: 'Les parts sortent en pourcentages entiers et les bases en multiples de {step}\u00a0: c’est une protection des répondants, pas une présentation.',
    en: 'Shares leave as whole percentages and bases as multiples of {step}: this protects respondents, it is not presentation.',
  },
  'protect.listed_targets': {
    fr: 'Les groupes d’un échantillon sont trop nombreux pour que toutes leurs combinaisons soient examinées\u00a0: seuls les petits groupes vraisemblables l’ont été.',
    en: 'The groups of a sample are too many for all their combinations to be examined: only likely small groups were.',
  },
  'protect.no_audit': {
    fr: 'Ce que les chiffres publiés permettraient de déduire des réponses n’a pas été audité par programmation linéaire.',
    en: 'What published figures would let anybody deduce of answers was not audited by linear programming.',
  },
} as const
