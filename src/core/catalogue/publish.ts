/** Issues of the room `publish`: what `verify` finds in a text, and notes of `reproduce`. */
export const publishIssues = {
  'publish.unknown_figure': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», qui n’est pas un chiffre de l’étude.',
    en: '“{written}” is bound to “{figure}”, which is not a figure of the study.',
  },
  'publish.unknown_figure_near': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», qui n’est pas un chiffre de l’étude. Vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?',
    en: '“{written}” is bound to “{figure}”, which is not a figure of the study. Did you mean “{near}”?',
  },
  'publish.withheld_empty_base': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», dont la base est vide\u00a0: il n’y a pas de chiffre. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, whose base is empty: there is no figure. Remove this number.',
  },
  'publish.withheld_no_variance': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», dont la précision est incalculable. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, whose precision cannot be computed. Remove this number.',
  },
  'publish.withheld_disclosure': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», non publié pour protéger des personnes\u00a0: trop peu de répondants. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, withheld to protect people: too few respondents. Remove this number.',
  },
  'publish.withheld_complement': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», non publié pour protéger des personnes\u00a0: il permettrait d’en déduire un autre par soustraction. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, withheld to protect people: it would let another be found by subtraction. Remove this number.',
  },
  'publish.withheld_quality': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», non publié\u00a0: sa base est trop faible pour qu’il veuille dire quelque chose. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, which is withheld: its base is too small to mean anything. Remove this number.',
  },
  'publish.withheld_imprecise': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», non publié\u00a0: il est trop imprécis, selon les règles du NCHS. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, which is withheld: it is too imprecise, by the rules of the NCHS. Remove this number.',
  },
  'publish.withheld_few': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», réponse sensible que peu de personnes ont donnée\u00a0: elle n’est pas chiffrée. Écrivez «\u00a0peu\u00a0», ou retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, a sensitive answer that few people gave: it has no number. Write “few”, or remove this number.',
  },
  'publish.withheld_nearly_all': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», réponse sensible que presque tous ont donnée\u00a0: elle n’est pas chiffrée. Écrivez «\u00a0presque tous\u00a0», ou retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, a sensitive answer that almost all gave: it has no number. Write “almost all”, or remove this number.',
  },
  'publish.withheld_dominated': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», non publié pour protéger les personnes\u00a0: une ou deux font l’essentiel du nombre. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, withheld to protect people: one or two make most of the number. Remove this number.',
  },
  'publish.withheld_few_changed': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», non publié pour protéger les personnes\u00a0: trop peu ont rejoint ou quitté le groupe entre les vagues. Retirez ce nombre.',
    en: '“{written}” is bound to “{figure}”, withheld to protect people: too few joined or left the group between the waves. Remove this number.',
  },
  'publish.not_a_number': {
    fr: '«\u00a0{written}\u00a0» est lié à «\u00a0{figure}\u00a0», mais ne se lit pas comme un nombre. Écrivez {expected}.',
    en: '“{written}” is bound to “{figure}” but does not read as one number. Write {expected}.',
  },
  'publish.rounds_differently': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; «\u00a0{figure}\u00a0» vaut {expected}.',
    en: 'The text says “{written}”; “{figure}” is {expected}.',
  },
  'publish.wrong_base': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; «\u00a0{figure}\u00a0» vaut {expected}. «\u00a0{written}\u00a0» se trouve être la valeur sur la base «\u00a0{base}\u00a0»\u00a0: si vous parlez d’elle, liez {other}.',
    en: 'The text says “{written}”; “{figure}” is {expected}. “{written}” happens to be the value on the base “{base}”: if you speak of it, bind {other}.',
  },
  'publish.wrong_base_all': {
    fr: 'Le texte dit «\u00a0{written}\u00a0»\u00a0; «\u00a0{figure}\u00a0» vaut {expected}. «\u00a0{written}\u00a0» se trouve être la valeur parmi tous ceux à qui la question a été posée\u00a0: si vous parlez d’eux, liez {other}.',
    en: 'The text says “{written}”; “{figure}” is {expected}. “{written}” happens to be the value among all who were asked: if you speak of them, bind {other}.',
  },
  'publish.percent_for_points': {
    fr: '«\u00a0{written}\u00a0» est une différence de pourcentages\u00a0: écrivez des points, {expected}.',
    en: '“{written}” is a difference of percentages: write points, {expected}.',
  },
  'publish.points_for_percent': {
    fr: '«\u00a0{written}\u00a0» est une part\u00a0: écrivez un pourcentage, {expected}.',
    en: '“{written}” is a share: write a percentage, {expected}.',
  },
  'publish.percent_for_number': {
    fr: '«\u00a0{written}\u00a0» n’est pas une part mais un nombre\u00a0: écrivez {expected}.',
    en: '“{written}” is not a share but a number: write {expected}.',
  },
  'publish.unbound_number': {
    fr: '«\u00a0{written}\u00a0» n’est lié à aucun chiffre. Liez-le\u00a0: [{written}](figure:…), ou écrivez-le entre accents graves s’il ne vient pas de l’étude.',
    en: '“{written}” is bound to no figure. Bind it: [{written}](figure:…), or write it between backquotes if it does not come from the study.',
  },
  'publish.notice_lacks': {
    fr: 'La notice de «\u00a0{sample}\u00a0» ne dit pas\u00a0: {item}.',
    en: 'The notice of “{sample}” does not say: {item}.',
  },
  'publish.reproduce_differs': {
    fr: '{figure}\u00a0: publié {published}\u00a0%, ici {ours}\u00a0% ({exact} sur {n} répondants).',
    en: '{figure}: published {published}%, here {ours}% ({exact} on {n} respondents).',
  },
  'publish.reproduce_differs_mean': {
    fr: '{figure}\u00a0: publié {published}, ici {ours} ({exact} sur {n} répondants).',
    en: '{figure}: published {published}, here {ours} ({exact} on {n} respondents).',
  },
  'publish.reproduce_withheld': {
    fr: '{figure}\u00a0: publié {published} ailleurs, non publié ici.',
    en: '{figure}: published {published}, withheld here.',
  },
  'publish.reproduce_shown': {
    fr: '{figure}\u00a0: laissé en blanc par la publication, {ours}\u00a0% ici, sur {n} répondants.',
    en: '{figure}: left blank by the publication, {ours}% here, on {n} respondents.',
  },
  'publish.reproduce_missing': {
    fr: '{figure}\u00a0: publié {published}, mais l’étude n’a pas ce chiffre.',
    en: '{figure}: published {published}, but the study has no such figure.',
  },
  'publish.reproduce_no_row': {
    fr: '{figure}\u00a0: laissé en blanc par la publication, mais l’étude n’a pas ce chiffre.',
    en: '{figure}: left blank by the publication, but the study has no such figure.',
  },
  'publish.reproduce_unreadable': {
    fr: '{figure}\u00a0: «\u00a0{written}\u00a0» n’est pas un pourcentage.',
    en: '{figure}: “{written}” is not a percentage.',
  },
  'publish.reproduce_irreconcilable': {
    fr: '«\u00a0{figure}\u00a0» a été imprimé avec plusieurs valeurs\u00a0: {printed}. Ici, {ours}.',
    en: '“{figure}” was printed with several values: {printed}. Here, {ours}.',
  },
  'publish.reproduce_label': {
    fr: 'La publication écrit «\u00a0{printed}\u00a0», l’étude «\u00a0{ours}\u00a0».',
    en: 'The publication writes “{printed}”, the study “{ours}”.',
  },
  'publish.reproduce_columns': {
    fr: 'La publication a {printed} colonnes, le tableau {ours}.',
    en: 'The publication has {printed} columns, the table {ours}.',
  },
} as const
