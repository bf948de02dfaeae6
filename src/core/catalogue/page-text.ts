/** Words of the pages that respondents see, but for the page on what is stored. */
export const pageTexts = {
  'banner.preview': {
    fr: 'Test — ces réponses ne sont pas conservées',
    en: 'Test — these answers are not kept',
  },
  'banner.simulated': {
    fr: 'Démonstration — réponses fabriquées, personne ne les a données',
    en: 'Demonstration — made-up answers, given by nobody',
  },
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  languages: { fr: 'Langues', en: 'Languages' },
  'footer.privacy': {
    fr: 'Ce qui est conservé, et comment le vérifier',
    en: 'What is stored, and how to check it',
  },
  'footer.contact': { fr: 'Une question\u00a0? Écrivez à', en: 'A question? Write to' },

  'interview.heading': { fr: 'Questionnaire', en: 'Questionnaire' },
  'interview.progress': { fr: 'Parcouru\u00a0: {percent}\u00a0%', en: 'Progress: {percent}%' },
  'interview.required': { fr: 'réponse nécessaire', en: 'answer needed' },
  'interview.required_note': { fr: 'Réponse nécessaire', en: 'Answer needed' },
  'interview.next': { fr: 'Continuer', en: 'Continue' },
  'interview.back': { fr: 'Retour', en: 'Back' },
  'interview.save': { fr: 'Enregistrer et finir plus tard', en: 'Save and finish later' },
  'interview.error': { fr: 'Erreur\u00a0:', en: 'Error:' },
  'interview.errors': {
    fr: '{n} {n|point est à revoir|points sont à revoir} sur cette page',
    en: '{n} {n|thing needs|things need} another look on this page',
  },
  'interview.other': { fr: 'Précisez\u00a0:', en: 'Please specify:' },
  'interview.no_answer': { fr: 'Sans réponse', en: 'No answer' },
  'interview.or': { fr: 'ou', en: 'or' },
  'hint.several': { fr: 'Plusieurs réponses possibles.', en: 'Several answers possible.' },
  'hint.at_least': { fr: 'Choisissez-en au moins {minimum}.', en: 'Choose at least {minimum}.' },
  'hint.at_most': { fr: 'Choisissez-en {maximum} au plus.', en: 'Choose {maximum} at most.' },
  'hint.exactly': { fr: 'Choisissez-en {minimum}.', en: 'Choose {minimum}.' },
  'hint.between': {
    fr: 'Choisissez-en de {minimum} à {maximum}.',
    en: 'Choose {minimum} to {maximum}.',
  },
  'hint.number_between': { fr: 'De {minimum} à {maximum}.', en: '{minimum} to {maximum}.' },
  'hint.number_from': { fr: '{minimum} ou plus.', en: '{minimum} or more.' },
  'hint.number_to': { fr: '{maximum} ou moins.', en: '{maximum} or less.' },
  'hint.date_between': { fr: 'Du {earliest} au {latest}.', en: '{earliest} to {latest}.' },
  'hint.date_from': { fr: 'À partir du {earliest}.', en: 'From {earliest}.' },
  'hint.date_to': { fr: 'Jusqu’au {latest}.', en: 'Until {latest}.' },
  'hint.length': {
    fr: '{maximum} caractères au plus. N’écrivez rien qui vous désigne.',
    en: '{maximum} characters at most. Write nothing that points to you.',
  },
  'hint.rank': {
    fr: 'Classez {count} {count|réponse|réponses}, chacune une seule fois.',
    en: 'Rank {count} {count|answer|answers}, each once only.',
  },
  'rank.place': { fr: 'Rang {place}', en: 'Rank {place}' },
  'rank.choose': { fr: 'Choisir…', en: 'Choose…' },
  'sum.total': { fr: 'Total à répartir\u00a0: {total}', en: 'Total to share out: {total}' },
  'sum.so_far': { fr: 'Pour l’instant\u00a0: {sum}', en: 'So far: {sum}' },
  'date.day': { fr: 'Jour', en: 'Day' },
  'date.month': { fr: 'Mois', en: 'Month' },
  'date.year': { fr: 'Année', en: 'Year' },

  'welcome.by': { fr: 'Enquête menée par {operator}', en: 'A survey by {operator}' },
  'welcome.for': {
    fr: 'Enquête menée par {operator} pour {commissioner}',
    en: 'A survey by {operator} for {commissioner}',
  },
  'welcome.minutes': {
    fr: 'Environ {n} {n|minute|minutes}',
    en: 'About {n} {n|minute|minutes}',
  },
  'welcome.closes': { fr: 'Ouverte jusqu’au {closes}', en: 'Open until {closes}' },
  'welcome.start': { fr: 'Commencer', en: 'Start' },
  'welcome.continue': { fr: 'Reprendre', en: 'Continue where you left off' },
  'welcome.promise.anonymous': {
    fr: 'Cette enquête est anonyme. Votre téléphone ou votre ordinateur fabrique lui-même votre bulletin\u00a0: ni {operator} ni votre employeur ne peuvent savoir lequel est le vôtre.',
    en: 'This survey is anonymous. Your own phone or computer makes your ballot: neither {operator} nor your employer can tell which one is yours.',
  },
  'welcome.promise.confidential': {
    fr: 'Cette enquête est confidentielle. {operator} garde le lien entre votre invitation et vos réponses, puis l’efface. Votre employeur ne le voit jamais.',
    en: 'This survey is confidential. {operator} keeps the link between your invitation and your answers, then deletes it. Your employer never sees it.',
  },
  'welcome.promise.open': {
    fr: 'Cette enquête est ouverte à tous. Nous ne savons pas qui vous êtes, et nous ne pouvons pas empêcher qu’une personne réponde plusieurs fois.',
    en: 'This survey is open to all. We do not know who you are, and we cannot prevent repeats.',
  },
  'welcome.free': {
    fr: 'Vous pouvez vous arrêter quand vous voulez et reprendre plus tard.',
    en: 'You can stop whenever you like and come back later.',
  },
  'welcome.fingerprint': {
    fr: 'Les huit mots de cette enquête. Ils doivent être les mêmes que dans votre invitation{witness}\u00a0:',
    en: 'The eight words of this survey. They must be the same as in your invitation{witness}:',
  },
  'welcome.fingerprint.witness': {
    fr: ' et que sur l’affiche du témoin ({witness})',
    en: ' and on the poster of the witness ({witness})',
  },
  'welcome.resume': { fr: 'J’ai un code de reprise', en: 'I have a resume code' },
  'welcome.script_needed': {
    fr: 'JavaScript est nécessaire ici\u00a0: c’est lui qui fabrique votre bulletin sur votre appareil, pour que personne d’autre ne le connaisse. Activez-le, ou ouvrez ce lien sur un autre appareil.',
    en: 'JavaScript is needed here: it makes your ballot on your own device, so that nobody else knows it. Turn it on, or open this link on another device.',
  },
  'welcome.device': {
    fr: 'Sur un appareil géré par votre employeur, ce que vous tapez peut être vu. Préférez votre propre téléphone.',
    en: 'On a device that your employer manages, what you type may be seen. Your own phone is safer.',
  },

  'done.title': { fr: 'Merci\u00a0!', en: 'Thank you!' },
  'done.stored': {
    fr: 'Vos réponses sont enregistrées. Vous pouvez fermer cette page.',
    en: 'Your answers are stored. You can close this page.',
  },
  'done.correct': { fr: 'Revoir mes réponses', en: 'Look at my answers again' },
  'done.code': { fr: 'Votre code de reprise', en: 'Your resume code' },
  'done.code_text': {
    fr: 'Notez-le pour revoir, corriger ou effacer vos réponses avant la clôture. Personne ne peut le retrouver pour vous.',
    en: 'Write it down to see, correct or erase your answers before the close. Nobody can find it for you.',
  },
  'done.receipt': { fr: 'Votre reçu', en: 'Your receipt' },
  'done.receipt_text': {
    fr: 'Il prouve que vos réponses ont été reçues. À la clôture, vous pourrez vérifier qu’il figure dans le registre public.',
    en: 'It proves that your answers were received. After the close you can check that it is in the public ledger.',
  },
  'done.receipt_ballot': { fr: 'Bulletin', en: 'Ballot' },
  'done.receipt_version': { fr: 'Version', en: 'Version' },
  'done.receipt_digest': { fr: 'Empreinte', en: 'Digest' },
  'done.receipt_signature': { fr: 'Signature', en: 'Signature' },
  'saved.title': { fr: 'Vos réponses sont gardées', en: 'Your answers are kept' },
  'saved.text.anonymous': {
    fr: 'Pour finir plus tard, revenez sur cet appareil, ou notez le code ci-dessous.',
    en: 'To finish later, come back on this device, or write down the code below.',
  },
  'saved.text.confidential': {
    fr: 'Pour finir plus tard, ouvrez de nouveau le lien de votre invitation.',
    en: 'To finish later, open the link of your invitation again.',
  },
  'saved.text.open': {
    fr: 'Pour finir plus tard, gardez l’adresse de cette page ou notez le code ci-dessous.',
    en: 'To finish later, keep the address of this page or write down the code below.',
  },

  'saved.code_text': {
    fr: 'Notez-le\u00a0: il ramène ici depuis un autre appareil, tant que vous n’avez pas fini. Personne ne peut le retrouver pour vous.',
    en: 'Write it down: it leads back here from another device, until you have finished. Nobody can find it for you.',
  },

  'screened.title': { fr: 'Merci de votre intérêt', en: 'Thank you for your interest' },
  'quota.title': { fr: 'Merci de votre intérêt', en: 'Thank you for your interest' },
  'quota.text': {
    fr: 'Assez de personnes dans votre situation ont déjà répondu. Vos réponses ne sont pas retenues.',
    en: 'Enough people in your situation have already answered. Your answers are not counted.',
  },
  'paused.title': { fr: 'L’enquête est suspendue', en: 'The survey is paused' },
  'paused.text': {
    fr: 'Elle reprendra bientôt. Ce que vous avez déjà répondu est gardé\u00a0: revenez plus tard par le même lien.',
    en: 'It will go on soon. What you have already answered is kept: come back later by the same link.',
  },
  'closed.title': { fr: 'L’enquête est terminée', en: 'The survey is closed' },
  'closed.text': {
    fr: 'Elle ne prend plus de réponses. Merci à celles et ceux qui ont répondu.',
    en: 'It takes no more answers. Thanks to everyone who answered.',
  },
  'closed.ledger': { fr: 'Voir le registre public', en: 'See the public ledger' },
  'not_open.title': { fr: 'L’enquête n’est pas encore ouverte', en: 'The survey is not open yet' },
  'not_open.text': {
    fr: 'Revenez plus tard par le même lien.',
    en: 'Come back later by the same link.',
  },
  'not_open.from': { fr: 'Elle ouvre le {opens}.', en: 'It opens on {opens}.' },
  'unknown.title': { fr: 'Ce lien ne mène nulle part', en: 'This link leads nowhere' },
  'unknown.text': {
    fr: 'Il est peut-être coupé, ou l’enquête est finie. Ouvrez-le de nouveau depuis votre invitation, en entier.',
    en: 'It may be cut short, or the survey may be over. Open it again from your invitation, in full.',
  },
  'stale.title': { fr: 'Cette page a changé ailleurs', en: 'This page has changed elsewhere' },
  'stale.text': {
    fr: 'Vous avez avancé dans un autre onglet ou sur un autre appareil. Rien n’est perdu\u00a0: reprenez où vous en étiez.',
    en: 'You went further in another tab or on another device. Nothing is lost: go on from where you were.',
  },
  'stale.continue': { fr: 'Reprendre', en: 'Go on' },
  'error.title': { fr: 'Quelque chose n’a pas marché', en: 'Something went wrong' },
  'error.text': {
    fr: 'La faute est de notre côté. Vos réponses déjà enregistrées sont gardées. Réessayez dans quelques minutes.',
    en: 'The fault is ours. Your answers stored so far are kept. Please try again in a few minutes.',
  },
  'error.retry': { fr: 'Réessayer', en: 'Try again' },
  'busy.title': { fr: 'Trop de demandes à la fois', en: 'Too many requests at once' },
  'busy.text': {
    fr: 'Attendez une minute, puis réessayez. Rien de ce que vous avez enregistré n’est perdu.',
    en: 'Wait a minute, then try again. Nothing that you stored is lost.',
  },
  'resume.title': { fr: 'Reprendre vos réponses', en: 'Go on with your answers' },
  'resume.code': { fr: 'Code de reprise', en: 'Resume code' },
  'resume.hint': {
    fr: 'Majuscules, espaces et tirets n’ont pas d’importance.',
    en: 'Capitals, spaces and dashes do not matter.',
  },
  'resume.continue': { fr: 'Reprendre', en: 'Go on' },
  'resume.unknown': {
    fr: 'Ce code n’ouvre rien. Vérifiez chaque caractère, puis réessayez.',
    en: 'This code opens nothing. Check each character, then try again.',
  },
} as const
