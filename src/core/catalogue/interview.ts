/** Issues of the room `interview`: respondents read them, so they say what to do next. */
export const interviewIssues = {
  'interview.required': {
    fr: 'Merci de répondre à cette question pour continuer.',
    en: 'Please answer this question to go on.',
  },
  'interview.rows_required': {
    fr: 'Il manque encore une réponse pour\u00a0: {rows}.',
    en: 'An answer is still missing for: {rows}.',
  },
  'interview.wrong_kind': {
    fr: 'Cette réponse n’a pas pu être comprise. Merci de répondre à nouveau.',
    en: 'This answer could not be understood. Please answer again.',
  },
  'interview.unknown_choice': {
    fr: 'La réponse «\u00a0{choice}\u00a0» n’est pas proposée ici. Merci d’en choisir une dans la liste.',
    en: 'The answer “{choice}” is not offered here. Please choose one from the list.',
  },
  'interview.unknown_row': {
    fr: 'La ligne «\u00a0{row}\u00a0» ne fait pas partie de cette question. Merci de répondre à nouveau.',
    en: 'The line “{row}” is not part of this question. Please answer again.',
  },
  'interview.one_choice': {
    fr: 'Une seule réponse est possible sur la ligne «\u00a0{row}\u00a0». Merci de n’en garder qu’une.',
    en: 'Only one answer is possible on the line “{row}”. Please keep just one.',
  },
  'interview.exclusive_choice': {
    fr: '«\u00a0{choice}\u00a0» ne peut pas aller avec une autre réponse. Gardez soit celle-ci, soit les autres.',
    en: '“{choice}” cannot go with another answer. Keep either this one or the others.',
  },
  'interview.too_few_choices': {
    fr: 'Merci d’en choisir davantage\u00a0: au moins {minimum} (pour l’instant\u00a0: {chosen}).',
    en: 'Please choose more: at least {minimum} (so far: {chosen}).',
  },
  'interview.too_many_choices': {
    fr: 'Vous pouvez en choisir {maximum} au plus (pour l’instant\u00a0: {chosen}). Merci d’en retirer.',
    en: 'You can choose {maximum} at most (so far: {chosen}). Please take some away.',
  },
  'interview.other_without_choice': {
    fr: 'Vous avez précisé une réponse sans la cocher. Cochez-la pour garder votre texte, ou effacez-le.',
    en: 'You wrote an answer without ticking it. Tick it to keep your text, or clear the text.',
  },
  'interview.number_wanted': {
    fr: 'Merci d’écrire un nombre, en chiffres.',
    en: 'Please write a number, in figures.',
  },
  'interview.number_too_small': {
    fr: 'Le plus petit nombre possible est {minimum}. Merci de vérifier.',
    en: 'The smallest possible number is {minimum}. Please check.',
  },
  'interview.number_too_large': {
    fr: 'Le plus grand nombre possible est {maximum}. Merci de vérifier.',
    en: 'The largest possible number is {maximum}. Please check.',
  },
  'interview.whole_number_wanted': {
    fr: 'Merci d’écrire un nombre entier, sans virgule.',
    en: 'Please write a whole number, without decimals.',
  },
  'interview.too_many_decimals': {
    fr: 'Ce nombre est trop précis. Chiffres possibles après la virgule\u00a0: {decimals} au plus.',
    en: 'This number is too precise. Figures possible after the point: {decimals} at most.',
  },
  'interview.text_too_long': {
    fr: 'Votre texte compte {length} caractères, pour {maximum} au plus. Merci de le raccourcir.',
    en: 'Your text has {length} characters, for {maximum} at most. Please shorten it.',
  },
  'interview.date_wanted': {
    fr: 'Cette date n’existe pas dans le calendrier. Vérifiez le jour, le mois et l’année.',
    en: 'This date is not in the calendar. Check the day, the month and the year.',
  },
  'interview.date_too_early': {
    fr: 'La date la plus ancienne possible est\u00a0: {earliest}. Merci de vérifier.',
    en: 'The earliest possible date is {earliest}. Please check.',
  },
  'interview.date_too_late': {
    fr: 'La date la plus récente possible est\u00a0: {latest}. Merci de vérifier.',
    en: 'The latest possible date is {latest}. Please check.',
  },
  'interview.ranked_twice': {
    fr: '«\u00a0{choice}\u00a0» est classé plus d’une fois. Donnez-lui une seule place.',
    en: '“{choice}” is ranked more than once. Give it one place only.',
  },
  'interview.ranking_too_short': {
    fr: 'Votre classement n’est pas complet. Réponses à classer\u00a0: {count} (pour l’instant\u00a0: {ranked}).',
    en: 'Your ranking is not complete. Answers to rank: {count} (so far: {ranked}).',
  },
  'interview.ranking_too_long': {
    fr: 'Votre classement est trop long. Réponses à classer\u00a0: {count} (pour l’instant\u00a0: {ranked}).',
    en: 'Your ranking is too long. Answers to rank: {count} (so far: {ranked}).',
  },
  'interview.amount_wanted': {
    fr: 'Pour «\u00a0{choice}\u00a0», merci d’écrire un nombre, zéro ou plus.',
    en: 'For “{choice}”, please write a number, zero or more.',
  },
  'interview.amounts_off_total': {
    fr: 'Le total doit faire {total} (pour l’instant\u00a0: {sum}).',
    en: 'The total must be {total} (so far: {sum}).',
  },
  'interview.check_failed': {
    fr: '{message}',
    en: '{message}',
  },
  'interview.not_on_page': {
    fr: 'La question «\u00a0{question}\u00a0» n’est pas sur la page en cours. Rechargez la page\u00a0: vos réponses sont gardées.',
    en: 'The question “{question}” is not on the current page. Reload the page: your answers are kept.',
  },
  'interview.already_finished': {
    fr: 'Vous avez déjà répondu à toutes les pages. Revenez en arrière pour changer une réponse.',
    en: 'You have already answered every page. Go back to change an answer.',
  },
  'interview.frame_unknown': {
    fr: '«\u00a0{variable}\u00a0» n’est pas une variable de la base de sondage de ce questionnaire.',
    en: '“{variable}” is not a frame variable of this questionnaire.',
  },
  'interview.saved_unreadable': {
    fr: 'Les réponses enregistrées ne peuvent pas être relues (à {path}).',
    en: 'The saved answers cannot be read (at {path}).',
  },
  'interview.saved_for_another': {
    fr: 'Ces réponses ont été enregistrées pour un autre questionnaire ({saved}\u00a0; celui-ci\u00a0: {current}).',
    en: 'These answers were saved for another questionnaire ({saved}; this one: {current}).',
  },
  'interview.unexpected_answer': {
    fr: 'La question «\u00a0{question}\u00a0» a une réponse, mais elle n’est pas sur le chemin de cet entretien.',
    en: 'The question “{question}” has an answer, but it is not on the path of this interview.',
  },
  'interview.missing_answer': {
    fr: 'La question «\u00a0{question}\u00a0» est sur le chemin de cet entretien, mais n’a aucune réponse.',
    en: 'The question “{question}” is on the path of this interview, but has no answer.',
  },
  'interview.order_differs': {
    fr: 'L’ordre enregistré pour «\u00a0{question}\u00a0» n’est pas celui que donne la graine de cet entretien.',
    en: 'The order recorded for “{question}” is not the one that this interview’s seed gives.',
  },
} as const
