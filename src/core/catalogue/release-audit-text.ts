/** Words of `visavis audit`. */
export const releaseAuditTexts = {
  summary: {
    fr: 'dire ce qui est masqué pour protéger les personnes, ou le serait, avant la collecte, d’après le plan',
    en: 'tell what is withheld to protect people, or would be, before the field, from the plan',
  },
  'option.plan': {
    fr: 'laisser les réponses de côté\u00a0: comme avant la collecte',
    en: 'leave answers aside: as before the field',
  },
  planned: {
    fr: '{wave} {population} — avant la collecte, {n} répondants prévus',
    en: '{wave} {population} — before the field, {n} respondents planned',
  },
  'planned.unknown': {
    fr: '{wave} {population} — avant la collecte\u00a0: nombre de répondants inconnu. Écrivez «\u00a0n\u00a0» dans study.yaml ou des quotas dans fieldwork.yaml.',
    en: '{wave} {population} — before the field: number of respondents unknown. Write “n” in study.yaml or quotas in fieldwork.yaml.',
  },
  questions: {
    fr: '{n} {n|question|questions} ({names}), seuil de {least} répondants',
    en: '{n} {n|question|questions} ({names}), threshold of {least} respondents',
  },
  'questions.sensitive': {
    fr: '{n} {n|question sensible|questions sensibles} ({names}), seuil de {least} répondants',
    en: '{n} sensitive {n|question|questions} ({names}), threshold of {least} respondents',
  },
  'head.group': { fr: 'groupe', en: 'group' },
  'head.n': { fr: 'attendus', en: 'expected' },
  'head.source': { fr: 'd’après', en: 'known from' },
  'head.fate': { fr: 'sort', en: 'fate' },
  'source.plan': { fr: 'plan', en: 'plan' },
  'source.quota': { fr: 'quota', en: 'quota' },
  'source.margin': { fr: 'marge', en: 'margin' },
  'source.answers': { fr: 'autre vague', en: 'other wave' },
  fewer: { fr: '< {least}', en: '< {least}' },
  'fate.shown': { fr: 'montré', en: 'shown' },
  'fate.fragile': { fr: 'montré, base fragile', en: 'shown, fragile base' },
  'fate.quality': {
    fr: 'base seule\u00a0: trop peu pour un chiffre',
    en: 'base alone: too few for a figure',
  },
  'fate.disclosure': { fr: 'masqué\u00a0: trop peu de personnes', en: 'withheld: too few people' },
  'fate.complement': {
    fr: 'masqué\u00a0: en trahirait un autre',
    en: 'withheld: would give another away',
  },
  'fate.risk': { fr: '{fate} ({risk})', en: '{fate} ({risk})' },
  'groups.shown': {
    fr: '… et {n} {n|autre groupe montré|autres groupes montrés}.',
    en: '… and {n} other {n|group|groups} shown.',
  },
  unknown: {
    fr: 'Tailles inconnues, donc sort inconnu\u00a0: {n} {n|groupe|groupes} selon {variables}. Ni quota, ni marge de redressement, ni réponses d’une autre vague ne les {n|donne|donnent}.',
    en: 'Sizes unknown, hence fate unknown: {n} {n|group|groups} by {variables}. No quota, no weighting margin, no answers of another wave tell.',
  },
  homogeneity: {
    fr: 'Réponses sensibles\u00a0: dans le plus petit groupe montré (environ {n}), une réponse donnée, ou non donnée, par moins de {few} personnes ({share}) se lira en mots, sans chiffre.',
    en: 'Sensitive answers: in the smallest group shown (about {n}), an answer given, or not given, by fewer than {few} people ({share}) will be told in words, without a number.',
  },
  draws: {
    fr: 'Sorts d’après {draws} échantillons tirés selon le plan\u00a0; entre parenthèses, la part de ces tirages. Variables connues séparément\u00a0: prises pour indépendantes. Ce qui dépend des réponses ne se voit qu’après la collecte.',
    en: 'Fates from {draws} samples drawn as planned; in brackets, the share of these draws. Variables known apart are taken as independent. What depends on answers shows only after the field.',
  },
  advice: { fr: 'Que faire\u00a0:', en: 'What to do:' },
  'advice.merge': {
    fr: '— regrouper «\u00a0{group}\u00a0» et «\u00a0{other}\u00a0»\u00a0: {n} attendus ensemble',
    en: '— merge “{group}” and “{other}”: {n} expected together',
  },
  'advice.raise': {
    fr: '— ou porter l’échantillon à {n} répondants pour montrer «\u00a0{group}\u00a0» 19 fois sur 20',
    en: '— or raise the sample to {n} respondents to show “{group}” 19 times in 20',
  },
  'advice.drop': {
    fr: '— retirer le croisement «\u00a0{block}\u00a0»\u00a0: {atRisk} colonnes sur {of} pourraient être masquées',
    en: '— drop the block “{block}”: {atRisk} of {of} columns may be withheld',
  },
  collected: {
    fr: '{wave} {population} — {tables} {tables|tableau|tableaux}, {shown} chiffres montrés',
    en: '{wave} {population} — {tables} {tables|table|tables}, {shown} figures shown',
  },
  'collected.cells': {
    fr: '{n} {n|chiffre masqué|chiffres masqués}\u00a0: {reason}',
    en: '{n} {n|figure|figures} withheld: {reason}',
  },
  'collected.none': { fr: 'rien n’est masqué', en: 'nothing is withheld' },
  'head.column': { fr: 'colonne masquée', en: 'column withheld' },
  'head.tables': { fr: 'tableaux', en: 'tables' },
  'head.reason': { fr: 'parce que', en: 'because' },
  audited: {
    fr: 'Audit des réponses\u00a0: {programs} {programs|programme linéaire|programmes linéaires}, {seconds} s\u00a0; {columns} {columns|colonne masquée|colonnes masquées} de plus que par les seules tailles.',
    en: 'Audit of answers: {programs} linear {programs|program|programs}, {seconds} s; {columns} {columns|column|columns} withheld beyond what sizes alone ask for.',
  },
  'progress.forecast': { fr: 'Prévision de {sample}…', en: 'Forecasting {sample}…' },
  'progress.question': {
    fr: 'Audit des réponses\u00a0: question {done} sur {of}…',
    en: 'Auditing answers: question {done} of {of}…',
  },
} as const
