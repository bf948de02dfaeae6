/** What a server answers to requests that it cannot take; never repeats what was sent. */
export const httpIssues = {
  'http.not_found': {
    fr: 'Cette adresse ne mène à rien. Vérifiez qu’elle a été copiée en entier.',
    en: 'Nothing is at this address. Check that it was copied whole.',
  },
  'http.wrong_method': {
    fr: 'Cette adresse ne répond pas à ce type de requête.',
    en: 'This address does not answer this kind of request.',
  },
  'http.wrong_type': {
    fr: 'Ce type de contenu n’est pas accepté ici. Attendu\u00a0: {expected}.',
    en: 'This type of content is not taken here. Expected: {expected}.',
  },
  'http.too_large': {
    fr: 'L’envoi est trop long\u00a0: {limit} octets au plus. Merci de raccourcir les textes.',
    en: 'What was sent is too long: {limit} bytes at most. Please shorten the texts.',
  },
  'http.cut_off': {
    fr: 'L’envoi est arrivé incomplet. Merci de le refaire.',
    en: 'What was sent did not arrive whole. Please send it again.',
  },
  'http.not_utf8': {
    fr: 'Le texte reçu n’est pas de l’UTF-8 valide.',
    en: 'The text received is not valid UTF-8.',
  },
  'http.not_json': {
    fr: 'Le texte reçu n’est pas du JSON valide.',
    en: 'The text received is not valid JSON.',
  },
  'http.too_deep': {
    fr: 'Le JSON reçu est imbriqué sur plus de {limit} niveaux.',
    en: 'The JSON received is nested more than {limit} levels deep.',
  },
  'http.reserved_key': {
    fr: 'Le JSON reçu utilise un nom de champ réservé.',
    en: 'The JSON received uses a reserved field name.',
  },
  'http.malformed': {
    fr: 'Un champ attendu manque, est de trop ou n’a pas la bonne forme.',
    en: 'An expected field is missing, superfluous or not of the right form.',
  },
  'http.cross_site': {
    fr: 'Cet envoi vient d’un autre site. Revenez à la page du questionnaire et recommencez.',
    en: 'This was sent from another site. Go back to the page of the questionnaire and try again.',
  },
  'http.too_many': {
    fr: 'Trop de requêtes pour l’instant. Merci de réessayer dans {seconds} secondes.',
    en: 'Too many requests for now. Please try again in {seconds} seconds.',
  },
  'http.try_later': {
    fr: 'Rien n’a pu être enregistré à l’instant. Merci de réessayer dans {seconds} secondes.',
    en: 'Nothing could be stored just now. Please try again in {seconds} seconds.',
  },
  'http.our_fault': {
    fr: 'Une erreur de notre côté empêche de répondre. Rien n’a été enregistré de cet envoi.',
    en: 'A mistake on our side keeps us from answering. Nothing of what was sent was stored.',
  },
} as const
