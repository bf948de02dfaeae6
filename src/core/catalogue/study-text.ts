/** Issues of the Markdown texts of a study: bindings, bare numbers, directives. */
export const studyTextIssues = {
  'study.unbound_number': {
    fr: '«\u00a0{written}\u00a0» n’est lié à aucun chiffre. Liez-le\u00a0: [{written}](figure:…), ou mettez-le entre accents graves s’il n’est pas un résultat.',
    en: '“{written}” is bound to no figure. Bind it: [{written}](figure:…), or put it between backticks if it is no result.',
  },
  'study.bad_figure': {
    fr: '«\u00a0{figure}\u00a0» n’a pas la forme d’un identifiant de chiffre. Écrivez par exemple 2012/salaries/csp.cadre, 2012/salaries/csp.cadre@base, 2012/salaries/n ou 2012/mirror/nom.gap.',
    en: '“{figure}” does not have the form of a figure. Write for instance 2012/employees/age.senior, 2012/employees/n or 2012/mirror/name.gap.',
  },
  'study.unknown_mirror': {
    fr: '«\u00a0{name}\u00a0» n’est pas un miroir de l’étude. Miroirs\u00a0: {known}.',
    en: '“{name}” is not a mirror of the study. Mirrors: {known}.',
  },
  'study.unknown_mirror_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas un miroir de l’étude. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a mirror of the study. Did you mean “{meant}”?',
  },
  'study.unknown_part': {
    fr: '«\u00a0{name}\u00a0» n’est pas une partie de mirrors.yaml. Parties\u00a0: {known}.',
    en: '“{name}” is not a part of mirrors.yaml. Parts: {known}.',
  },
  'study.unknown_part_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une partie de mirrors.yaml. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a part of mirrors.yaml. Did you mean “{meant}”?',
  },
  'study.part_not_of_mirror': {
    fr: 'La partie «\u00a0{part}\u00a0» n’a pas de base des deux côtés du miroir «\u00a0{mirror}\u00a0»\u00a0: il ne s’y lit pas.',
    en: 'The part “{part}” has no base on both sides of the mirror “{mirror}”: it is not read in it.',
  },
  'study.unknown_table': {
    fr: '«\u00a0{name}\u00a0» n’est pas un tableau de tables.yaml. Tableaux\u00a0: {known}.',
    en: '“{name}” is not a table of tables.yaml. Tables: {known}.',
  },
  'study.unknown_table_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas un tableau de tables.yaml. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a table of tables.yaml. Did you mean “{meant}”?',
  },
  'study.unread_file': {
    fr: '«\u00a0{name}\u00a0» n’est pas lu\u00a0: aucun fichier d’une étude ne porte ce nom. Noms lus\u00a0: {known}.',
    en: '“{name}” is not read: no file of a study has this name. Names read: {known}.',
  },
  'study.unread_file_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas lu\u00a0: aucun fichier d’une étude ne porte ce nom. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not read: no file of a study has this name. Did you mean “{meant}”?',
  },
  'study.unknown_language': {
    fr: '«\u00a0{name}\u00a0» n’est pas une langue de l’étude. Langues\u00a0: {known}.',
    en: '“{name}” is not a language of the study. Languages: {known}.',
  },
  'study.unknown_language_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une langue de l’étude. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a language of the study. Did you mean “{meant}”?',
  },
  'study.unknown_directive': {
    fr: '«\u00a0{name}\u00a0» ne désigne rien à placer ici. Directives\u00a0: {known}.',
    en: '“{name}” is nothing that can be placed here. Directives: {known}.',
  },
  'study.unknown_directive_meant': {
    fr: '«\u00a0{name}\u00a0» ne désigne rien à placer ici. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is nothing that can be placed here. Did you mean “{meant}”?',
  },
  'study.directive_needs': {
    fr: '«\u00a0{name}\u00a0» demande une précision\u00a0: table suivi d’un identifiant\u00a0; bars, scale ou heat suivi de population/vague/question\u00a0; multiples suivi de population/question, avec ou sans vague.',
    en: '“{name}” needs to be told what: table followed by an id; bars, scale or heat followed by population/wave/question; multiples followed by population/question, with or without a wave.',
  },
  'study.directive_takes_nothing': {
    fr: '«\u00a0{name}\u00a0» s’écrit seul, sans rien après.',
    en: '“{name}” stands alone, with nothing after it.',
  },
  'study.directive_not_alone': {
    fr: '«\u00a0{name}\u00a0» doit former un paragraphe à lui seul. Isolez-le entre deux lignes vides.',
    en: '“{name}” must be a paragraph of its own. Set it apart between two empty lines.',
  },
  'study.include_loop': {
    fr: 'Ce texte s’inclut lui-même\u00a0: {path}. Retirez cette inclusion.',
    en: 'This text includes itself: {path}. Remove this inclusion.',
  },
  'study.include_missing': {
    fr: '«\u00a0{file}\u00a0» n’est pas un texte Markdown du dossier de l’étude.',
    en: '“{file}” is not a Markdown text of the study’s folder.',
  },
  'study.include_missing_meant': {
    fr: '«\u00a0{file}\u00a0» n’est pas un texte Markdown du dossier de l’étude. Vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?',
    en: '“{file}” is not a Markdown text of the study’s folder. Did you mean “{near}”?',
  },
  'study.include_too_many': {
    fr: 'Ce texte en fait inclure plus de {limit}. Écrivez-en moins, ou plus longs.',
    en: 'This text includes more than {limit} texts. Write fewer, longer ones.',
  },
  'study.multiples_argument': {
    fr: '«\u00a0{argument}\u00a0» ne dit pas quoi tracer. Écrivez population/vague/variable pour les colonnes d’un tableau, population/variable pour les vagues.',
    en: '“{argument}” does not say what to draw. Write population/wave/variable for the columns of a table, population/variable for the waves.',
  },
  'study.scale_needs_one_answer': {
    fr: '«\u00a0{variable}\u00a0» n’a pas une réponse unique sur une échelle\u00a0: elle ne s’empile pas. Utilisez bars.',
    en: '“{variable}” does not have one answer on a scale: it cannot be stacked. Use bars.',
  },
  'study.chart_not_tabulated': {
    fr: '«\u00a0{variable}\u00a0» n’est dans aucun tableau de «\u00a0{population}\u00a0»\u00a0: il n’y a rien à tracer. Ajoutez-la à tables.yaml.',
    en: '“{variable}” is in no table of “{population}”: there is nothing to draw. Add it to tables.yaml.',
  },
  'study.bars_argument': {
    fr: '«\u00a0{argument}\u00a0» ne dit pas quoi tracer. Écrivez population/vague/variable.',
    en: '“{argument}” does not say what to draw. Write population/wave/variable.',
  },
  'study.mirror_not_in_wave': {
    fr: 'Le miroir «\u00a0{mirror}\u00a0» n’est pas lu à la vague {wave}.',
    en: 'The mirror “{mirror}” is not read in wave {wave}.',
  },
  'study.html_refused': {
    fr: 'Ni HTML ni image dans les textes\u00a0: «\u00a0{found}\u00a0». Écrivez du Markdown simple.',
    en: 'Neither HTML nor images in texts: “{found}”. Write plain Markdown.',
  },
  'study.markdown_refused': {
    fr: 'Cette forme de Markdown n’est pas reprise\u00a0: «\u00a0{found}\u00a0». Restent les titres, paragraphes, listes, citations, liens, gras et italique.',
    en: 'This form of Markdown is not supported: “{found}”. There are headings, paragraphs, lists, quotes, links, strong and emphasis.',
  },
  'study.markdown_too_deep': {
    fr: 'Ce texte est trop imbriqué pour être lu. Retirez des niveaux de citation ou de liste.',
    en: 'This text is nested too deeply to be read. Remove levels of quotes or lists.',
  },
  'study.link_refused': {
    fr: 'Le lien «\u00a0{link}\u00a0» n’est ni une adresse http(s), ni un chiffre.',
    en: 'The link “{link}” is neither an http(s) address nor a figure.',
  },
} as const
