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
} as const
