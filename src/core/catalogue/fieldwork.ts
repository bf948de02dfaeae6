/** Issues of `fieldwork.yaml`. */
export const fieldworkIssues = {
  'fieldwork.bad_email': {
    fr: '«\u00a0{found}\u00a0» n’est pas une adresse électronique. Écrivez par exemple etude@exemple.fr.',
    en: '“{found}” is not an e-mail address. Write for instance study@example.org.',
  },
  'fieldwork.bad_key': {
    fr: 'La clé du témoin n’est pas lisible\u00a0: il faut les 43 caractères que «\u00a0visavis witness new\u00a0» affiche.',
    en: 'The witness’s key cannot be read: it takes the 43 characters that “visavis witness new” prints.',
  },
  'fieldwork.witness_missing': {
    fr: 'Une collecte anonyme a besoin d’un témoin (witness) qui signe avec vous\u00a0: comité social et économique, délégué à la protection des données, auditeur.',
    en: 'An anonymous fieldwork needs a witness who signs with you: works council, data protection officer, auditor.',
  },
  'fieldwork.anonymous_said': {
    fr: 'Le mot «\u00a0{found}\u00a0» promet ce que le mode {mode} ne tient pas. Retirez-le, ou choisissez «\u00a0mode: anonymous\u00a0».',
    en: 'The word “{found}” promises what the mode {mode} does not keep. Remove it, or choose “mode: anonymous”.',
  },
  'fieldwork.show_after_low': {
    fr: 'Montrer un groupe dès {found} réponses protège trop peu\u00a0: il en faut au moins {least}.',
    en: 'Showing a group from {found} answers protects too little: it takes {least} at least.',
  },
  'fieldwork.population_without_group': {
    fr: 'La population «\u00a0{population}\u00a0» est interrogée à la vague {wave}, mais n’a pas de groupe. Ajoutez-en un sous «\u00a0groups\u00a0».',
    en: 'Population “{population}” is surveyed in wave {wave} but has no group. Add one under “groups”.',
  },
  'fieldwork.too_many_groups': {
    fr: 'Une collecte anonyme compte {limit} groupes au plus\u00a0: chacun a sa clé, et trop de clés désignent des personnes. Ici {found}.',
    en: 'An anonymous fieldwork has {limit} groups at most: each has its key, and too many keys point at people. Here {found}.',
  },
  'fieldwork.frame_unknown': {
    fr: '«\u00a0{name}\u00a0» n’est pas une question du cadre (frame) de cette population. Questions du cadre\u00a0: {known}.',
    en: '“{name}” is not a question of this population’s frame. Questions of the frame: {known}.',
  },
  'fieldwork.frame_value': {
    fr: '«\u00a0{found}\u00a0» ne répond pas à «\u00a0{variable}\u00a0», une question de type {type}.',
    en: '“{found}” does not answer “{variable}”, a question of type {type}.',
  },
  'fieldwork.frame_absent': {
    fr: 'Le groupe «\u00a0{group}\u00a0» ne dit rien de {variables}\u00a0: ces variables du cadre manqueront à ses réponses. Ajoutez-les sous «\u00a0frame\u00a0» si elles valent pour tous.',
    en: 'Group “{group}” says nothing of {variables}: its answers will lack these frame variables. Add them under “frame” if they hold for all.',
  },
  'fieldwork.frame_needed': {
    fr: '«\u00a0{variable}\u00a0» sert ici, mais le groupe «\u00a0{group}\u00a0» ne la donne pas. Ajoutez-la sous «\u00a0frame\u00a0», ou posez la question.',
    en: '“{variable}” is used here, but group “{group}” does not give it. Add it under “frame”, or ask the question.',
  },
  'fieldwork.never': {
    fr: '«\u00a0{id}\u00a0»\u00a0: cette condition n’est vraie de personne. Corrigez-la.',
    en: '“{id}”: this condition is true of nobody. Correct it.',
  },
  'fieldwork.quota_variable': {
    fr: '«\u00a0{variable}\u00a0» ne peut pas servir de quota\u00a0: il faut une question à une seule réponse.',
    en: '“{variable}” cannot make a quota: it takes a question with a single answer.',
  },
  'fieldwork.cell_codes': {
    fr: 'Cette case donne {found} {found|code|codes} et le quota «\u00a0{id}\u00a0» croise {wanted} {wanted|variable|variables}. Donnez-en un par variable, dans leur ordre.',
    en: 'This cell gives {found} {found|code|codes} and quota “{id}” crosses {wanted} {wanted|variable|variables}. Give one for each, in their order.',
  },
  'fieldwork.cells_left_out': {
    fr: 'Le quota «\u00a0{id}\u00a0» ne compte pas toutes les réponses possibles\u00a0: {cells}. Ces personnes répondent sans être comptées.',
    en: 'Quota “{id}” does not count every possible answer: {cells}. These people answer uncounted.',
  },
  'fieldwork.too_many_attention': {
    fr: 'Deux questions d’attention suffisent par population\u00a0: davantage agace et n’apprend rien de plus.',
    en: 'Two attention checks are enough for a population: more annoy and teach nothing more.',
  },
  'fieldwork.flag_without_rule': {
    fr: '«\u00a0{flag}\u00a0» ne sera jamais levé sans «\u00a0{key}\u00a0».',
    en: '“{flag}” will never be raised without “{key}”.',
  },
  'fieldwork.not_a_row': {
    fr: '«\u00a0{variable}\u00a0» n’est pas une ligne d’un tableau à une réponse par ligne. Écrivez question.ligne.',
    en: '“{variable}” is not a row of a grid with an answer a row. Write question.row.',
  },
  'fieldwork.message_without': {
    fr: 'Le texte en «\u00a0{language}\u00a0» doit contenir {{placeholder}}.',
    en: 'The text in “{language}” must contain {{placeholder}}.',
  },
  'fieldwork.subject_lines': {
    fr: 'L’objet d’un courriel tient sur une ligne.',
    en: 'The subject of a mail is one line.',
  },
  'fieldwork.screen_passed': {
    fr: 'Ces réponses mettent fin à l’entretien («\u00a0{id}\u00a0»)\u00a0: il ne peut pas être complet.',
    en: 'These answers end the interview (“{id}”): it cannot be complete.',
  },
  'fieldwork.not_screened': {
    fr: 'Ces réponses ne mettent pas fin à l’entretien. Continuez-le.',
    en: 'These answers do not end the interview. Go on with it.',
  },
  'fieldwork.no_hard_cell': {
    fr: 'Ces réponses n’entrent dans aucune case d’un quota. Continuez l’entretien.',
    en: 'These answers enter no cell of a quota. Go on with the interview.',
  },
  'fieldwork.version_not_raised': {
    fr: 'Le questionnaire «\u00a0{population}\u00a0» a changé et porte toujours la version {version}. Un questionnaire sur le terrain ne change pas\u00a0: donnez au nouveau une version plus haute.',
    en: 'Questionnaire “{population}” has changed and still bears version {version}. A questionnaire in the field never changes: give the new one a higher version.',
  },
  'fieldwork.still_simulated': {
    fr: 'study.yaml dit que les réponses de «\u00a0{study}\u00a0» sont simulées\u00a0: chaque page dirait inventées celles de vraies personnes. Retirez-en «\u00a0simulated:\u00a0», et simulation.yaml, puis exportez.',
    en: 'study.yaml says that the answers of “{study}” are simulated: every page would call those of real people made up. Remove “simulated:” from it, and simulation.yaml, then export.',
  },
  'fieldwork.trial_mixed': {
    fr: 'La vague a {all} {all|réponse|réponses}, dont {trial} d’un essai simulé\u00a0: quelqu’un d’autre a répondu aussi, ou l’essai a été coupé. Rien n’est exporté, puisque les unes passeraient pour les autres.',
    en: 'The wave has {all} {all|answer|answers}, {trial} of them from a simulated trial: somebody else answered too, or the trial was cut off. Nothing is exported, since some would pass for the others.',
  },
  'fieldwork.trial_answers': {
    fr: 'Les réponses de «\u00a0{study}\u00a0» viennent d’un essai simulé, et study.yaml ne dit plus qu’elles le sont\u00a0: elles ne seront pas exportées comme vraies. Rangez l’essai, puis ouvrez la vague à neuf.',
    en: 'The answers of “{study}” come from a simulated trial, and study.yaml no longer says so: they are not exported as real ones. Put the trial away, then open the wave afresh.',
  },
  'fieldwork.sample_empty': {
    fr: 'Le fichier n’a personne à inviter.',
    en: 'The file has nobody to invite.',
  },
  'fieldwork.sample_cells': {
    fr: 'La ligne a {found} {found|case|cases}, et l’en-tête en a {wanted}. Vérifiez les guillemets et les séparateurs.',
    en: 'The row has {found} {found|cell|cells} and the header has {wanted}. Check quotes and separators.',
  },
  'fieldwork.sample_column': {
    fr: '«\u00a0{name}\u00a0» n’est pas une colonne connue. Colonnes possibles\u00a0: {known}.',
    en: '“{name}” is not a known column. Possible columns: {known}.',
  },
  'fieldwork.sample_column_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une colonne connue. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a known column. Did you mean “{meant}”?',
  },
  'fieldwork.sample_column_twice': {
    fr: 'La colonne «\u00a0{name}\u00a0» vient deux fois. Gardez-en une.',
    en: 'Column “{name}” comes twice. Keep one.',
  },
  'fieldwork.sample_column_missing': {
    fr: 'Il manque la colonne «\u00a0{name}\u00a0». Ajoutez-la.',
    en: 'Column “{name}” is missing. Add it.',
  },
  'fieldwork.sample_frame_anonymous': {
    fr: 'La colonne «\u00a0{name}\u00a0» décrirait chaque personne, ce que le mode {mode} n’emploie pas. Retirez-la, ou dites-le du groupe entier dans fieldwork.yaml.',
    en: 'Column “{name}” would describe each person, which the mode {mode} does not use. Remove it, or say it of the whole group in fieldwork.yaml.',
  },
  'fieldwork.sample_too_long': {
    fr: '«\u00a0{name}\u00a0» dépasse {limit} caractères\u00a0: «\u00a0{found}\u00a0». Raccourcissez-le.',
    en: '“{name}” is longer than {limit} characters: “{found}”. Shorten it.',
  },
  'fieldwork.sample_hidden_signs': {
    fr: '«\u00a0{name}\u00a0» contient des signes invisibles (contrôle ou sens d’écriture)\u00a0: «\u00a0{found}\u00a0». Retapez-le.',
    en: '“{name}” holds signs that cannot be seen (control or writing direction): “{found}”. Type it again.',
  },
  'fieldwork.sample_group': {
    fr: '«\u00a0{name}\u00a0» n’est pas un groupe de cette population. Groupes\u00a0: {known}.',
    en: '“{name}” is not a group of this population. Groups: {known}.',
  },
  'fieldwork.sample_group_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas un groupe de cette population. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a group of this population. Did you mean “{meant}”?',
  },
  'fieldwork.sample_language': {
    fr: '«\u00a0{name}\u00a0» n’est pas une langue de l’étude. Langues\u00a0: {known}.',
    en: '“{name}” is not a language of the study. Languages: {known}.',
  },
  'fieldwork.sample_twice': {
    fr: '«\u00a0{email}\u00a0» est déjà à la ligne {line}, pour la même population. Gardez une des deux.',
    en: '“{email}” is already on line {line}, for the same population. Keep one of the two.',
  },
  'fieldwork.wave_exists': {
    fr: 'La vague «\u00a0{wave}\u00a0» existe déjà. Donnez un autre identifiant à la nouvelle.',
    en: 'Wave “{wave}” already exists. Give the new one another id.',
  },
  'fieldwork.too_few_to_show': {
    fr: 'Aucun groupe n’a encore {least} réponses complètes\u00a0: rien n’est montré avant.',
    en: 'No group has {least} complete answers yet: nothing is shown before.',
  },
} as const
