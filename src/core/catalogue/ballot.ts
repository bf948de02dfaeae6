/** Issues of the room `ballot`: respondents, witnesses and staff read them. */
export const ballotIssues = {
  'ballot.manifest_unreadable': {
    fr: 'Le manifeste de l’enquête ne peut pas être lu (à «\u00a0{path}\u00a0»). Rien n’a été envoyé. Prévenez l’organisateur ou le témoin.',
    en: 'The survey’s manifest cannot be read (at “{path}”). Nothing was sent. Tell the organiser or the witness.',
  },
  'ballot.signature_invalid': {
    fr: 'La signature de «\u00a0{name}\u00a0» ne correspond pas à ce manifeste\u00a0: il a été modifié après la signature. Rien n’a été envoyé. Prévenez le témoin.',
    en: 'The signature of “{name}” does not match this manifest: it was altered after signing. Nothing was sent. Tell the witness.',
  },
  'ballot.operator_missing': {
    fr: 'Le manifeste n’est pas signé par l’organisateur de l’enquête. Rien n’a été envoyé. Prévenez le témoin.',
    en: 'The manifest is not signed by the survey’s organiser. Nothing was sent. Tell the witness.',
  },
  'ballot.witness_missing': {
    fr: 'Le manifeste n’est signé par aucun témoin. Rien n’a été envoyé. Demandez au témoin de le vérifier et de le signer.',
    en: 'The manifest is signed by no witness. Nothing was sent. Ask the witness to check it and sign it.',
  },
  'ballot.witness_unknown': {
    fr: 'Le manifeste est signé par un autre témoin que celui qui était annoncé. Rien n’a été envoyé. Prévenez le témoin.',
    en: 'The manifest is signed by another witness than the one announced. Nothing was sent. Tell the witness.',
  },
  'ballot.witness_is_operator': {
    fr: 'L’organisateur et le témoin ont signé avec la même clé\u00a0: personne ne surveille donc l’organisateur. Rien n’a été envoyé.',
    en: 'Organiser and witness signed with the same key: so nobody watches the organiser. Nothing was sent.',
  },
  'ballot.fingerprint_changed': {
    fr: 'L’empreinte de l’enquête a changé. Annoncée\u00a0: {expected}. Reçue\u00a0: {found}. Rien n’a été envoyé. Comparez avec l’affiche du témoin et prévenez-le.',
    en: 'The survey’s fingerprint has changed. Announced: {expected}. Received: {found}. Nothing was sent. Compare with the witness’s poster and tell the witness.',
  },
  'ballot.no_keys': {
    fr: 'Le manifeste ne contient aucune clé. Il en faut une par population.',
    en: 'The manifest holds no key. It needs one for each population.',
  },
  'ballot.too_many_keys': {
    fr: 'Le manifeste contient {count} clés, pour {maximum} au plus\u00a0: des groupes trop nombreux trahissent leurs membres. Réunissez des groupes.',
    en: 'The manifest holds {count} keys, for {maximum} at most: too many groups give away their members. Merge groups.',
  },
  'ballot.key_weak': {
    fr: 'La clé «\u00a0{keyId}\u00a0» n’est pas une clé RSA de 3072 bits d’exposant 65537. Rien n’a été envoyé. Préparez de nouvelles clés.',
    en: 'The key “{keyId}” is not an RSA key of 3072 bits with exponent 65537. Nothing was sent. Prepare new keys.',
  },
  'ballot.key_twice': {
    fr: 'La clé «\u00a0{keyId}\u00a0» figure deux fois, ou son groupe a déjà une autre clé. Gardez une seule clé par groupe.',
    en: 'The key “{keyId}” stands there twice, or its group already has another key. Keep one key a group.',
  },
  'ballot.group_too_small': {
    fr: 'La clé «\u00a0{keyId}\u00a0» sert à {invited} personnes invitées, pour {minimum} au moins\u00a0: un si petit groupe trahit ses membres. Réunissez-le avec un autre.',
    en: 'The key “{keyId}” serves {invited} people invited, for {minimum} at least: so small a group gives away its members. Merge it with another.',
  },
  'ballot.threshold_too_low': {
    fr: 'Le manifeste admet des groupes de {threshold} personnes, pour {minimum} au moins.',
    en: 'The manifest allows groups of {threshold} people, for {minimum} at least.',
  },
  'ballot.shown_too_early': {
    fr: 'Le manifeste montre un groupe dès {count} réponses, pour {minimum} au moins.',
    en: 'The manifest shows a group from {count} answers on, for {minimum} at least.',
  },
  'ballot.questionnaire_missing': {
    fr: 'Le manifeste ne dit pas quel questionnaire reçoit la population «\u00a0{population}\u00a0». Ajoutez son empreinte.',
    en: 'The manifest does not say which questionnaire the population “{population}” receives. Add its hash.',
  },
  'ballot.dates_impossible': {
    fr: 'Les dates du manifeste n’existent pas, ou la fin précède le début. Corrigez-les et faites signer à nouveau.',
    en: 'The manifest’s dates do not exist, or the end comes before the start. Correct them and have it signed again.',
  },
  'ballot.signature_refused': {
    fr: 'Votre droit de réponse n’a pas été signé avec la clé annoncée à tous\u00a0: une clé faite pour vous seul vous ferait reconnaître. Rien n’a été envoyé. Prévenez le témoin.',
    en: 'Your right to answer was not signed with the key announced to everybody: a key made for you alone would give you away. Nothing was sent. Tell the witness.',
  },
  'ballot.blinded_unreadable': {
    fr: 'La demande de signature compte {length} octets, ou dépasse la clé (attendu\u00a0: {expected}). Rechargez la page et recommencez.',
    en: 'The request to sign has {length} bytes, or exceeds the key (expected: {expected}). Reload the page and start again.',
  },
  'ballot.code_character': {
    fr: 'Aucun code ne contient\u00a0: {characters}. Vérifiez ce que vous avez noté.',
    en: 'No code contains: {characters}. Check what you noted down.',
  },
  'ballot.code_length': {
    fr: 'Un code compte {expected} lettres et chiffres (ici\u00a0: {length}). Vérifiez ce que vous avez noté.',
    en: 'A code has {expected} letters and digits (here: {length}). Check what you noted down.',
  },
  'ballot.code_mistyped': {
    fr: 'Ce code n’existe pas\u00a0: le premier caractère est toujours un chiffre de 0 à 7. Vérifiez ce que vous avez noté.',
    en: 'There is no such code: the first character is always a digit from 0 to 7. Check what you noted down.',
  },
} as const
