/** Issues of leading a wave from the Studio, and of trials by simulated respondents. */
export const studioFieldIssues = {
  'fieldwork.trial_real': {
    fr: 'study.yaml ne dit pas que les réponses de «\u00a0{study}\u00a0» sont simulées\u00a0: un essai y mêlerait des réponses inventées à celles de vraies personnes.',
    en: 'study.yaml does not say that the answers of “{study}” are simulated: a trial would mix made-up answers with those of real people.',
  },
  'fieldwork.trial_anonymous': {
    fr: 'En mode anonyme, les accès partent par courriel ou par lettre aux personnes de la liste\u00a0: l’essai simulé ne les reçoit pas. Essayez l’étude en mode ouvert ou confidentiel.',
    en: 'In anonymous mode accesses go by mail or letter to the people of the list: a simulated trial does not get them. Try the study in open or confidential mode.',
  },
  'fieldwork.trial_refused': {
    fr: 'Après {done} {done|réponse|réponses}, une page a refusé un répondant simulé ({status}). Ce qui était envoyé est gardé\u00a0; l’essai peut être repris.',
    en: 'After {done} {done|answer|answers} a page refused a simulated respondent ({status}). What was sent is kept; the trial can be taken up again.',
  },
  'fieldwork.trial_broke': {
    fr: 'L’essai s’est arrêté par notre faute. Ce qui était envoyé est gardé\u00a0; il peut être repris.',
    en: 'The trial broke off by our fault. What was sent is kept; it can be taken up again.',
  },
  'fieldwork.not_served': {
    fr: 'La collecte ne tourne pas. Démarrez-la, puis recommencez.',
    en: 'The collection is not running. Start it, then try again.',
  },
  'fieldwork.not_started': {
    fr: 'La collecte n’a pas démarré, par notre faute. Relancez le Studio, ou lancez «\u00a0visavis serve\u00a0» dans un terminal\u00a0: il en dira plus.',
    en: 'The collection did not start, by our fault. Start the Studio again, or run “visavis serve” in a terminal: it tells more.',
  },
  'fieldwork.service_said': {
    fr: 'Ce que le service a dit\u00a0: {said}',
    en: 'What the service said: {said}',
  },
  'fieldwork.not_now': {
    fr: 'Ce pas n’est pas possible maintenant\u00a0: la collecte a changé d’état entre-temps.',
    en: 'This step is not possible now: the collection has moved on meanwhile.',
  },
  'fieldwork.not_confirmed': {
    fr: 'Pour confirmer, écrivez le nom de l’étude\u00a0: {study}.',
    en: 'To confirm, write the name of the study: {study}.',
  },
  'fieldwork.has_file': {
    fr: 'L’étude a déjà un fieldwork.yaml\u00a0: rien n’a été écrit.',
    en: 'The study has a fieldwork.yaml already: nothing was written.',
  },
  'fieldwork.bad_manifest': {
    fr: 'Ce fichier n’est pas un manifeste signé.',
    en: 'This file is not a signed manifest.',
  },
} as const
