/** Why a number is withheld, in a few words, and the words that stand in its place. */
export const withheldTexts = {
  'withheld.empty_base': { fr: 'personne dans la base', en: 'nobody in the base' },
  'withheld.no_variance': { fr: 'précision incalculable', en: 'precision cannot be computed' },
  'withheld.disclosure': {
    fr: 'trop peu de répondants pour protéger leur anonymat',
    en: 'too few respondents to protect them',
  },
  'withheld.complement': {
    fr: 'il permettrait d’en déduire un autre par soustraction',
    en: 'it would let another be found by subtraction',
  },
  'withheld.quality': {
    fr: 'base trop faible pour que le chiffre ait un sens',
    en: 'base too small to mean anything',
  },
  'withheld.imprecise': {
    fr: 'trop imprécis pour être publié, selon les règles du NCHS',
    en: 'too imprecise to publish, by the rules of the NCHS',
  },
  'withheld.few': {
    fr: 'réponse sensible que seules quelques personnes, ou aucune, ont donnée',
    en: 'sensitive answer that few people, or none, gave',
  },
  'withheld.nearly_all': {
    fr: 'réponse sensible que presque toutes les personnes, ou toutes, ont donnée',
    en: 'sensitive answer that almost all people, or all, gave',
  },
  'withheld.dominated': {
    fr: 'une ou deux personnes font l’essentiel du nombre',
    en: 'one or two people make most of the number',
  },
  'withheld.few_changed': {
    fr: 'trop peu de personnes ont rejoint ou quitté le groupe entre les vagues',
    en: 'too few people joined or left the group between the waves',
  },
  few: { fr: 'peu', en: 'few' },
  nearly_all: { fr: 'presque tous', en: 'almost all' },
} as const
