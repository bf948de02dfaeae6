/** Words of the parts of both populations in which mirrors are read. */
export const studioPartsTexts = {
  'part.who': { fr: 'Qui', en: 'Who' },
  'part.everybody': { fr: 'Tous', en: 'Everybody' },
  'part.note': {
    fr: 'Les miroirs, intervalles et tests sont ceux de cette partie. Chaque écart est testé seul\u00a0: sur vingt écarts nuls, un passe pour vrai. Le trait fin est l’écart de tous.',
    en: 'Mirrors, intervals and tests are those of this part. Each gap is tested alone: of twenty that are nil, one passes for real. The thin mark is the gap of everybody.',
  },
  'part.whole': { fr: 'écart de tous\u00a0:', en: 'gap of everybody:' },
  'part.base': { fr: '{who}\u00a0:\u00a0{n}', en: '{who}:\u00a0{n}' },
  'part.base_withheld': { fr: '{who}\u00a0: non publié', en: '{who}: withheld' },
  'part.coming': {
    fr: 'Les écarts de cette partie sont calculés et protégés\u00a0; ils s’afficheront d’eux-mêmes.',
    en: 'The gaps of this part are being computed and protected; they will show by themselves.',
  },
  'part.empty': {
    fr: 'Aucun miroir ne se lit dans cette partie.',
    en: 'No mirror is read in this part.',
  },
  'part.unknown': {
    fr: 'L’étude ne déclare pas, ou plus, la partie «\u00a0{id}\u00a0».',
    en: 'The study does not declare the part “{id}”, or no longer.',
  },
  'part.show_all': { fr: 'Montrer tous', en: 'Show everybody' },
  'part.add_title': {
    fr: 'Lire les miroirs dans une partie\u00a0: un secteur, une taille…',
    en: 'Read the mirrors in a part: a sector, a size…',
  },
  'part.add_means': {
    fr: 'Une partie est faite des mêmes réponses des deux côtés. Elle s’inscrit dans tables.yaml et mirrors.yaml, puis tous les chiffres sont recalculés et pesés ensemble\u00a0: une partie trop petite, ou qui en trahirait une, ne sera pas montrée.',
    en: 'A part is made of the same answers on both sides. It is written into tables.yaml and mirrors.yaml, then all figures are taken again and weighed together: a part that is too small, or would give one away, will not be shown.',
  },
  'part.by': { fr: 'Question des deux populations', en: 'Question of both populations' },
  'part.answers': { fr: 'Réponses de la partie', en: 'Answers of the part' },
  'part.add': { fr: 'Lire dans cette partie', en: 'Read in this part' },
  'part.add_each': { fr: 'Une partie par réponse', en: 'A part for each answer' },
  'part.needs': {
    fr: 'Cochez au moins une réponse, et pas toutes.',
    en: 'Tick one answer at least, and not all.',
  },
  'part.remove': { fr: 'Retirer cette partie', en: 'Remove this part' },
  'part.writing': {
    fr: 'Écriture des fichiers de l’étude…',
    en: 'Writing the files of the study…',
  },
  'part.taking': {
    fr: 'Inscrit dans les fichiers. Les chiffres sont recalculés et pesés ensemble…',
    en: 'Written into the files. The figures are taken again and weighed together…',
  },
  'part.done': {
    fr: 'Inscrit dans les fichiers, chiffres à jour.',
    en: 'Written into the files, figures up to date.',
  },
  'part.undo': { fr: 'Annuler cet ajout ou ce retrait', en: 'Undo this change' },
  'part.unlike': {
    fr: 'tables.yaml ou mirrors.yaml est écrit d’une façon que cet ajout ne sait pas suivre\u00a0: ouvrez-le dans l’atelier. Rien n’a changé.',
    en: 'tables.yaml or mirrors.yaml is written in a way that this change cannot follow: open it in Design. Nothing has changed.',
  },
} as const
