/** Words of the methodology notice that its older lines do not have, and of what it still lacks. */
export const noticeTexts = {
  contact: { fr: 'Contact', en: 'Contact' },
  right: { fr: 'Consultation', en: 'Consultation' },
  'right.text': {
    fr: 'Chacun peut consulter cette notice. Elle suit l’ordre de celle que la loi n°\u00a077-808 demande aux sondages liés au débat électoral.',
    en: 'Anybody may consult this notice. It follows the order of the one that French law 77-808 asks of polls linked to the electoral debate.',
  },
  subject: { fr: 'Objet', en: 'Subject' },
  exclusions: { fr: 'Hors de portée', en: 'Out of reach' },
  frame: { fr: 'Base de sondage', en: 'Sampling frame' },
  incentive: { fr: 'Gratification', en: 'Incentive' },
  uncertainty: { fr: 'Incertitude', en: 'Uncertainty' },
  'uncertainty.text': {
    fr: 'Tout résultat obtenu auprès d’une partie de la population est incertain. L’intervalle de chaque chiffre est publié avec lui.',
    en: 'Every result from a part of a population is uncertain. The interval of each figure is published with it.',
  },
  invited: { fr: 'Invités', en: 'Invited' },
  eligible: { fr: 'Éligibles', en: 'Eligible' },
  complete: { fr: 'Entretiens complets', en: 'Complete interviews' },
  partial: { fr: 'Entretiens interrompus', en: 'Partial interviews' },
  screened_out: { fr: 'Écartés par filtre ou quota', en: 'Screened out or quota full' },
  excluded: { fr: 'Écartés par contrôle', en: 'Left out by quality checks' },
  rate: { fr: 'Taux', en: 'Rate' },
  'rate.eligible': {
    fr: 'Taux de réponse de {share}\u00a0: entretiens complets rapportés aux personnes éligibles, les inconnues comptées comme éligibles (RR1 de l’AAPOR).',
    en: 'Response rate of {share}: complete interviews over eligible people, the unknown counted as eligible (AAPOR’s RR1).',
  },
  'rate.invited': {
    fr: 'Taux de participation de {share}\u00a0: entretiens complets rapportés aux invitations. Un taux de réponse n’aurait pas de sens\u00a0: les répondants se sont proposés.',
    en: 'Participation rate of {share}: complete interviews over invitations. A response rate would mean nothing: respondents chose to take part.',
  },
  non_response: {
    fr: 'Sans réponse, question par question',
    en: 'Non-response, question by question',
  },
  'non_response.text': {
    fr: 'Voir la liste des questions posées.',
    en: 'See the list of questions asked.',
  },
  questions: { fr: 'Questions', en: 'Questions' },
  'questions.text': {
    fr: 'Texte complet, ordre, base et part sans réponse\u00a0: voir la liste des questions posées.',
    en: 'Full text, order, base and share without an answer: see the list of questions asked.',
  },
  weighted_n: { fr: 'Base pondérée', en: 'Weighted base' },
  targets: { fr: 'Cibles du redressement', en: 'Weighting targets' },
  'targets.margin': { fr: '{variable} ({source}, {date})', en: '{variable} ({source}, {date})' },
  trimming: { fr: 'Bornes des poids', en: 'Bounds of weights' },
  'trimming.none': { fr: 'aucune', en: 'none' },
  'trimming.bounds': {
    fr: 'rapport entre poids final et poids de départ tenu entre {low} et {high}',
    en: 'ratio of final to starting weight held between {low} and {high}',
  },
  'precision.unknown': {
    fr: 'Aucune marge d’erreur n’est revendiquée\u00a0: l’étude ne dit pas si les répondants ont été tirés au sort. Les intervalles à {level} ({interval} pour les parts, Student pour les moyennes) valent pour des répondants tirés au sort selon le plan décrit ici.',
    en: 'No margin of error is claimed: the study does not say whether respondents were drawn at random. The {level} intervals ({interval} for shares, Student for means) hold for respondents drawn at random by the design described here.',
  },
  tests: { fr: 'Tests', en: 'Tests' },
  'tests.text': {
    fr: 'bilatéraux, au seuil de {alpha}\u00a0; comparaisons multiples\u00a0: {adjusted}\u00a0; bases de {base} répondants au moins',
    en: 'two-sided, at the {alpha} level; multiple comparisons: {adjusted}; bases of at least {base} respondents',
  },
  processing: { fr: 'Contrôles et exclusions', en: 'Checks and exclusions' },
  coding: { fr: 'Codage', en: 'Coding' },
  limitations: { fr: 'Limites', en: 'Limitations' },
  'missing.contact': { fr: 'à qui s’adresser (contact)', en: 'whom to ask (contact)' },
  'missing.exclusions': {
    fr: 'qui de la population ne pouvait pas être atteint (exclusions)',
    en: 'who of the population could not be reached (exclusions)',
  },
  'missing.frame': { fr: 'la base de sondage (frame)', en: 'the sampling frame (frame)' },
  'missing.incentive': {
    fr: 'la gratification, ou son absence (incentive)',
    en: 'the incentive, or that there was none (incentive)',
  },
  'missing.invited': {
    fr: 'combien ont été invités (outcomes)',
    en: 'how many were invited (outcomes)',
  },
  'missing.eligible': {
    fr: 'combien étaient éligibles (outcomes)',
    en: 'how many were eligible (outcomes)',
  },
  'missing.complete': {
    fr: 'combien sont allés au bout (outcomes)',
    en: 'how many completed it (outcomes)',
  },
  'missing.partial': {
    fr: 'combien se sont arrêtés en route (outcomes)',
    en: 'how many left before the end (outcomes)',
  },
  'missing.screened_out': {
    fr: 'combien ont été écartés par filtre ou quota (outcomes)',
    en: 'how many were screened out (outcomes)',
  },
  'missing.targets': {
    fr: 'les cibles du redressement, leur source et leur date (weighting)',
    en: 'the weighting targets, their source and date (weighting)',
  },
  'missing.processing': {
    fr: 'les contrôles et les exclusions (processing)',
    en: 'checks and exclusions (processing)',
  },
  'missing.coding': {
    fr: 'le codage des réponses ouvertes (coding)',
    en: 'how open answers were coded (coding)',
  },
  'missing.limitations': { fr: 'les limites de l’étude (limitations)', en: 'limitations' },
  'asked.title': { fr: 'Les questions posées', en: 'The questions asked' },
  'asked.lead': {
    fr: 'Texte et ordre du questionnaire, à qui chaque question a été posée, et la part sans réponse.',
    en: 'Wording and order of the questionnaire, who was asked each question, and the share without an answer.',
  },
  'asked.number': { fr: 'N°', en: 'No.' },
  'asked.question': { fr: 'Question', en: 'Question' },
  'asked.base': { fr: 'Base', en: 'Base' },
  'asked.none': { fr: 'Sans réponse', en: 'No answer' },
  'asked.if': { fr: 'Posée si {condition}', en: 'Asked if {condition}' },
  'asked.all': { fr: 'Posée à tous', en: 'Asked of all' },
  'asked.nobody': { fr: 'personne', en: 'nobody' },
  'asked.unknowable': {
    fr: 'non distingués de ceux qui n’ont rien choisi',
    en: 'not told apart from those who chose nothing',
  },
  'asked.untold': { fr: 'non tabulé', en: 'not tabulated' },
  'asked.random': { fr: '(ordre aléatoire)', en: '(random order)' },
} as const
