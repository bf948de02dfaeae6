/** Issues of what study files say together: names, mirrors, margins, files. */
export const studyMeaningIssues = {
  'study.benchmark_not_share': {
    fr: '«\u00a0{row}\u00a0» n’est pas une part\u00a0: aucun repère publié en pourcentage ne s’y compare.',
    en: '“{row}” is no share: no benchmark published in percent compares with it.',
  },
  'study.part_one_population': {
    fr: 'La partie «\u00a0{id}\u00a0» ne nomme pas deux populations\u00a0: il en faut une base de chaque côté des miroirs.',
    en: 'The part “{id}” does not name two populations: it takes a base on each side of the mirrors.',
  },
  'study.part_no_mirror': {
    fr: 'Aucun miroir ne met face à face les populations de la partie «\u00a0{id}\u00a0»\u00a0: rien ne s’y lit.',
    en: 'No mirror sets the populations of the part “{id}” face to face: nothing is read in it.',
  },
  'study.no_study_file': {
    fr: 'Le dossier «\u00a0{file}\u00a0» ne contient pas study.yaml\u00a0: ce n’est pas une étude. Créez-en une avec «\u00a0visavis new\u00a0».',
    en: 'The folder “{file}” has no study.yaml: it is not a study. Create one with “visavis new”.',
  },
  'study.too_many_files': {
    fr: '«\u00a0{file}\u00a0» contient plus de {limit} fichiers\u00a0: ce n’est sans doute pas le dossier d’une étude.',
    en: '“{file}” holds more than {limit} files: it is probably not the folder of a study.',
  },
  'study.link_outside': {
    fr: '«\u00a0{file}\u00a0» est un lien qui mène hors du dossier de l’étude. Copiez le fichier à sa place.',
    en: '“{file}” is a link that leads outside the folder of the study. Copy the file in its place.',
  },
  'study.outcomes_exceed': {
    fr: '«\u00a0{part}\u00a0» ({n}) dépasse «\u00a0{whole}\u00a0» ({of}), dont il fait partie.',
    en: '“{part}” ({n}) exceeds “{whole}” ({of}), which it is part of.',
  },
  'study.duplicate_id': {
    fr: '«\u00a0{id}\u00a0» existe déjà ({first}). Donnez un autre identifiant à l’un des deux.',
    en: '“{id}” already exists ({first}). Give one of the two another id.',
  },
  'study.repeated': {
    fr: '«\u00a0{name}\u00a0» est répété. Gardez-le une seule fois.',
    en: '“{name}” is repeated. Keep it once.',
  },
  'study.reserved_name': {
    fr: '«\u00a0{name}\u00a0» est un nom réservé. Choisissez-en un autre.',
    en: '“{name}” is a reserved name. Choose another.',
  },
  'study.unknown_population': {
    fr: '«\u00a0{name}\u00a0» n’est pas une population de l’étude. Populations\u00a0: {known}.',
    en: '“{name}” is not a population of the study. Populations: {known}.',
  },
  'study.unknown_population_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une population de l’étude. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a population of the study. Did you mean “{meant}”?',
  },
  'study.unknown_wave': {
    fr: '«\u00a0{name}\u00a0» n’est pas une vague de l’étude. Vagues\u00a0: {known}.',
    en: '“{name}” is not a wave of the study. Waves: {known}.',
  },
  'study.unknown_wave_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une vague de l’étude. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a wave of the study. Did you mean “{meant}”?',
  },
  'study.unknown_variable': {
    fr: '«\u00a0{name}\u00a0» n’est pas une variable de cette population ({population}). Variables\u00a0: {known}.',
    en: '“{name}” is not a variable of this population ({population}). Variables: {known}.',
  },
  'study.unknown_variable_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une variable de cette population ({population}). Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a variable of this population ({population}). Did you mean “{meant}”?',
  },
  'study.unknown_code': {
    fr: '«\u00a0{name}\u00a0» n’est pas une réponse possible à «\u00a0{variable}\u00a0». Codes possibles\u00a0: {known}.',
    en: '“{name}” is not a possible answer to “{variable}”. Possible codes: {known}.',
  },
  'study.unknown_code_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une réponse possible à «\u00a0{variable}\u00a0». Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a possible answer to “{variable}”. Did you mean “{meant}”?',
  },
  'study.unknown_row': {
    fr: '«\u00a0{name}\u00a0» n’est ni une réponse, ni un regroupement, ni une moyenne de «\u00a0{variable}\u00a0». Lignes possibles\u00a0: {known}.',
    en: '“{name}” is neither an answer, nor a net, nor a mean of “{variable}”. Possible rows: {known}.',
  },
  'study.unknown_row_meant': {
    fr: '«\u00a0{name}\u00a0» n’est ni une réponse, ni un regroupement, ni une moyenne de «\u00a0{variable}\u00a0». Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is neither an answer, nor a net, nor a mean of “{variable}”. Did you mean “{meant}”?',
  },
  'study.unknown_banner': {
    fr: '«\u00a0{name}\u00a0» n’est pas une bannière de cette population. Bannières\u00a0: {known}.',
    en: '“{name}” is not a banner of this population. Banners: {known}.',
  },
  'study.unknown_banner_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une bannière de cette population. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a banner of this population. Did you mean “{meant}”?',
  },
  'study.unknown_roll': {
    fr: '«\u00a0{name}\u00a0» n’est pas une liste d’invités\u00a0: c’est «\u00a0all\u00a0», ou une base déclarée de cette population. Possibles\u00a0: {known}.',
    en: '“{name}” is no roll of those invited: it is “all”, or a declared base of this population. Possible: {known}.',
  },
  'study.unknown_roll_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une liste d’invités. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is no roll of those invited. Did you mean “{meant}”?',
  },
  'study.unknown_base': {
    fr: '«\u00a0{name}\u00a0» n’est pas une base de cette population. Bases\u00a0: {known}.',
    en: '“{name}” is not a base of this population. Bases: {known}.',
  },
  'study.unknown_base_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une base de cette population. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a base of this population. Did you mean “{meant}”?',
  },
  'study.unknown_source': {
    fr: '«\u00a0{name}\u00a0» n’est pas une source déclarée sous «\u00a0sources\u00a0». Sources\u00a0: {known}.',
    en: '“{name}” is not a source declared under “sources”. Sources: {known}.',
  },
  'study.unknown_source_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une source déclarée sous «\u00a0sources\u00a0». Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a source declared under “sources”. Did you mean “{meant}”?',
  },
  'study.unknown_placeholder': {
    fr: 'Rien ne remplit «\u00a0{name}\u00a0» entre accolades. Noms possibles\u00a0: {known}.',
    en: 'Nothing fills “{name}” between braces. Possible names: {known}.',
  },
  'study.unknown_placeholder_meant': {
    fr: 'Rien ne remplit «\u00a0{name}\u00a0» entre accolades. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: 'Nothing fills “{name}” between braces. Did you mean “{meant}”?',
  },
  'study.bad_row': {
    fr: '«\u00a0{row}\u00a0» ne désigne pas une ligne. Écrivez variable.code, variable.regroupement, variable.mean ou variable.nps.',
    en: '“{row}” does not name a row. Write variable.code, variable.net, variable.mean or variable.nps.',
  },
  'study.missing_questionnaire': {
    fr: 'La population «\u00a0{population}\u00a0» n’a pas de questionnaire. Ajoutez-le dans questionnaires/.',
    en: 'The population “{population}” has no questionnaire. Add it in questionnaires/.',
  },
  'study.second_questionnaire': {
    fr: 'La population «\u00a0{population}\u00a0» a déjà un questionnaire ({first}). Gardez-en un seul.',
    en: 'The population “{population}” already has a questionnaire ({first}). Keep one.',
  },
  'study.bounds_reversed': {
    fr: '«\u00a0{low}\u00a0» dépasse «\u00a0{high}\u00a0». Intervertissez-les.',
    en: '“{low}” is greater than “{high}”. Swap them.',
  },
  'study.more_than_options': {
    fr: '«\u00a0{key}\u00a0» dépasse le nombre de réponses proposées ({limit}).',
    en: '“{key}” is more than the number of options ({limit}).',
  },
  'study.too_many_steps': {
    fr: 'Une échelle compte {limit} échelons au plus. Au-delà, posez une question de type number.',
    en: 'A scale has {limit} steps at most. Beyond that, ask a question of type number.',
  },
  'study.scale_option_not_missing': {
    fr: 'Les échelons d’une échelle se font seuls\u00a0: l’option «\u00a0{code}\u00a0» ne peut être qu’une non-réponse. Ajoutez-lui «\u00a0missing\u00a0», par exemple missing: dont_know.',
    en: 'The steps of a scale make themselves: the option “{code}” can only be a kind of missing. Give it “missing”, for instance missing: dont_know.',
  },
  'study.low_base_unexplained': {
    fr: 'Une base de diffusion de {base} (profil «\u00a0{profile}\u00a0») protège moins que l’usage ({usual}). Dites pourquoi dans «\u00a0why\u00a0», ou relevez-la.',
    en: 'A disclosure base of {base} (profile “{profile}”) protects less than is usual ({usual}). Say why in “why”, or raise it.',
  },
  'study.sensitive_base_lower': {
    fr: 'La base des questions sensibles ({sensitive}) est sous celle des autres ({base}). Relevez-la, ou retirez-la.',
    en: 'The base of sensitive questions ({sensitive}) is under that of the others ({base}). Raise it, or leave it out.',
  },
  'study.data_absent': {
    fr: 'Le fichier «\u00a0{file}\u00a0» n’est pas dans le dossier de l’étude. Ajoutez-le, ou corrigez son chemin.',
    en: 'The file “{file}” is not in the folder of the study. Add it, or correct its path.',
  },
  'study.data_not_collected': {
    fr: 'Le fichier «\u00a0{file}\u00a0» n’existe pas encore\u00a0: «\u00a0visavis field export\u00a0» l’écrira après la clôture.',
    en: 'The file “{file}” does not exist yet: “visavis field export” will write it after the close.',
  },
  'study.data_not_simulated': {
    fr: 'Le fichier «\u00a0{file}\u00a0» n’existe pas encore\u00a0: «\u00a0visavis simulate\u00a0» l’écrira.',
    en: 'The file “{file}” does not exist yet: “visavis simulate” will write it.',
  },
  'study.path_outside': {
    fr: '«\u00a0{file}\u00a0» sort du dossier de l’étude. Donnez un chemin à l’intérieur, comme data/reponses.csv.',
    en: '“{file}” leads outside the folder of the study. Give a path inside it, such as data/answers.csv.',
  },
  'study.no_categories': {
    fr: '«\u00a0{variable}\u00a0» n’a pas de catégories\u00a0: elle ne peut pas faire les colonnes d’une bannière.',
    en: '“{variable}” has no categories: it cannot make the columns of a banner.',
  },
  'study.no_sample': {
    fr: 'La population «\u00a0{population}\u00a0» n’a pas d’échantillon à la vague {wave}. Ajoutez-le sous «\u00a0samples\u00a0», ou corrigez la référence.',
    en: 'The population “{population}” has no sample in wave {wave}. Add it under “samples”, or correct the reference.',
  },
  'study.not_asked_in_wave': {
    fr: '«\u00a0{variable}\u00a0» n’est pas posée à la vague {wave}.',
    en: '“{variable}” is not asked in wave {wave}.',
  },
  'study.method_without_margins': {
    fr: '«\u00a0{key}\u00a0» ne vaut que pour un redressement sur marges, et il n’y en a pas ici.',
    en: '“{key}” is for weighting to margins, and there are none here.',
  },
  'study.logit_without_bounds': {
    fr: 'La méthode logit demande des bornes (bounds, avec lower et upper), par exemple 0,3 et 3.',
    en: 'The logit method requires bounds (with lower and upper), such as 0.3 and 3.',
  },
  'study.bad_weight_bounds': {
    fr: 'Bornes inutilisables\u00a0: {lower} et {upper}. La borne basse va de 0 à moins de 1, la borne haute dépasse 1.',
    en: 'Unusable bounds: {lower} and {upper}. The lower one is from 0 to below 1, the upper one above 1.',
  },
  'study.weights_or_margins': {
    fr: 'Donnez soit la colonne des poids («\u00a0column\u00a0»), soit des marges («\u00a0margins\u00a0»), et pas les deux.',
    en: 'Give either the column of weights (“column”) or margins (“margins”), not both.',
  },
  'study.margin_not_single': {
    fr: '«\u00a0{variable}\u00a0» ne peut pas servir de marge\u00a0: il faut une question à une seule réponse.',
    en: '“{variable}” cannot be a margin: it takes a question with a single answer.',
  },
  'study.margin_not_for_all': {
    fr: '«\u00a0{variable}\u00a0» n’est pas posée à tous\u00a0: elle ne peut pas servir de marge.',
    en: '“{variable}” is not asked of everyone: it cannot be a margin.',
  },
  'study.margin_incomplete': {
    fr: 'Il manque la part de ces réponses à «\u00a0{variable}\u00a0»\u00a0: {codes}.',
    en: 'These answers to “{variable}” have no share: {codes}.',
  },
  'study.margin_not_positive': {
    fr: 'La part de «\u00a0{code}\u00a0» doit être supérieure à 0\u00a0: une catégorie vide ne se redresse pas.',
    en: 'The share of “{code}” must be greater than 0: an empty category cannot be weighted.',
  },
  'study.margin_sum': {
    fr: 'Les parts de «\u00a0{variable}\u00a0» font {sum} au lieu de 1.',
    en: 'The shares of “{variable}” sum to {sum} instead of 1.',
  },
  'study.mirror_one_population': {
    fr: 'Les deux côtés du miroir sont la même population ({population}). Un miroir en oppose deux.',
    en: 'Both sides of the mirror are the same population ({population}). A mirror sets two face to face.',
  },
  'study.mirror_concepts_differ': {
    fr: '«\u00a0same_question\u00a0» demande le même concept des deux côtés, et ce sont «\u00a0{left}\u00a0» et «\u00a0{right}\u00a0». Corrigez «\u00a0concept\u00a0», ou écrivez belief_and_fact.',
    en: '“same_question” needs the same concept on both sides, and these are “{left}” and “{right}”. Correct “concept”, or write belief_and_fact.',
  },
  'study.mirror_scales_differ': {
    fr: '«\u00a0{left}\u00a0» et «\u00a0{right}\u00a0» n’ont pas la même échelle de réponse. Rendez-les semblables, ou dites pourquoi dans «\u00a0differs\u00a0».',
    en: '“{left}” and “{right}” do not have the same answer scale. Make them alike, or say why in “differs”.',
  },
  'study.mirror_order_differs': {
    fr: '«\u00a0{left}\u00a0» et «\u00a0{right}\u00a0» ne proposent pas les réponses dans le même ordre. Rendez-les semblables, ou dites pourquoi dans «\u00a0differs\u00a0».',
    en: '“{left}” and “{right}” do not offer the answers in the same order. Make them alike, or say why in “differs”.',
  },
  'study.mirror_routing_differs': {
    fr: '«\u00a0{left}\u00a0» et «\u00a0{right}\u00a0» ne sont pas posées dans les mêmes conditions (show_if). Rendez-les semblables, ou dites pourquoi dans «\u00a0differs\u00a0».',
    en: '“{left}” and “{right}” are not asked under the same conditions (show_if). Make them alike, or say why in “differs”.',
  },
  'study.mirror_differs_needlessly': {
    fr: '«\u00a0differs\u00a0» explique une différence entre «\u00a0{left}\u00a0» et «\u00a0{right}\u00a0» qui n’existe pas.',
    en: '“differs” explains a difference between “{left}” and “{right}” that does not exist.',
  },
  'study.mirror_no_wave': {
    fr: '«\u00a0{left}\u00a0» et «\u00a0{right}\u00a0» ne sont posées ensemble à aucune vague.',
    en: '“{left}” and “{right}” are asked together in no wave.',
  },
  'study.not_a_percentage': {
    fr: '{value} n’est pas un pourcentage\u00a0: il en faut un entre 0 et 100, ou «\u00a0unit: mean\u00a0».',
    en: '{value} is not a percentage: it takes one from 0 to 100, or “unit: mean”.',
  },
  'study.simulation_unsaid': {
    fr: 'simulation.yaml accompagne une étude qui ne se dit pas simulée. Ajoutez «\u00a0simulated\u00a0» dans study.yaml, ou retirez ce fichier.',
    en: 'simulation.yaml stands beside a study that does not say it is simulated. Add “simulated” to study.yaml, or remove this file.',
  },
  'study.nested_in_itself': {
    fr: '«\u00a0{variable}\u00a0» ne peut pas être imbriquée dans elle-même. Nommez une autre variable sous «\u00a0within\u00a0».',
    en: '“{variable}” cannot be nested within itself. Name another variable under “within”.',
  },
  'study.net_one_way': {
    fr: 'Le regroupement «\u00a0{id}\u00a0» doit dire une seule de ces choses\u00a0: codes, top ou bottom.',
    en: 'Net “{id}” must say exactly one of codes, top and bottom.',
  },
  'study.box_without_values': {
    fr: 'Le regroupement «\u00a0{id}\u00a0» prend les réponses aux valeurs les plus hautes ou les plus basses, mais «\u00a0{variable}\u00a0» n’a pas une valeur par réponse, ou pas davantage de réponses. Donnez «\u00a0value\u00a0» à chaque réponse, ou nommez les codes.',
    en: 'Net “{id}” takes the answers of the highest or lowest values, but “{variable}” has not a value for each answer, or no more answers than that. Give each answer a “value”, or name the codes.',
  },
  'study.units_without_stratum': {
    fr: '«\u00a0population_units\u00a0» donne un nombre par strate, mais le plan n’a pas de strate. Donnez un seul nombre, ou nommez «\u00a0stratum\u00a0».',
    en: '“population_units” gives a number for each stratum, but the design has no stratum. Give one number, or name “stratum”.',
  },
} as const
