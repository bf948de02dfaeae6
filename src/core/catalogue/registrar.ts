/** Issues of the registrar: people, keys, mails. */
export const registrarIssues = {
  'registrar.no_fieldwork': {
    fr: 'L’étude «\u00a0{study}\u00a0» n’a pas de fieldwork.yaml\u00a0: rien ne dit comment ses répondants sont interrogés. «\u00a0visavis new\u00a0» en montre un, à copier et à adapter.',
    en: 'Study “{study}” has no fieldwork.yaml: nothing says how its respondents are asked. “visavis new” shows one to copy and adapt.',
  },
  'registrar.not_open': {
    fr: 'La vague n’est pas ouverte, ou nous sommes hors de ses dates\u00a0: rien n’est envoyé, puisque les liens ne mèneraient à rien.',
    en: 'The wave is not open, or today is outside its dates: nothing is sent, since links would lead nowhere.',
  },
  'registrar.wrong_phase': {
    fr: 'Ce pas n’est pas possible\u00a0: la vague est en phase «\u00a0{phase}\u00a0». Une vague close ne rouvre pas.',
    en: 'This step is not possible: the wave’s phase is “{phase}”. A closed wave never opens again.',
  },
  'registrar.already_opened': {
    fr: 'La vague a déjà été ouverte\u00a0: ses clés et son manifeste ne changent plus.',
    en: 'The wave has been opened already: its keys and its manifest no longer change.',
  },
  'registrar.not_anonymous': {
    fr: 'Cette vague est en mode «\u00a0{mode}\u00a0»\u00a0: elle n’a ni clés ni manifeste, ouvrez-la directement.',
    en: 'This wave is in mode “{mode}”: it has neither keys nor manifest, open it straight away.',
  },
  'registrar.group_too_small': {
    fr: 'Le groupe «\u00a0{group}\u00a0» compte {found} {found|personne|personnes}, pour {minimum} au moins\u00a0: un si petit groupe désigne ses membres. Réunissez-le avec un autre, ou importez le reste de l’échantillon.',
    en: 'Group “{group}” has {found} {found|person|people}, for {minimum} at least: so small a group points at its members. Merge it with another, or import the rest of the sample.',
  },
  'registrar.no_manifest': {
    fr: 'Aucun manifeste signé n’est en place. Préparez-le («\u00a0visavis field prepare\u00a0»), faites-le signer par le témoin («\u00a0visavis witness sign\u00a0»), puis ouvrez.',
    en: 'No signed manifest is in place. Prepare it (“visavis field prepare”), have the witness sign it (“visavis witness sign”), then open.',
  },
  'registrar.no_witness_key': {
    fr: 'La clé du témoin manque dans fieldwork.yaml\u00a0: ajoutez «\u00a0key\u00a0» sous «\u00a0witness\u00a0». Le témoin la tient de «\u00a0visavis witness new\u00a0».',
    en: 'The witness’s key is missing from fieldwork.yaml: add “key” under “witness”. The witness has it from “visavis witness new”.',
  },
  'registrar.other_manifest': {
    fr: 'Ce manifeste n’est pas celui qui a été préparé en dernier ici. Faites signer .visavis/manifest.json.',
    en: 'This manifest is not the one prepared last here. Have .visavis/manifest.json signed.',
  },
  'registrar.other_text': {
    fr: 'La collecte ne sert pas le questionnaire «\u00a0{population}\u00a0» que le registre a sous les yeux. Donnez la même étude aux deux, relancez «\u00a0visavis serve\u00a0», puis préparez.',
    en: 'The collector does not serve the questionnaire “{population}” that the registrar has before it. Give both the same study, start “visavis serve” again, then prepare.',
  },
  'registrar.text_changed': {
    fr: 'Ce qui est servi n’est plus ce que le témoin a signé\u00a0: {part}. Préparez le manifeste à nouveau et faites-le signer.',
    en: 'What is served is no longer what the witness signed: {part}. Prepare the manifest again and have it signed.',
  },
  'registrar.sample_changed': {
    fr: 'Le groupe «\u00a0{group}\u00a0» compte {found} {found|personne|personnes}, mais le manifeste signé en annonce {signedFor}. Préparez-le à nouveau et faites-le signer.',
    en: 'Group “{group}” has {found} {found|person|people}, but the signed manifest says {signedFor}. Prepare it again and have it signed.',
  },
  'registrar.sample_fixed': {
    fr: 'L’échantillon ne peut plus changer\u00a0: la vague a été ouverte, et qui s’ajouterait seul serait reconnu.',
    en: 'The sample can no longer change: the wave has been opened, and whoever was added alone would be told apart.',
  },
  'registrar.unknown_group': {
    fr: 'Le groupe «\u00a0{group}\u00a0» n’est pas dans fieldwork.yaml, ou pas pour cette population.',
    en: 'Group “{group}” is not in fieldwork.yaml, or not for this population.',
  },
  'registrar.mailing_running': {
    fr: 'Un envoi est déjà en cours. Attendez sa fin ou arrêtez-le.',
    en: 'A mailing is under way already. Wait for its end or stop it.',
  },
  'registrar.no_mail_server': {
    fr: 'Aucun serveur de courriel n’est donné. Relancez avec «\u00a0visavis serve … --smtp smtp://utilisateur:motdepasse@serveur:587\u00a0».',
    en: 'No mail server was given. Start again with “visavis serve … --smtp smtp://user:password@server:587”.',
  },
  'registrar.mail_server': {
    fr: 'Le serveur de courriel ne répond pas comme il faut ({reason}). Rien n’a été envoyé.',
    en: 'The mail server does not answer as it should ({reason}). Nothing was sent.',
  },
  'registrar.no_collector': {
    fr: 'La collecte n’est pas joignable depuis le registre\u00a0: en mode confidentiel, elle doit connaître les liens avant leur envoi.',
    en: 'The collector cannot be reached from the registrar: in confidential mode it must know the links before they are sent.',
  },
  'registrar.letters_open': {
    fr: 'En mode ouvert, il n’y a pas de lien personnel\u00a0: imprimez des affiches.',
    en: 'In open mode there are no personal links: print posters.',
  },
  'registrar.not_issuing': {
    fr: 'Cette enquête ne délivre pas d’accès en ce moment.',
    en: 'This survey gives no access at this moment.',
  },
  'registrar.unknown_secret': {
    fr: 'Ce lien n’est pas connu. Vérifiez qu’il a été copié en entier.',
    en: 'This link is not known. Check that it was copied whole.',
  },
  'registrar.already_issued': {
    fr: 'Ce lien a déjà servi sur un autre appareil. Reprenez-y, ou entrez votre code de reprise.',
    en: 'This link was used on another device already. Go on there, or enter your resume code.',
  },
  'registrar.no_key_file': {
    fr: 'La clé de l’organisateur ne peut pas être lue ou écrite ({file}).',
    en: 'The organiser’s key cannot be read or written ({file}).',
  },
  'registrar.no_backup': {
    fr: 'La sauvegarde n’a pas pu être écrite ({reason}).',
    en: 'The backup could not be written ({reason}).',
  },
  'registrar.no_address': {
    fr: 'Aucune adresse n’a été trouvée sur cette ligne. Attendu\u00a0: une adresse par ligne, ou un CSV dont une colonne porte l’adresse.',
    en: 'No address was found on this line. Expected: one address a line, or a CSV with a column of addresses.',
  },
  'registrar.nobody_to_print': {
    fr: 'Personne n’attend de lettre\u00a0: tous ont une adresse ou ont déjà reçu leur lien.',
    en: 'Nobody is waiting for a letter: everybody has an address or has their link already.',
  },
} as const
