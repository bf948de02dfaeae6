/** Issues of the office: staff read them, never respondents. */
export const officeIssues = {
  'office.sign_in': {
    fr: 'Votre session est finie ou n’a pas commencé. Connectez-vous.',
    en: 'Your session is over or has not begun. Please sign in.',
  },
  'office.cross_site': {
    fr: 'Cette demande ne vient pas d’une page du bureau. Rechargez la page et recommencez.',
    en: 'This request does not come from a page of the office. Reload the page and try again.',
  },
  'office.not_allowed': {
    fr: 'Votre rôle ne le permet pas\u00a0: il faut être {role}.',
    en: 'Your role does not allow this: it takes a {role}.',
  },
  'office.unknown_study': {
    fr: 'Cette étude n’existe pas, ou vous n’y avez pas accès.',
    en: 'There is no such study, or you have no access to it.',
  },
  'office.unknown_member': {
    fr: 'Cette personne n’est pas membre de l’étude.',
    en: 'This person is not a member of the study.',
  },
  'office.last_director': {
    fr: 'C’est la seule direction de l’étude. Nommez d’abord une autre personne.',
    en: 'This is the study’s only director. Name another one first.',
  },
  'office.dead_link': {
    fr: 'Ce lien ne sert plus\u00a0: il a déjà servi, il est périmé ou il n’a pas été copié en entier.',
    en: 'This link no longer works: it was used, is out of date or was not copied whole.',
  },
  'office.email_known': {
    fr: 'Cette adresse a déjà un compte. Connectez-vous, puis ouvrez de nouveau le lien.',
    en: 'This address already has an account. Sign in, then open the link again.',
  },
  'office.link_of_another': {
    fr: 'Ce lien n’est pas destiné à votre compte, ou ne sert plus.',
    en: 'This link is not meant for your account, or no longer works.',
  },
  'office.passkey_refused': {
    fr: 'Cette clé d’accès n’a pas été reconnue. Réessayez, ou demandez un nouveau lien à la direction de l’étude.',
    en: 'This passkey was not recognised. Try again, or ask the study’s director for a new link.',
  },
  'office.took_too_long': {
    fr: 'La connexion a pris trop de temps. Recommencez.',
    en: 'Signing in took too long. Please start again.',
  },
  'office.oidc_refused': {
    fr: 'Le fournisseur d’identité n’a pas confirmé qui vous êtes. Recommencez.',
    en: 'The identity provider did not confirm who you are. Please start again.',
  },
  'office.not_invited': {
    fr: 'Personne n’a été invité à cette adresse, ou elle a déjà un compte. Demandez un lien à la direction de l’étude.',
    en: 'Nobody was invited at this address, or it already has an account. Ask the study’s director for a link.',
  },
  'office.missing_field': {
    fr: 'Il manque le champ «\u00a0{field}\u00a0».',
    en: 'The field “{field}” is missing.',
  },
  'office.unknown_field': {
    fr: 'Le champ «\u00a0{field}\u00a0» n’est pas attendu ici.',
    en: 'The field “{field}” is not expected here.',
  },
  'office.wrong_field': {
    fr: 'Le champ «\u00a0{field}\u00a0» n’a pas la bonne forme.',
    en: 'The field “{field}” is not of the right form.',
  },
  'office.no_manifest': {
    fr: 'Cette vague n’a pas de manifeste signé.',
    en: 'This wave has no signed manifest.',
  },
  'office.bad_key': {
    fr: 'Cette clé d’API n’est pas connue, est périmée ou a été révoquée.',
    en: 'This API key is not known, is out of date or was revoked.',
  },
  'office.not_by_key': {
    fr: 'Une clé d’API ne peut pas le faire : il faut une personne connectée.',
    en: 'An API key cannot do this: it takes a person who is signed in.',
  },
  'office.unknown_key': {
    fr: 'L’étude n’a pas, ou plus, cette clé d’API.',
    en: 'The study does not have this API key, or no longer.',
  },
  'office.key_until': {
    fr: 'Une clé d’API vaut d’aujourd’hui à {days} jours au plus.',
    en: 'An API key lasts from today to {days} days at most.',
  },
} as const
