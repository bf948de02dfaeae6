/** What the collector refuses, and why: respondents' own programs and staff read it. */
export const collectorIssues = {
  'collector.preparing': {
    fr: 'Cette enquête n’est pas encore ouverte.',
    en: 'This survey is not open yet.',
  },
  'collector.paused': {
    fr: 'Cette enquête est suspendue pour l’instant. Vos réponses restent sur votre appareil\u00a0; réessayez plus tard.',
    en: 'This survey is paused for now. Your answers stay on your device; try again later.',
  },
  'collector.closed': {
    fr: 'Cette enquête est close\u00a0: aucune réponse n’est plus prise, ni changée.',
    en: 'This survey is closed: no answer is taken or changed any more.',
  },
  'collector.unknown_key': {
    fr: 'Cette clé n’est pas dans le manifeste de l’enquête.',
    en: 'This key is not in the manifest of the survey.',
  },
  'collector.wrong_manifest': {
    fr: 'Cette attestation a été faite pour un autre manifeste.',
    en: 'This credential was made for another manifest.',
  },
  'collector.wrong_rid': {
    fr: 'L’adresse n’est pas celle de la clé du bulletin.',
    en: 'The address is not that of the ballot’s key.',
  },
  'collector.credential_refused': {
    fr: 'La signature de l’attestation n’est pas bonne.',
    en: 'The signature of the credential is not good.',
  },
  'collector.signature_refused': {
    fr: 'La signature du bulletin n’est pas bonne.',
    en: 'The signature of the ballot is not good.',
  },
  'collector.not_canonical': {
    fr: 'Les réponses ne sont pas écrites sous leur forme canonique.',
    en: 'The answers are not written in their canonical form.',
  },
  'collector.wrong_group': {
    fr: 'Les réponses ne sont pas celles du groupe de la clé.',
    en: 'The answers are not those of the key’s group.',
  },
  'collector.wrong_language': {
    fr: 'Le questionnaire n’existe pas dans cette langue.',
    en: 'The questionnaire does not exist in this language.',
  },
  'collector.older': {
    fr: 'Une version plus récente est déjà enregistrée\u00a0; elle est gardée.',
    en: 'A newer version is stored already; it is kept.',
  },
  'collector.quota_full': {
    fr: 'Assez de personnes comme vous ont déjà répondu.',
    en: 'Enough people like you have answered already.',
  },
  'collector.unknown_ballot': {
    fr: 'Aucun bulletin n’est enregistré à cette adresse.',
    en: 'No ballot is stored at this address.',
  },
  'collector.wrong_day': {
    fr: 'Cette demande est d’un autre jour. Vérifiez la date de votre appareil.',
    en: 'This request is of another day. Check the date of your device.',
  },
  'collector.unknown_draft': {
    fr: 'Aucun brouillon n’est gardé à cette adresse.',
    en: 'No draft is kept at this address.',
  },
  'collector.unknown_link': {
    fr: 'Ce lien n’est pas connu. Vérifiez qu’il a été copié en entier.',
    en: 'This link is not known. Check that it was copied whole.',
  },
  'collector.stale': {
    fr: 'Ce questionnaire a été continué ailleurs. Rechargez la page\u00a0: les dernières réponses sont gardées.',
    en: 'This questionnaire was continued elsewhere. Reload the page: the latest answers are kept.',
  },
  'collector.finished': {
    fr: 'Cet entretien est déjà terminé.',
    en: 'This interview is finished already.',
  },
  'collector.proof_refused': {
    fr: 'La vérification contre les envois automatiques n’a pas abouti. Rechargez la page et recommencez.',
    en: 'The check against automatic submissions failed. Reload the page and try again.',
  },
  'collector.no_manifest': {
    fr: 'Aucun manifeste signé n’est encore en place\u00a0: une enquête anonyme ne peut pas ouvrir sans lui.',
    en: 'No signed manifest is in place yet: an anonymous survey cannot open without one.',
  },
  'collector.manifest_differs': {
    fr: 'Le manifeste ne nomme pas ce qui est servi ici\u00a0: {part}. Préparez-le à nouveau.',
    en: 'The manifest does not name what is served here: {part}. Prepare it again.',
  },
  'collector.manifest_kept': {
    fr: 'Le manifeste ne peut plus changer\u00a0: l’enquête a déjà été ouverte.',
    en: 'The manifest can no longer change: the survey has been opened already.',
  },
  'collector.questionnaire_fixed': {
    fr: 'La vague a été ouverte avec la version {version} du questionnaire «\u00a0{population}\u00a0»\u00a0: elle ne change plus avant la clôture. Remettez ce texte\u00a0; une autre version appartient à une autre vague («\u00a0visavis clone\u00a0»).',
    en: 'The wave was opened with version {version} of questionnaire “{population}”, which stays as it is until the close. Put that text back; another version belongs to another wave (“visavis clone”).',
  },
  'collector.questionnaire_stale': {
    fr: 'Le questionnaire «\u00a0{population}\u00a0» a changé depuis que l’étude est servie. Arrêtez «\u00a0visavis serve\u00a0» et relancez-le, puis ouvrez la vague.',
    en: 'Questionnaire “{population}” has changed since the study is served. Stop “visavis serve” and start it again, then open the wave.',
  },
  'collector.phase_refused': {
    fr: 'L’enquête ne peut pas passer de «\u00a0{from}\u00a0» à «\u00a0{to}\u00a0».',
    en: 'The survey cannot go from “{from}” to “{to}”.',
  },
  'collector.not_closed': {
    fr: 'Les réponses sont exportées après la clôture\u00a0; pendant la collecte, demandez un instantané («\u00a0visavis field snapshot\u00a0»).',
    en: 'Answers are exported after the close; during the fieldwork, ask for a snapshot (“visavis field snapshot”).',
  },
  'collector.snapshot_too_close': {
    fr: 'Depuis le dernier instantané, le groupe «\u00a0{group}\u00a0» a gagné ou perdu moins de {least} réponses\u00a0: la différence des deux dirait ce que ces quelques personnes ont répondu. Attendez qu’il en compte au moins {least} de plus.',
    en: 'Since the last snapshot, the group “{group}” has gained or lost fewer than {least} answers: the difference of the two would tell what those few people answered. Wait until it has at least {least} more.',
  },
  'collector.no_client': {
    fr: 'Le programme des répondants n’est pas construit. Lancez «\u00a0npm install\u00a0» dans le dossier de Vis-à-vis.',
    en: 'The respondents’ script is not built. Run “npm install” in the folder of Vis-à-vis.',
  },
  'collector.no_fieldwork': {
    fr: 'L’étude n’a pas de fieldwork.yaml\u00a0: rien ne dit comment ses répondants sont interrogés.',
    en: 'The study has no fieldwork.yaml: nothing says how its respondents are asked.',
  },
  'collector.no_key': {
    fr: 'La clé des reçus ne peut pas être lue ou écrite ({file}).',
    en: 'The key of the receipts cannot be read or written ({file}).',
  },
} as const
