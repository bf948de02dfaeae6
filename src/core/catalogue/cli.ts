/** Issues of the command line. */
export const cliIssues = {
  'cli.unknown_command': {
    fr: 'La commande «\u00a0{command}\u00a0» n’existe pas. Tapez «\u00a0visavis help\u00a0» pour la liste.',
    en: 'There is no command “{command}”. Type “visavis help” for the list.',
  },
  'cli.unknown_command_near': {
    fr: 'La commande «\u00a0{command}\u00a0» n’existe pas. Vouliez-vous dire «\u00a0{suggestion}\u00a0»\u00a0?',
    en: 'There is no command “{command}”. Did you mean “{suggestion}”?',
  },
  'cli.unknown_option': {
    fr: 'L’option {option} n’existe pas. Ajoutez --help pour la liste.',
    en: 'There is no option {option}. Add --help for the list.',
  },
  'cli.unknown_option_near': {
    fr: 'L’option {option} n’existe pas. Vouliez-vous dire {suggestion}\u00a0?',
    en: 'There is no option {option}. Did you mean {suggestion}?',
  },
  'cli.missing_value': {
    fr: 'L’option {option} attend une valeur\u00a0: {expected}.',
    en: 'Option {option} needs a value: {expected}.',
  },
  'cli.unexpected_value': {
    fr: 'L’option {option} ne prend pas de valeur («\u00a0{value}\u00a0»).',
    en: 'Option {option} takes no value (“{value}”).',
  },
  'cli.impossible_value': {
    fr: 'L’option {option} n’accepte pas «\u00a0{value}\u00a0». Valeurs possibles\u00a0: {expected}.',
    en: 'Option {option} does not accept “{value}”. Possible values: {expected}.',
  },
  'cli.missing_argument': {
    fr: '«\u00a0visavis {command}\u00a0» attend {argument}.',
    en: '“visavis {command}” needs {argument}.',
  },
  'cli.too_many_arguments': {
    fr: '«\u00a0visavis {command}\u00a0» n’attend pas «\u00a0{argument}\u00a0».',
    en: '“visavis {command}” does not expect “{argument}”.',
  },
  'cli.unknown_population': {
    fr: 'La population «\u00a0{population}\u00a0» n’est pas dans l’étude. Populations\u00a0: {expected}.',
    en: 'Population “{population}” is not in the study. Populations: {expected}.',
  },
  'cli.unknown_wave': {
    fr: 'La vague «\u00a0{wave}\u00a0» n’est pas dans l’étude. Vagues\u00a0: {expected}.',
    en: 'Wave “{wave}” is not in the study. Waves: {expected}.',
  },
  'cli.unknown_variable': {
    fr: 'La variable «\u00a0{variable}\u00a0» n’est dans aucun tableau. Variables\u00a0: {expected}.',
    en: 'Variable “{variable}” is in no table. Variables: {expected}.',
  },
  'cli.no_table': {
    fr: 'Aucun tableau ne répond à ces options. Retirez-en une, ou déclarez le tableau dans tables.yaml\u00a0; les textes et les dates n’en ont pas.',
    en: 'No table answers these options. Remove one, or declare the table in tables.yaml; texts and dates have none.',
  },
  'cli.no_mirror': {
    fr: 'L’étude «\u00a0{study}\u00a0» n’a aucun miroir dont les deux côtés ont des réponses. Ajoutez-en un à mirrors.yaml.',
    en: 'Study “{study}” has no mirror with answers on both sides. Add one to mirrors.yaml.',
  },
  'cli.unknown_part': {
    fr: 'Aucun miroir ne se lit dans une partie «\u00a0{part}\u00a0». Parties de mirrors.yaml\u00a0: {known}.',
    en: 'No mirror is read in a part “{part}”. Parts of mirrors.yaml: {known}.',
  },
  'cli.unknown_part_near': {
    fr: 'Aucun miroir ne se lit dans une partie «\u00a0{part}\u00a0». Vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?',
    en: 'No mirror is read in a part “{part}”. Did you mean “{near}”?',
  },
  'cli.no_trend': {
    fr: 'L’étude «\u00a0{study}\u00a0» ne pose aucune question dans deux vagues qui ont des réponses.',
    en: 'Study “{study}” asks no question in two waves that have answers.',
  },
  'cli.no_data': {
    fr: 'L’étude «\u00a0{study}\u00a0» ne nomme aucun fichier de réponses. Ajoutez «\u00a0data\u00a0» à un échantillon de study.yaml.',
    en: 'Study “{study}” names no file of answers. Add “data” to a sample in study.yaml.',
  },
  'cli.not_simulated': {
    fr: 'L’étude «\u00a0{study}\u00a0» n’est pas déclarée simulée\u00a0: rien n’a été simulé. Ajoutez «\u00a0simulated\u00a0» à study.yaml.',
    en: 'Study “{study}” is not declared simulated: nothing was simulated. Add “simulated” to study.yaml.',
  },
  'cli.nothing_published': {
    fr: 'L’étude «\u00a0{study}\u00a0» n’a pas de published.yaml\u00a0: il n’y a rien à reproduire.',
    en: 'Study “{study}” has no published.yaml: there is nothing to reproduce.',
  },
  'cli.no_text': {
    fr: 'L’étude «\u00a0{study}\u00a0» n’a ni report.*.md ni article.*.md\u00a0: il n’y a rien à vérifier.',
    en: 'Study “{study}” has no report.*.md or article.*.md: there is nothing to verify.',
  },
  'cli.url_needed': {
    fr: 'Le moteur clickhouse attend --url\u00a0: une adresse par fragment, séparées par des virgules, par exemple --url http://a:8123,http://b:8123.',
    en: 'Engine clickhouse needs --url: one address a shard, parted by commas, such as --url http://a:8123,http://b:8123.',
  },
  'cli.url_unused': {
    fr: '--url n’a de sens qu’avec --engine clickhouse\u00a0; le moteur est ici «\u00a0{engine}\u00a0».',
    en: '--url goes with --engine clickhouse only; the engine here is “{engine}”.',
  },
  'cli.unknown_action': {
    fr: 'L’action «\u00a0{action}\u00a0» n’existe pas. Actions\u00a0: {expected}.',
    en: 'There is no action “{action}”. Actions: {expected}.',
  },
  'cli.unknown_action_near': {
    fr: 'L’action «\u00a0{action}\u00a0» n’existe pas. Vouliez-vous dire «\u00a0{suggestion}\u00a0»\u00a0?',
    en: 'There is no action “{action}”. Did you mean “{suggestion}”?',
  },
  'cli.not_a_key': {
    fr: '«\u00a0{file}\u00a0» n’est pas une clé de témoin. Faites-en une avec «\u00a0visavis witness new\u00a0».',
    en: '“{file}” is not a witness’s key. Make one with “visavis witness new”.',
  },
  'cli.study_needed': {
    fr: 'De quelle étude parle «\u00a0{file}\u00a0»\u00a0? Ajoutez --study DOSSIER.',
    en: 'Which study does “{file}” speak of? Add --study FOLDER.',
  },
  'cli.unknown_figure': {
    fr: '«\u00a0{figure}\u00a0» n’est pas un chiffre de l’étude.',
    en: '“{figure}” is not a figure of the study.',
  },
  'cli.unknown_figure_near': {
    fr: '«\u00a0{figure}\u00a0» n’est pas un chiffre de l’étude. Vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?',
    en: '“{figure}” is not a figure of the study. Did you mean “{near}”?',
  },
  'cli.figure_withheld': {
    fr: '«\u00a0{figure}\u00a0» n’est pas publié\u00a0: {reason}.',
    en: '“{figure}” is withheld: {reason}.',
  },
} as const
