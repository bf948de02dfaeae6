/** Issues of the form of study files: keys, types, texts. */
export const studyFormatIssues = {
  'study.unknown_key': {
    fr: 'La clé «\u00a0{name}\u00a0» n’existe pas ici. Clés possibles\u00a0: {known}.',
    en: 'There is no key “{name}” here. Possible keys: {known}.',
  },
  'study.unknown_key_meant': {
    fr: 'La clé «\u00a0{name}\u00a0» n’existe pas ici. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: 'There is no key “{name}” here. Did you mean “{meant}”?',
  },
  'study.unknown_choice': {
    fr: '«\u00a0{name}\u00a0» n’est pas une valeur possible. Valeurs possibles\u00a0: {known}.',
    en: '“{name}” is not a possible value. Possible values: {known}.',
  },
  'study.unknown_choice_meant': {
    fr: '«\u00a0{name}\u00a0» n’est pas une valeur possible. Vouliez-vous dire «\u00a0{meant}\u00a0»\u00a0?',
    en: '“{name}” is not a possible value. Did you mean “{meant}”?',
  },
  'study.missing_key': {
    fr: 'Il manque la clé «\u00a0{key}\u00a0». Ajoutez-la.',
    en: 'The key “{key}” is missing. Add it.',
  },
  'study.missing_value': {
    fr: 'La clé «\u00a0{key}\u00a0» n’a pas de valeur. Donnez-en une, ou retirez la clé.',
    en: 'The key “{key}” has no value. Give it one, or remove the key.',
  },
  'study.expected_text': {
    fr: '«\u00a0{key}\u00a0» attend un texte.',
    en: '“{key}” takes a text.',
  },
  'study.expected_quotes': {
    fr: 'YAML lit «\u00a0{found}\u00a0» comme un nombre ou un vrai/faux, et il faut un texte ici. Mettez-le entre guillemets\u00a0: "{found}".',
    en: 'YAML reads “{found}” as a number or a true/false, and a text is needed here. Put it in quotes: "{found}".',
  },
  'study.expected_translations': {
    fr: '«\u00a0{key}\u00a0» attend un texte par langue de l’étude. Écrivez par exemple\u00a0: fr: "…", en: "…".',
    en: '“{key}” takes a text for each language of the study. Write for instance: fr: "…", en: "…".',
  },
  'study.expected_number': {
    fr: '«\u00a0{key}\u00a0» attend un nombre, et non «\u00a0{found}\u00a0».',
    en: '“{key}” takes a number, not “{found}”.',
  },
  'study.expected_whole_number': {
    fr: '«\u00a0{key}\u00a0» attend un nombre entier, et non «\u00a0{found}\u00a0».',
    en: '“{key}” takes a whole number, not “{found}”.',
  },
  'study.expected_boolean': {
    fr: '«\u00a0{key}\u00a0» attend true ou false, et non «\u00a0{found}\u00a0».',
    en: '“{key}” takes true or false, not “{found}”.',
  },
  'study.expected_list': {
    fr: '«\u00a0{key}\u00a0» attend une liste\u00a0: un tiret par élément, ou [a, b].',
    en: '“{key}” takes a list: a dash for each item, or [a, b].',
  },
  'study.expected_keys': {
    fr: '«\u00a0{key}\u00a0» attend des clés et leurs valeurs, une par ligne.',
    en: '“{key}” takes keys with their values, one a line.',
  },
  'study.bad_id': {
    fr: '«\u00a0{found}\u00a0» ne peut pas servir d’identifiant\u00a0: minuscules sans accent, chiffres, _ et -, en commençant par une lettre ou un chiffre.',
    en: '“{found}” cannot be an id: use lower-case letters without accents, digits, _ and -, starting with a letter or a digit.',
  },
  'study.bad_language': {
    fr: '«\u00a0{found}\u00a0» n’est pas un code de langue. Écrivez par exemple fr, en ou pt-BR.',
    en: '“{found}” is not a language tag. Write for instance fr, en or pt-BR.',
  },
  'study.bad_date': {
    fr: '«\u00a0{found}\u00a0» n’est pas une date attendue ici. Écrivez l’année, le mois, le jour\u00a0: 2012, 2012-01 ou 2012-01-18 (et, pour une période, deux dates séparées par une barre oblique).',
    en: '“{found}” is not a date expected here. Write year, month, day: 2012, 2012-01 or 2012-01-18 (for a period, two dates around a slash).',
  },
  'study.empty_text': {
    fr: '«\u00a0{key}\u00a0» est un texte vide. Écrivez-le, ou retirez la clé.',
    en: '“{key}” is an empty text. Write it, or remove the key.',
  },
  'study.text_too_long': {
    fr: '«\u00a0{key}\u00a0» compte trop de caractères\u00a0: {limit} au plus.',
    en: '“{key}” has too many characters: {limit} at most.',
  },
  'study.list_too_short': {
    fr: '«\u00a0{key}\u00a0» compte trop peu d’éléments\u00a0: {limit} au moins.',
    en: '“{key}” has too few items: {limit} at least.',
  },
  'study.list_too_long': {
    fr: '«\u00a0{key}\u00a0» compte trop d’éléments\u00a0: {limit} au plus.',
    en: '“{key}” has too many items: {limit} at most.',
  },
  'study.number_too_small': {
    fr: '«\u00a0{key}\u00a0» vaut {found}, et le minimum est {limit}.',
    en: '“{key}” is {found}, and the minimum is {limit}.',
  },
  'study.number_too_large': {
    fr: '«\u00a0{key}\u00a0» vaut {found}, et le maximum est {limit}.',
    en: '“{key}” is {found}, and the maximum is {limit}.',
  },
  'study.missing_translation': {
    fr: 'Ce texte manque dans une langue de l’étude\u00a0: {languages}. Ajoutez-le.',
    en: 'This text lacks a language of the study: {languages}. Add it.',
  },
  'study.unused_language': {
    fr: 'Des textes sont écrits en «\u00a0{language}\u00a0», que l’étude ne compte pas dans «\u00a0languages\u00a0»\u00a0: ils ne paraîtront pas.',
    en: 'Some texts are written in “{language}”, which the study does not list in “languages”: they will not appear.',
  },
  'study.html_in_text': {
    fr: '«\u00a0{found}\u00a0» ressemble à du HTML. Les textes d’une étude n’en contiennent pas\u00a0: écrivez du texte simple.',
    en: '“{found}” looks like HTML. The texts of a study hold none: write plain text.',
  },
} as const
