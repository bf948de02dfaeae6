/** What `verify` finds in the claims of a text, bound to figures or not. */
export const claimIssues = {
  'publish.claim_differs': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; d’après les données, {figure} vaut {expected}. Écrivez {expected}.',
    en: 'The text says “{written}”; by the data, {figure} is {expected}. Write {expected}.',
  },
  'publish.claim_fraction': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; {figure} vaut {expected}, hors de la tolérance. Écrivez {expected}, ou la fraction qui en approche.',
    en: 'The text says “{written}”; {figure} is {expected}, outside the tolerance. Write {expected}, or the fraction near it.',
  },
  'publish.claim_range': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; {figure} vaut {expected}, hors de cet intervalle. Écrivez {expected}.',
    en: 'The text says “{written}”; {figure} is {expected}, outside that range. Write {expected}.',
  },
  'publish.claim_majority': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; {figure} vaut {expected}. Écrivez {expected}.',
    en: 'The text says “{written}”; {figure} is {expected}. Write {expected}.',
  },
  'publish.claim_percent_for_points': {
    fr: '«\u00a0{written}\u00a0» est une différence de pourcentages ({figure})\u00a0: écrivez des points, {expected}.',
    en: '“{written}” is a difference of percentages ({figure}): write points, {expected}.',
  },
  'publish.claim_points_for_percent': {
    fr: '«\u00a0{written}\u00a0» est une part ({figure})\u00a0: écrivez un pourcentage, {expected}.',
    en: '“{written}” is a share ({figure}): write a percentage, {expected}.',
  },
  'publish.claim_wrong_base': {
    fr: '«\u00a0{written}\u00a0» est bien la valeur de {figure}, mais parmi d’autres personnes que le texte ne dit\u00a0: {base}. Écrivez «\u00a0{expected} de {base}\u00a0».',
    en: '“{written}” is indeed the value of {figure}, but among other people than the text says: {base}. Write “{expected} of {base}”.',
  },
  'publish.claim_wrong_base_instead': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; parmi ceux qu’il nomme, c’est {expected}. «\u00a0{written}\u00a0» se trouve être la valeur parmi d’autres, {base} ({figure}). Écrivez {expected}, ou nommez-les.',
    en: 'The text says “{written}”; among those it names, it is {expected}. “{written}” happens to be the value among others, {base} ({figure}). Write {expected}, or name them.',
  },
  'publish.claim_rank': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; or «\u00a0{first}\u00a0» ({first_value}) n’est pas devant «\u00a0{second}\u00a0» ({second_value}). Inversez, ou retirez le classement.',
    en: 'The text says “{written}”; but “{first}” ({first_value}) is not ahead of “{second}” ({second_value}). Turn it round, or drop the ranking.',
  },
  'publish.claim_rank_untested': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; «\u00a0{first}\u00a0» ({first_value}) et «\u00a0{second}\u00a0» ({second_value}) sont trop proches pour qu’un test les départage. Écrivez «\u00a0à égalité avec\u00a0».',
    en: 'The text says “{written}”; “{first}” ({first_value}) and “{second}” ({second_value}) are too close for a test to part them. Write “level with”.',
  },
  'publish.claim_rank_far': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; «\u00a0{first}\u00a0» ({first_value}) et «\u00a0{second}\u00a0» ({second_value}) sont à moins de dix points. Écrivez «\u00a0devant\u00a0».',
    en: 'The text says “{written}”; “{first}” ({first_value}) and “{second}” ({second_value}) are less than ten points apart. Write “ahead of”.',
  },
  'publish.claim_trend': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; {figure} vaut {expected} ({p}). Écrivez {expected}.',
    en: 'The text says “{written}”; {figure} is {expected} ({p}). Write {expected}.',
  },
  'publish.claim_ratio': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; {first} ({figure}) contre {second} ({other}), c’est {ratio} fois. Écrivez les deux pourcentages.',
    en: 'The text says “{written}”; {first} ({figure}) against {second} ({other}) is {ratio} times. Write both percentages.',
  },
  'publish.claim_not_significant': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; le test de {figure} ({expected}, {p}) ne le porte pas. Retirez le mot, ou écrivez «\u00a0non significatif\u00a0».',
    en: 'The text says “{written}”; the test of {figure} ({expected}, {p}) does not carry it. Drop the word, or write “not significant”.',
  },
  'publish.claim_is_significant': {
    fr: 'Le texte nie que ce soit «\u00a0{written}\u00a0»\u00a0; le test de {figure} ({expected}, {p}) dit que si. Retirez la négation.',
    en: 'The text denies that it is “{written}”; the test of {figure} ({expected}, {p}) says it is. Drop the denial.',
  },
  'publish.claim_proposed': {
    fr: '{written} → {figure}\u00a0? Liez-le\u00a0: [{written}](figure:{figure})',
    en: '{written} → {figure}? Bind it: [{written}](figure:{figure})',
  },
  'publish.claim_unknown': {
    fr: '{written}\u00a0: aucun chiffre de l’étude ne se reconnaît ici. Liez-le\u00a0: [{written}](figure:…), ou écrivez-le entre accents graves s’il vient d’ailleurs.',
    en: '{written}: no figure of the study is recognised here. Bind it: [{written}](figure:…), or write it between backquotes if it comes from elsewhere.',
  },
} as const
