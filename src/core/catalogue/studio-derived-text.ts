/** Words of variables derived from others: bands of a number made in Explore, and how they are told. */
export const studioDerivedTexts = {
  'filter.question': { fr: '«\u00a0{question}\u00a0»', en: '“{question}”' },

  'derived.is': { fr: 'dérivée', en: 'derived' },
  'derived.made': { fr: 'Faite de', en: 'Made of' },
  'derived.case': { fr: '{label}\u00a0: {words}', en: '{label}: {words}' },
  'derived.first': {
    fr: 'Chacun est dans la première réponse dont la condition est remplie.',
    en: 'Everybody is in the first option whose condition they meet.',
  },

  'bands.title': { fr: 'Découper ce nombre en tranches', en: 'Cut this number into bands' },
  'bands.means': {
    fr: 'Les tranches deviennent une variable de l’étude (derived, dans tables.yaml)\u00a0: on la met en lignes, en colonnes ou en filtre comme une question. Personne n’y répond\u00a0; elle suit les réponses.',
    en: 'Bands become a variable of the study (derived, in tables.yaml): rows, columns or filters are made of it as of a question. Nobody answers it; it follows the answers.',
  },
  'bands.cuts': { fr: 'Bornes', en: 'Cut points' },
  'bands.cuts_hint': {
    fr: 'Chaque borne ouvre une tranche. Séparez-les par des virgules, par exemple {example}.',
    en: 'Each cut point begins a band. Put commas between them, for example {example}.',
  },
  'bands.cuts_decimals': {
    fr: 'Les décimales s’écrivent avec un point, ou avec une virgule si des points-virgules séparent les bornes\u00a0: 1,5\u00a0; 3.',
    en: 'Decimals take a point.',
  },
  'bands.name': { fr: 'Nom des tranches', en: 'Name of the bands' },
  'bands.name_of': { fr: '{title} (tranches)', en: '{title} (bands)' },
  'bands.label': { fr: 'Tranche {n}', en: 'Band {n}' },
  'bands.add': { fr: 'Ajouter ces tranches à l’étude', en: 'Add these bands to the study' },
  'derived.own': { fr: 'Variables faites de celle-ci', en: 'Variables made of this one' },
  'derived.show': { fr: 'Voir', en: 'Show' },
  'derived.show_one': { fr: 'Voir «\u00a0{name}\u00a0»', en: 'Show “{name}”' },

  'recode.title': {
    fr: 'Recoder en une nouvelle variable',
    en: 'Recode into a new variable',
  },
  'recode.means': {
    fr: 'Chaque groupe devient une réponse d’une variable dérivée (derived, dans tables.yaml), que l’on croise comme une question. Les réponses d’aucun groupe n’y sont pas comptées.',
    en: 'Each group becomes an option of a derived variable (derived, in tables.yaml), which is crossed as a question is. Answers in no group are not counted in it.',
  },
  'recode.first': {
    fr: 'Qui a donné des réponses de plusieurs groupes est dans le premier.',
    en: 'Whoever gave answers of several groups is in the first.',
  },
  'recode.group': { fr: 'Nom du groupe', en: 'Name of the group' },
  'recode.add_group': { fr: 'Ajouter ce groupe', en: 'Add this group' },
  'recode.name': { fr: 'Nom de la variable', en: 'Name of the variable' },
  'recode.name_of': { fr: '{title} (recodée)', en: '{title} (recoded)' },
  'recode.keep': { fr: 'Ajouter la variable à l’étude', en: 'Add the variable to the study' },
  'recode.needs': {
    fr: 'Il faut deux groupes au moins, et un nom dans les deux langues.',
    en: 'It takes two groups at least, and a name in both languages.',
  },

  'bands.none': { fr: 'Écrivez au moins une borne.', en: 'Write one cut point at least.' },
  'bands.not_number': {
    fr: '«\u00a0{text}\u00a0» n’est pas un nombre. Les décimales s’écrivent avec un point\u00a0: 1.5.',
    en: '“{text}” is not a number.',
  },
  'bands.twice': { fr: '{text} est écrit deux fois.', en: '{text} is written twice.' },
  'bands.order': {
    fr: '{text} vient après {before}\u00a0: écrivez les bornes de la plus petite à la plus grande.',
    en: '{text} comes after {before}: write cut points from the smallest to the largest.',
  },
  'bands.low': {
    fr: '{text} laisserait la première tranche vide\u00a0: les réponses commencent à {limit}.',
    en: '{text} would leave the first band empty: answers begin at {limit}.',
  },
  'bands.high': {
    fr: '{text} laisserait la dernière tranche vide\u00a0: les réponses vont jusqu’à {limit}.',
    en: '{text} would leave the last band empty: answers go up to {limit}.',
  },
  'bands.many': {
    fr: '{limit} bornes au plus\u00a0: il y en a {n}.',
    en: '{limit} cut points at most: there are {n}.',
  },
  'bands.nameless': {
    fr: 'Donnez à chaque tranche, et à l’ensemble, un nom dans les deux langues.',
    en: 'Give each band, and all of them together, a name in both languages.',
  },
} as const

/** What a band is called until somebody says otherwise, with the unit of its number where it has one. */
export const bandNameTexts = {
  below: { fr: 'moins de {to}', en: 'under {to}' },
  only: { fr: '{from}', en: '{from}' },
  between: { fr: 'de {from} à {to}', en: '{from} to {to}' },
  between_under: { fr: 'de {from} à moins de {to}', en: '{from} to under {to}' },
  above: { fr: '{from} et plus', en: '{from} or more' },
} as const
