/** Words of charts, of what is said of them to those who do not see them, and of figures' records. */
export const chartTexts = {
  'chart.withheld': { fr: '–\u00a0non publié', en: '– withheld' },
  'chart.withheld_sides': {
    fr: 'Non publié\u00a0: {sides}',
    en: 'Withheld: {sides}',
  },
  'chart.withheld_count': {
    fr: '{n} {n|valeur n’est pas publiée|valeurs ne sont pas publiées}.',
    en: '{n} {n|value is|values are} withheld.',
  },
  'chart.one': { fr: '{title}\u00a0: {value}.', en: '{title}: {value}.' },
  'chart.highest': {
    fr: 'Le plus haut\u00a0: {high}, {highest}\u00a0; le plus bas\u00a0: {low}, {lowest}.',
    en: 'Highest: {high}, {highest}; lowest: {low}, {lowest}.',
  },
  'chart.of': { fr: '{row} ({column})', en: '{row} ({column})' },
  'chart.widest_gap': {
    fr: 'Le plus grand écart\u00a0: {title}, {left} contre {right}, soit {gap}.',
    en: 'Widest gap: {title}, {left} against {right}, that is {gap}.',
  },
  'chart.narrowest_gap': {
    fr: 'Le plus petit\u00a0: {title}, {gap}.',
    en: 'Narrowest: {title}, {gap}.',
  },
  'chart.largest_change': {
    fr: 'De {first} à {last}, la plus forte évolution\u00a0: {title}, de {from} à {to} ({test}).',
    en: 'From {first} to {last}, largest change: {title}, from {from} to {to} ({test}).',
  },
  'chart.significant': { fr: 'significative', en: 'significant' },
  'chart.not_significant': { fr: 'non significative', en: 'not significant' },
  'chart.scale': { fr: '{row}\u00a0: {segments}.', en: '{row}: {segments}.' },
  'chart.segment': { fr: '{title} {value}', en: '{title} {value}' },
  'chart.scale_ends': {
    fr: '«\u00a0{category}\u00a0»\u00a0: le plus haut, {high}, {highest}\u00a0; le plus bas, {low}, {lowest}.',
    en: '“{category}”: highest, {high}, {highest}; lowest, {low}, {lowest}.',
  },
  'chart.nothing': { fr: 'Aucune valeur n’est publiée.', en: 'No value is published.' },
  'chart.by_wave': { fr: '{population}, par vague', en: '{population}, by wave' },
  'chart.interval': { fr: 'Intervalle à {level}', en: '{level} interval' },
  'chart.answer': { fr: 'Réponse', en: 'Answer' },
  'figures.title': { fr: 'Tous les chiffres et leur preuve', en: 'Every figure and its proof' },
  'figures.lead': {
    fr: 'Chaque nombre des tableaux et des graphiques mène ici\u00a0: ce qu’il mesure, sur qui, avec quelle précision, d’après quelles données, et la commande qui le recalcule. Ce qui vaut pour tout un tableau est dit une fois au-dessus de lui.',
    en: 'Every number of the tables and charts leads here: what it measures, on whom, how precisely, from which data, and the command that recomputes it. What holds for a whole table is said once above it.',
  },
  'figures.samples': { fr: 'Échantillons', en: 'Samples' },
  'figures.mirrors': { fr: 'Face à face, {wave}', en: 'Face to face, {wave}' },
  'figures.numbers': {
    fr: 'Chaque nombre mène à sa preuve.',
    en: 'Every number leads to its proof.',
  },
} as const
