/** Issues of the room `publish`: what `verify` finds in a text. */
export const publishIssues = {
  'publish.unknown_figure': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», qui n’est pas un chiffre de l’étude{suggestion}.',
    en: '“{written}” is bound to “{figure}”, which is not a figure of the study{suggestion}.',
  },
  'publish.figure_withheld': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», qui n’est pas publiable\u00a0: {reason}. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, which may not be published: {reason}. Remove this number.',
  },
  'publish.not_a_number': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0» mais ne se lit pas comme un nombre. Écrivez {expected}.',
    en: '“{written}” is bound to “{figure}” but does not read as one number. Write {expected}.',
  },
  'publish.rounds_differently': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; «\u00a0{figure}\u00a0» vaut {expected}.',
    en: 'The text says “{written}”; “{figure}” is {expected}.',
  },
  'publish.wrong_base': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; «\u00a0{figure}\u00a0» vaut {expected}. {written} est la valeur d’une autre base\u00a0: «\u00a0{other}\u00a0».',
    en: 'The text says “{written}”; “{figure}” is {expected}. {written} is the value on another base: “{other}”.',
  },
  'publish.percent_for_points': {
    fr: '«\u00a0{written}\u00a0» est une différence de pourcentages\u00a0: écrivez des points, {expected}.',
    en: '“{written}” is a difference of percentages: write points, {expected}.',
  },
  'publish.points_for_percent': {
    fr: '«\u00a0{written}\u00a0» est une part\u00a0: écrivez un pourcentage, {expected}.',
    en: '“{written}” is a share: write a percentage, {expected}.',
  },
  'publish.unbound_number': {
    fr: '«\u00a0{written}\u00a0» n’est lié à aucun chiffre. Liez-le\u00a0: [{written}](figure:…), ou écrivez-le entre accents graves s’il ne vient pas de l’étude.',
    en: '“{written}” is bound to no figure. Bind it: [{written}](figure:…), or write it between backquotes if it does not come from the study.',
  },
} as const
