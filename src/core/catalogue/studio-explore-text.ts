/** Words of the rooms Explore and Data. */
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
  'explore.everybody_asked': { fr: 'Tous les interrogés', en: 'Everybody asked' },
  'explore.new_base': { fr: 'Une nouvelle base…', en: 'A new base…' },
  'explore.banner': { fr: 'en-tête de l’étude', en: 'banner of the study' },

  'base.condition': { fr: 'Condition (qui est compté)', en: 'Condition (who is counted)' },
  'base.completions': { fr: 'Ce qui peut suivre', en: 'What may follow' },
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
    fr: 'Les chiffres n’ont pas pu être recalculés\u00a0; ceux d’avant restent montrés. Annulez, ou réparez dans l’atelier.',
    en: 'The figures could not be taken again; those before still show. Undo, or mend the files in Design.',
  },
  'book.unlike': {
    fr: 'tables.yaml est écrit d’une façon que cet ajout ne sait pas suivre\u00a0: ouvrez-le dans l’atelier. Rien n’a changé.',
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
} as const
