/** Words of following a wave: who answered, where they left, what can be checked. */
export const studioFollowTexts = {
  'wave.directors_lead': {
    fr: 'La direction de l’étude conduit la collecte\u00a0; vous la suivez ici.',
    en: 'The study’s directors lead the fieldwork; you follow it here.',
  },
  'wave.groups': { fr: 'Échantillon et réponses', en: 'Sample and answers' },
  'wave.group': { fr: 'Groupe', en: 'Group' },
  'wave.listed': { fr: 'Liste', en: 'List' },
  'wave.invited': { fr: 'Invités', en: 'Invited' },
  'wave.reached': { fr: 'Accès', en: 'Access' },
  'wave.refused': { fr: 'Refus', en: 'Refused' },
  'wave.bounced': { fr: 'Non remis', en: 'Bounced' },
  'wave.mails': { fr: 'Courriels', en: 'Mails' },
  'wave.started': { fr: 'Débuts', en: 'Started' },
  'wave.complete': { fr: 'Complets', en: 'Complete' },
  'wave.screened': { fr: 'Écartés', en: 'Screened' },
  'wave.fewer': { fr: 'moins de {n}', en: 'fewer than {n}' },
  'wave.few_text': {
    fr: 'Rien d’un groupe n’est montré avant {n} réponses.',
    en: 'Nothing of a group is shown before {n} answers.',
  },
  'wave.few_anonymous': {
    fr: 'Rien d’un groupe n’est montré avant {n} réponses, puis par dizaines\u00a0: un compte qui bouge d’un dirait quand quelqu’un répond.',
    en: 'Nothing of a group is shown before {n} answers, then by tens: a count that moves by one would tell when somebody answers.',
  },
  'wave.quotas': { fr: 'Quotas', en: 'Quotas' },
  'wave.quotas_none': { fr: 'Le plan n’a pas de quota.', en: 'The plan has no quota.' },
  'wave.quota.hard': { fr: 'arrête une case pleine', en: 'stops a full cell' },
  'wave.quota.soft': { fr: 'surveillé', en: 'watched' },
  'wave.quota_of': { fr: '{have} sur {target}', en: '{have} of {target}' },
  'wave.rates': { fr: 'Taux de réponse', en: 'Response rates' },
  'wave.rates_text': {
    fr: 'Définitions de l’AAPOR (Standard Definitions, 9e édition). I\u00a0: complets\u00a0; P\u00a0: partiels\u00a0; R\u00a0: refus et abandons\u00a0; NC\u00a0: non joints\u00a0; O\u00a0: autres\u00a0; U\u00a0: éligibilité inconnue\u00a0; e\u00a0: part des inconnus tenue pour éligible.',
    en: 'Definitions of AAPOR (Standard Definitions, 9th edition). I: complete; P: partial; R: refusals and break-offs; NC: non-contacts; O: other; U: unknown eligibility; e: share of the unknown taken to be eligible.',
  },
  'wave.rate': { fr: 'Taux', en: 'Rate' },
  'wave.rate_value': { fr: 'Valeur', en: 'Value' },
  'wave.rate_means': { fr: 'Ce qu’il veut dire', en: 'What it means' },
  'rate.RR1': {
    fr: 'Réponse, minimum\u00a0: complets sur tous ceux qui ont pu être éligibles. I / (I + P + R + NC + O + U)',
    en: 'Response, minimum: complete interviews of all who may have been eligible. I / (I + P + R + NC + O + U)',
  },
  'rate.RR2': {
    fr: 'Comme RR1, interviews partielles comptées. (I + P) / (I + P + R + NC + O + U)',
    en: 'As RR1, partial interviews counted. (I + P) / (I + P + R + NC + O + U)',
  },
  'rate.RR3': {
    fr: 'Réponse, avec la part estimée des inconnus. I / (I + P + R + NC + O + e·U)',
    en: 'Response, with the estimated share of the unknown. I / (I + P + R + NC + O + e·U)',
  },
  'rate.RR4': {
    fr: 'Comme RR3, interviews partielles comptées. (I + P) / (I + P + R + NC + O + e·U)',
    en: 'As RR3, partial interviews counted. (I + P) / (I + P + R + NC + O + e·U)',
  },
  'rate.RR5': {
    fr: 'Réponse, maximum\u00a0: sans les inconnus. I / (I + P + R + NC + O)',
    en: 'Response, maximum: without the unknown. I / (I + P + R + NC + O)',
  },
  'rate.RR6': {
    fr: 'Comme RR5, interviews partielles comptées. (I + P) / (I + P + R + NC + O)',
    en: 'As RR5, partial interviews counted. (I + P) / (I + P + R + NC + O)',
  },
  'rate.COOP1': {
    fr: 'Coopération\u00a0: complets sur tous les joints. I / (I + P + R + O)',
    en: 'Cooperation: complete interviews of all who were reached. I / (I + P + R + O)',
  },
  'rate.COOP2': {
    fr: 'Comme COOP1, interviews partielles comptées. (I + P) / (I + P + R + O)',
    en: 'As COOP1, partial interviews counted. (I + P) / (I + P + R + O)',
  },
  'rate.COOP3': {
    fr: 'Coopération de ceux qui pouvaient répondre. I / (I + P + R)',
    en: 'Cooperation of those who were able to answer. I / (I + P + R)',
  },
  'rate.COOP4': {
    fr: 'Comme COOP3, interviews partielles comptées. (I + P) / (I + P + R)',
    en: 'As COOP3, partial interviews counted. (I + P) / (I + P + R)',
  },
  'rate.REF1': {
    fr: 'Refus sur tous ceux qui ont pu être éligibles. R / (I + P + R + NC + O + U)',
    en: 'Refusals of all who may have been eligible. R / (I + P + R + NC + O + U)',
  },
  'rate.REF2': {
    fr: 'Refus, avec la part estimée des inconnus. R / (I + P + R + NC + O + e·U)',
    en: 'Refusals, with the estimated share of the unknown. R / (I + P + R + NC + O + e·U)',
  },
  'rate.REF3': {
    fr: 'Refus, maximum\u00a0: sans les inconnus. R / (I + P + R + NC + O)',
    en: 'Refusals, maximum: without the unknown. R / (I + P + R + NC + O)',
  },
  'wave.rate_why.open_link': {
    fr: 'En mode ouvert, nul ne sait combien ont vu l’adresse\u00a0: il n’y a pas de taux de réponse.',
    en: 'In open mode nobody knows how many saw the address: there is no response rate.',
  },
  'wave.rate_why.no_denominator': {
    fr: 'Pas encore de cas à compter.',
    en: 'No case to count yet.',
  },
  'wave.rate_why.too_few_yet': {
    fr: 'Trop peu de réponses pour en dire un taux.',
    en: 'Too few answers to tell a rate of.',
  },
  'wave.rate_why.no_known_eligibility': {
    fr: 'Personne n’a encore montré s’il est concerné.',
    en: 'Nobody has shown yet whether they belong.',
  },
  'wave.drop_off': {
    fr: 'Où les interviews sont abandonnées',
    en: 'Where interviews are given up',
  },
  'wave.page': { fr: 'Page', en: 'Page' },
  'wave.shown': { fr: 'Vue', en: 'Shown' },
  'wave.lost': { fr: 'Quittée là', en: 'Left there' },
  'wave.lost_share': { fr: 'Part', en: 'Share' },
  'wave.drop_text': {
    fr: 'Tant que la vague est ouverte, les interviews en cours comptent parmi celles quittées là.',
    en: 'While the wave is open, interviews under way count among those left there.',
  },
  'wave.quality': { fr: 'Qualité et appareils', en: 'Quality and devices' },
  'wave.flags_later': {
    fr: 'Les signes d’interviews bâclées sont comptés à la clôture\u00a0: avant, un compte qui bouge parlerait de qui vient de répondre.',
    en: 'Signs of careless interviews are counted at the close: before, a count that moves would tell of whoever has just answered.',
  },
  'wave.flags_none': {
    fr: 'Aucune interview ne porte de signe de négligence.',
    en: 'No interview bears a sign of carelessness.',
  },
  'wave.flag': { fr: 'Signe', en: 'Sign' },
  'wave.flagged': { fr: 'Interviews', en: 'Interviews' },
  'wave.flag_out': { fr: 'Écartées par le plan', en: 'Left out by the plan' },
  'wave.yes': { fr: 'oui', en: 'yes' },
  'wave.no': { fr: 'non', en: 'no' },
  'wave.flag.speeder': { fr: 'Bien trop rapide', en: 'Far too fast' },
  'wave.flag.straight_line': {
    fr: 'Même réponse partout dans une grille',
    en: 'The same answer all down a grid',
  },
  'wave.flag.contradiction': {
    fr: 'Réponses qui se contredisent',
    en: 'Answers that contradict each other',
  },
  'wave.flag.attention': { fr: 'Question d’attention manquée', en: 'Attention check missed' },
  'wave.flag.repeated_text': {
    fr: 'Même texte libre chez plusieurs',
    en: 'The same open text from several people',
  },
  'wave.flag.no_proof_of_work': { fr: 'Sans preuve de travail', en: 'Without proof of work' },
  'wave.devices': {
    fr: 'Les appareils ne sont pas relevés\u00a0: ni navigateur, ni adresse, ni taille d’écran n’est gardé à côté d’une réponse, car ils la rendraient reconnaissable.',
    en: 'Devices are not recorded: no browser, address or size of screen is kept beside an answer, for they would make it recognisable.',
  },
  'wave.anonymity': { fr: 'Anonymat', en: 'Anonymity' },
  'wave.prepare': { fr: 'Préparer les clés et le manifeste', en: 'Prepare keys and manifest' },
  'wave.prepare_again': {
    fr: 'Préparer à nouveau (l’ancien manifeste ne vaudra plus)',
    en: 'Prepare again (the manifest before is then void)',
  },
  'wave.prepare_text': {
    fr: 'Une clé par groupe, et un manifeste qui dit ce qui est promis. Le témoin le signe sur une machine à lui\u00a0; sans sa signature, la vague ne s’ouvre pas.',
    en: 'One key for each group, and a manifest that says what is promised. The witness signs it on a machine of their own; without that signature the wave does not open.',
  },
  'wave.no_witness_key': {
    fr: 'fieldwork.yaml ne porte pas encore la clé du témoin\u00a0: il la tient de «\u00a0visavis witness new\u00a0», et vous l’écrivez sous «\u00a0witness\u00a0: key:\u00a0».',
    en: 'fieldwork.yaml does not hold the witness’s key yet: they have it from “visavis witness new”, and you write it under “witness: key:”.',
  },
  'wave.manifest_get': { fr: 'Télécharger le manifeste', en: 'Download the manifest' },
  'wave.manifest_how': {
    fr: 'Le témoin le signe ainsi\u00a0:',
    en: 'The witness signs it like this:',
  },
  'wave.manifest_put': {
    fr: 'Manifeste signé par le témoin',
    en: 'Manifest signed by the witness',
  },
  'wave.fingerprint': { fr: 'Empreinte en huit mots', en: 'Fingerprint in eight words' },
  'wave.fingerprint_text': {
    fr: 'Les mêmes mots sont dans chaque courriel, sur chaque page, et sur l’affiche du témoin. S’ils diffèrent, que personne ne réponde.',
    en: 'The same words stand in each mail, on each page and on the witness’s poster. If they differ, nobody should answer.',
  },
  'wave.signed': { fr: 'Signé par vous et par le témoin', en: 'Signed by you and by the witness' },
  'wave.unsigned': { fr: 'Pas encore signé par le témoin', en: 'Not signed by the witness yet' },
  'wave.ledger': { fr: 'Registre public', en: 'Public ledger' },
  'wave.ledger_text': {
    fr: 'Pour chaque clé\u00a0: bulletins ≤ accès ≤ invités + accès rendus. Chacun peut vérifier que son reçu compte dans la racine. Il est refait une fois par jour.',
    en: 'For each key: ballots ≤ accesses ≤ invited + given again. Everyone can check that their receipt counts in the root. It is made anew once a day.',
  },
  'wave.key': { fr: 'Clé', en: 'Key' },
  'wave.issued': { fr: 'Accès', en: 'Accesses' },
  'wave.reissued': { fr: 'Rendus', en: 'Given again' },
  'wave.ballots': { fr: 'Bulletins', en: 'Ballots' },
  'wave.root': { fr: 'Racine des reçus', en: 'Root of the receipts' },
  'wave.erased': {
    fr: 'Bulletins effacés à la demande de leur auteur\u00a0: {n}',
    en: 'Ballots erased at their author’s request: {n}',
  },
  'wave.not_preventable': {
    fr: 'Ce qui ne peut pas être empêché\u00a0: un appareil que l’employeur gère, et un exploitant qui servirait un autre script à une personne.',
    en: 'What cannot be prevented: a device that the employer manages, and an operator who would serve another script to one person.',
  },
} as const
