/** Words of the room Explore. */
export const studioExploreTexts = {
  'filter.always': { fr: 'toujours', en: 'always' },
  'filter.never': { fr: 'jamais', en: 'never' },
  'filter.not': { fr: 'pas ({what})', en: 'not ({what})' },
  'filter.and': { fr: '{left} et {right}', en: '{left} and {right}' },
  'filter.or': { fr: '{left} ou {right}', en: '{left} or {right}' },
  'filter.answered': { fr: 'a répondu à «\u00a0{question}\u00a0»', en: 'answered “{question}”' },
  'filter.count': {
    fr: 'nombre de réponses à «\u00a0{question}\u00a0»',
    en: 'number of answers to “{question}”',
  },
  'filter.is_one_of': {
    fr: '«\u00a0{question}\u00a0»\u00a0: {answers}',
    en: '“{question}”: {answers}',
  },
  'filter.is_none_of': {
    fr: '«\u00a0{question}\u00a0»\u00a0: tout sauf {answers}',
    en: '“{question}”: anything but {answers}',
  },
  'filter.has': {
    fr: '«\u00a0{question}\u00a0»\u00a0: {answers} parmi les réponses',
    en: '“{question}”: {answers} among the answers',
  },

  'explore.in_fr': { fr: 'en français', en: 'in French' },
  'explore.in_en': { fr: 'en anglais', en: 'in English' },
  'explore.within': { fr: 'À l’intérieur de', en: 'Within' },
  'explore.not_nested': { fr: 'rien\u00a0: colonnes simples', en: 'nothing: plain columns' },
  'explore.base': { fr: 'Base (filtre)', en: 'Base (filter)' },
  'explore.everybody_asked': { fr: 'Toutes les personnes interrogées', en: 'Everybody asked' },
  'explore.new_base': { fr: 'Une nouvelle base…', en: 'A new base…' },
  'explore.banner': { fr: 'en-tête de l’étude', en: 'banner of the study' },

  'base.condition': { fr: 'Condition (qui est compté)', en: 'Condition (who is counted)' },
  'base.empty': {
    fr: 'Écrivez une condition, ou choisissez des réponses ci-dessous.',
    en: 'Write a condition, or choose answers below.',
  },
  'base.counted': { fr: 'Sont comptés\u00a0: {who}.', en: 'Counted: {who}.' },
  'base.by_answer': { fr: 'Ou réponse par réponse', en: 'Or answer by answer' },
  'base.add_condition': { fr: 'Ajouter à la condition', en: 'Add to the condition' },

  'keep.title': {
    fr: 'Ce croisement n’est pas encore dans le recueil de tableaux',
    en: 'This crossing is not in the tab book yet',
  },
  'keep.means': {
    fr: 'L’ajouter l’inscrit dans tables.yaml, fait recalculer les chiffres, et pèse de nouveau ensemble tout ce qui sort de l’étude\u00a0: un chiffre montré jusqu’ici peut être retenu si ce tableau permettait de reconnaître quelqu’un.',
    en: 'Adding it writes it into tables.yaml, has the figures taken again, and weighs all that leaves the study together once more: a figure shown so far may be withheld if this table made somebody recognisable.',
  },
  'keep.add': { fr: 'Ajouter ce tableau à l’étude', en: 'Add this table to the study' },
  'keep.may_not': {
    fr: 'Ce croisement n’est pas encore dans le recueil de tableaux\u00a0; l’analyse et la direction peuvent l’y ajouter.',
    en: 'This crossing is not in the tab book yet; an analyst or a director can add it.',
  },
  'keep.filter_first': {
    fr: 'La base doit d’abord se lire sans faute.',
    en: 'The base must first read without a mistake.',
  },
  'keep.not_asked': {
    fr: 'Ce tableau est dans le recueil, mais cette vague n’a pas posé la question de ses colonnes.',
    en: 'This table is in the tab book, but this wave did not ask the question of its columns.',
  },
  'keep.empty': {
    fr: 'Ce tableau est dans le recueil, mais rien n’en peut être montré pour cette vague.',
    en: 'This table is in the tab book, but nothing of it can be shown for this wave.',
  },

  'book.title': { fr: 'Recueil de tableaux', en: 'Tab book' },
  'book.lead': {
    fr: 'Ce que l’étude garde, dans l’ordre où elle le publie.',
    en: 'What the study keeps, in the order in which it publishes it.',
  },
  'book.none': {
    fr: 'L’étude ne déclare aucun tableau\u00a0: chaque question se montre avec son ensemble seul.',
    en: 'The study declares no table: each question shows with its total alone.',
  },
  'book.questions': { fr: '{n} {n|question|questions}', en: '{n} {n|question|questions}' },
  'book.no_wave': { fr: 'pas encore de réponses', en: 'no answers yet' },
  'book.rename': { fr: 'Renommer', en: 'Rename' },
  'book.rename_one': { fr: 'Renommer «\u00a0{name}\u00a0»', en: 'Rename “{name}”' },
  'book.name': { fr: 'Nom du tableau', en: 'Name of the table' },
  'book.name_it': { fr: 'Donner ce nom', en: 'Give this name' },
  'book.up_one': { fr: 'Monter «\u00a0{name}\u00a0»', en: 'Move “{name}” up' },
  'book.down_one': { fr: 'Descendre «\u00a0{name}\u00a0»', en: 'Move “{name}” down' },
  'book.remove': { fr: 'Retirer', en: 'Remove' },
  'book.remove_one': {
    fr: 'Retirer «\u00a0{name}\u00a0» du recueil',
    en: 'Remove “{name}” from the tab book',
  },
  'book.file.xlsx': { fr: 'Recueil en Excel', en: 'Tab book as Excel' },
  'book.file.csv': { fr: 'Tous les chiffres en CSV', en: 'All figures as CSV' },
  'book.writing': { fr: 'Écriture de tables.yaml…', en: 'Writing tables.yaml…' },
  'book.taking': {
    fr: 'Inscrit dans tables.yaml. Les chiffres sont recalculés et pesés ensemble ({seconds}\u00a0s)…',
    en: 'Written into tables.yaml. The figures are taken again and weighed together ({seconds} s)…',
  },
  'book.done': {
    fr: 'Inscrit dans tables.yaml, chiffres à jour en {seconds}\u00a0s.',
    en: 'Written into tables.yaml, figures up to date in {seconds} s.',
  },
  'book.undo': { fr: 'Annuler cet ajout ou ce retrait', en: 'Undo this change' },
  'book.refused': {
    fr: 'Rien n’a changé\u00a0: l’étude ne tiendrait plus ensemble.',
    en: 'Nothing has changed: the study would no longer hold together.',
  },
  'book.broken': {
    fr: 'Les chiffres n’ont pas pu être recalculés\u00a0; ceux d’avant restent montrés. Annulez, ou réparez les fichiers dans Conception.',
    en: 'The figures could not be taken again; those before still show. Undo, or mend the files in Design.',
  },
  'book.unlike': {
    fr: 'tables.yaml est écrit d’une façon que cet ajout ne sait pas suivre\u00a0: ouvrez-le dans Conception. Rien n’a changé.',
    en: 'tables.yaml is written in a way that this change cannot follow: open it in Design. Nothing has changed.',
  },

  'net.title': { fr: 'Regrouper des réponses', en: 'Count answers together' },
  'net.means': {
    fr: 'Un regroupement devient une ligne de tous les tableaux de cette question (nets, dans tables.yaml).',
    en: 'A net becomes a row of all tables of this question (nets, in tables.yaml).',
  },
  'net.name': { fr: 'Nom du regroupement', en: 'Name of the net' },
  'net.add': { fr: 'Ajouter le regroupement', en: 'Add the net' },
  'net.needs': {
    fr: 'Cochez au moins deux réponses et donnez un nom dans les deux langues.',
    en: 'Tick two answers at least and give a name in both languages.',
  },
  'net.remove': { fr: 'Retirer', en: 'Remove' },
  'net.remove_one': { fr: 'Retirer «\u00a0{name}\u00a0»', en: 'Remove “{name}”' },

  'explore.pointed': { fr: '{title}\u00a0: {value}', en: '{title}: {value}' },
  'explore.csv': { fr: 'Ce tableau en CSV', en: 'This table as CSV' },
  'stat.share': { fr: 'Part', en: 'Share' },
  'stat.share_means': {
    fr: 'Sur les {n} personnes comptées ici, {value} ont donné cette réponse.',
    en: 'Of the {n} people counted here, {value} gave this answer.',
  },
  'stat.mean': { fr: 'Moyenne', en: 'Average' },
  'stat.mean_means': {
    fr: 'Ce que valent en moyenne les réponses de {n} personnes.',
    en: 'What the answers of {n} people are worth on average.',
  },
  'stat.weighted': { fr: 'Chacune compte selon son poids.', en: 'Each counts by their weight.' },
  'stat.nps': { fr: 'Score de recommandation', en: 'Promoter score' },
  'stat.nps_means': {
    fr: 'Part des promoteurs moins part des détracteurs, sur {n} personnes.',
    en: 'Share of promoters less share of detractors, of {n} people.',
  },
  'stat.interval': { fr: 'Intervalle à {level}', en: '{level} interval' },
  'stat.interval_means': {
    fr: 'Tiré de la même façon, un échantillon donne {level} du temps un intervalle qui contient la vraie valeur.',
    en: 'Drawn the same way, a sample gives an interval that holds the true value {level} of the time.',
  },
  'stat.error': { fr: 'Erreur type', en: 'Standard error' },
  'stat.points': {
    fr: '{error}\u00a0{n|point|points}',
    en: '{error} {n|point|points}',
  },
  'stat.error_means': {
    fr: 'L’écart habituel, en plus ou en moins, entre ce chiffre et celui d’un autre échantillon tiré de même.',
    en: 'The usual distance, more or less, between this figure and that of another sample drawn alike.',
  },
  'stat.error_clusters': {
    fr: 'L’écart habituel avec un autre échantillon tiré de même\u00a0; des répondants d’une même grappe se ressemblent, il en tient compte.',
    en: 'The usual distance from another sample drawn alike; respondents of one cluster resemble each other, which it reckons with.',
  },
  'stat.base': { fr: 'Base', en: 'Base' },
  'stat.base_means': {
    fr: 'Les répondants sur qui repose ce chiffre.',
    en: 'The respondents on whom this figure rests.',
  },
  'stat.effective': { fr: 'Base effective', en: 'Effective base' },
  'stat.effective_means': {
    fr: 'Pondérés, ils renseignent autant que {effective} personnes de poids égal\u00a0: effet de plan de la pondération {deff}.',
    en: 'Weighted, they tell as much as {effective} people of equal weight: design effect of weighting {deff}.',
  },
  'stat.effective_plain': {
    fr: 'Pondérés, ils renseignent autant que {effective} personnes de poids égal.',
    en: 'Weighted, they tell as much as {effective} people of equal weight.',
  },
  'stat.letters': { fr: 'Lettres', en: 'Letters' },
  'stat.letters_means': {
    fr: 'Significativement plus que\u00a0: {columns}.',
    en: 'Significantly higher than: {columns}.',
  },
  'stat.letters_none': {
    fr: 'Pas significativement plus qu’aucune autre colonne du bloc.',
    en: 'Not significantly higher than any other column of its block.',
  },
  'stat.rest_higher': {
    fr: '▲\u00a0: au-dessus du reste de la base.',
    en: '▲: above the rest of the base.',
  },
  'stat.rest_lower': {
    fr: '▼\u00a0: au-dessous du reste de la base.',
    en: '▼: below the rest of the base.',
  },
  'stat.test': { fr: 'Test des lettres', en: 'Test of the letters' },
  'stat.test_linearised': { fr: 't de Student, linéarisé', en: 'Student’s t, linearised' },
  'stat.test_compatible': { fr: 'z sur bases effectives', en: 'z on effective bases' },
  'stat.test_linearised_means': {
    fr: 'Différence des deux colonnes sur son erreur type, strates et grappes comprises\u00a0; {df} degrés de liberté, risque {risk}, {adjusted}\u00a0; non testé sous {smallest} répondants.',
    en: 'Difference of two columns over its standard error, strata and clusters included; {df} degrees of freedom, risk {risk}, {adjusted}; not tested under {smallest} respondents.',
  },
  'stat.test_compatible_means': {
    fr: 'Comme les logiciels de dépouillement, sans strates ni grappes\u00a0; risque {risk}, {adjusted}\u00a0; non testé sous {smallest} répondants ({df} degrés de liberté au plan).',
    en: 'As tabulation software does, without strata or clusters; risk {risk}, {adjusted}; not tested under {smallest} respondents ({df} degrees of freedom of the design).',
  },

  'group.title': { fr: 'Regrouper les colonnes', en: 'Group the columns' },
  'group.means': {
    fr: 'Chaque colonne réunit une ou plusieurs réponses. Ensemble elles deviennent un en-tête de l’étude (banners, dans tables.yaml), à croiser avec n’importe quelle question.',
    en: 'Each column joins one or several answers. Together they become a banner of the study (banners, in tables.yaml), to be crossed with any question.',
  },
  'group.column': { fr: 'Nom de la colonne', en: 'Name of the column' },
  'group.add_column': { fr: 'Ajouter la colonne', en: 'Add the column' },
  'group.needs': {
    fr: 'Cochez des réponses et donnez un nom dans les deux langues.',
    en: 'Tick answers and give a name in both languages.',
  },
  'group.drop': { fr: 'Retirer la colonne «\u00a0{name}\u00a0»', en: 'Remove the column “{name}”' },
  'group.keep': {
    fr: 'Ajouter ces colonnes et ce tableau à l’étude',
    en: 'Add these columns and this table to the study',
  },
  'group.keep_needs': {
    fr: 'Il faut deux colonnes au moins.',
    en: 'It takes two columns at least.',
  },
} as const
