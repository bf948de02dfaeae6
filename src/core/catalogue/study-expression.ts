/** Issues of the expression language: routing, validation, filters and bases. */
export const expressionIssues = {
  'expression.empty': {
    fr: 'L’expression est vide\u00a0: écrivez une condition ou retirez la clé.',
    en: 'The expression is empty: write a condition or remove the key.',
  },
  'expression.too_long': {
    fr: 'L’expression est trop longue\u00a0: {length} caractères, pour {limit} au plus.',
    en: 'The expression is too long: {length} characters, for {limit} at most.',
  },
  'expression.too_deep': {
    fr: 'L’expression est trop imbriquée\u00a0: {limit} niveaux au plus.',
    en: 'The expression is nested too deeply: {limit} levels at most.',
  },
  'expression.too_many_terms': {
    fr: 'L’expression enchaîne trop de termes\u00a0: {limit} au plus. Une liste («\u00a0in [a, b]\u00a0») est souvent plus courte.',
    en: 'The expression chains too many terms: {limit} at most. A list (“in [a, b]”) is often shorter.',
  },
  'expression.syntax': {
    fr: '«\u00a0{found}\u00a0» est inattendu. À cet endroit, on attend\u00a0: {expected}.',
    en: 'Unexpected “{found}”. Expected here: {expected}.',
  },
  'expression.unknown_sign': {
    fr: '«\u00a0{sign}\u00a0» ne fait pas partie du langage\u00a0: écrivez «\u00a0{suggestion}\u00a0».',
    en: '“{sign}” is not part of the language: write “{suggestion}”.',
  },
  'expression.missing_value': {
    fr: 'Il manque une valeur ou un nom de question avant «\u00a0{found}\u00a0».',
    en: 'A value or the name of a question is missing before “{found}”.',
  },
  'expression.missing_code': {
    fr: 'Il manque un code de réponse avant «\u00a0{found}\u00a0».',
    en: 'The code of an answer is missing before “{found}”.',
  },
  'expression.missing_name': {
    fr: 'Écrivez le nom d’une question entre les parenthèses de «\u00a0{function}\u00a0».',
    en: 'Write the name of a question between the parentheses of “{function}”.',
  },
  'expression.unfinished': {
    fr: 'L’expression s’arrête trop tôt\u00a0: il manque une valeur, un nom ou un code à la fin.',
    en: 'The expression stops too soon: a value, a name or a code is missing at the end.',
  },
  'expression.unclosed': {
    fr: '«\u00a0{sign}\u00a0» n’est jamais refermé.',
    en: '“{sign}” is never closed.',
  },
  'expression.unopened': {
    fr: '«\u00a0{sign}\u00a0» referme ce qui n’a pas été ouvert.',
    en: '“{sign}” closes what was not opened.',
  },
  'expression.number_too_long': {
    fr: 'Le nombre {text} a trop de chiffres\u00a0: 15 avant le point et 9 après, au plus.',
    en: 'The number {text} has too many digits: 15 before the point and 9 after it, at most.',
  },
  'expression.unknown_name': {
    fr: '«\u00a0{name}\u00a0» n’est pas une question connue. Vouliez-vous dire «\u00a0{suggestion}\u00a0»\u00a0?',
    en: '“{name}” is not a known question. Did you mean “{suggestion}”?',
  },
  'expression.no_such_name': {
    fr: '«\u00a0{name}\u00a0» n’est pas une question connue, et aucun nom ne s’en approche.',
    en: '“{name}” is not a known question, and no name comes near it.',
  },
  'expression.impossible_code': {
    fr: '«\u00a0{code}\u00a0» n’est pas une réponse possible à «\u00a0{variable}\u00a0». Vouliez-vous dire «\u00a0{suggestion}\u00a0»\u00a0? Codes possibles\u00a0: {codes}.',
    en: '“{code}” is not a possible answer to “{variable}”. Did you mean “{suggestion}”? Possible codes: {codes}.',
  },
  'expression.no_such_code': {
    fr: '«\u00a0{code}\u00a0» n’est pas une réponse possible à «\u00a0{variable}\u00a0». Codes possibles\u00a0: {codes}.',
    en: '“{code}” is not a possible answer to “{variable}”. Possible codes: {codes}.',
  },
  'expression.unknown_function': {
    fr: '«\u00a0{name}\u00a0» n’est pas une fonction. Il en existe deux\u00a0: answered(question) et count(question).',
    en: '“{name}” is not a function. There are two: answered(question) and count(question).',
  },
  'expression.not_a_condition': {
    fr: '«\u00a0{text}\u00a0» n’est ni vrai ni faux\u00a0: il faut ici une condition, comme «\u00a0age >= 18\u00a0» ou «\u00a0answered(age)\u00a0».',
    en: '“{text}” is neither true nor false: a condition is needed here, such as “age >= 18” or “answered(age)”.',
  },
  'expression.not_a_number': {
    fr: 'Il faut un nombre ici, et «\u00a0{text}\u00a0» n’en est pas un.',
    en: 'A number is needed here, and “{text}” is not one.',
  },
  'expression.no_order': {
    fr: 'Les réponses à «\u00a0{variable}\u00a0» n’ont pas de valeur chiffrée\u00a0: comparez-les avec «\u00a0=\u00a0», «\u00a0!=\u00a0» ou «\u00a0in\u00a0».',
    en: 'The answers to “{variable}” stand for no number: compare them with “=”, “!=” or “in”.',
  },
  'expression.text_order': {
    fr: 'L’ordre des textes dépend de la langue\u00a0: comparez «\u00a0{left}\u00a0» et «\u00a0{right}\u00a0» avec «\u00a0=\u00a0» ou «\u00a0!=\u00a0».',
    en: 'The order of texts depends on the language: compare “{left}” and “{right}” with “=” or “!=”.',
  },
  'expression.type_mismatch': {
    fr: '«\u00a0{left}\u00a0» et «\u00a0{right}\u00a0» ne sont pas de même nature et ne peuvent pas être comparés.',
    en: '“{left}” and “{right}” are of different kinds and cannot be compared.',
  },
  'expression.invalid_date': {
    fr: '«\u00a0{text}\u00a0» n’est pas une date\u00a0: écrivez-la année-mois-jour, comme 2018-05-10.',
    en: '“{text}” is not a date: write it year-month-day, such as 2018-05-10.',
  },
  'expression.use_has': {
    fr: '«\u00a0{variable}\u00a0» admet plusieurs réponses\u00a0: écrivez «\u00a0{suggestion}\u00a0».',
    en: '“{variable}” takes several answers: write “{suggestion}”.',
  },
  'expression.not_multiple': {
    fr: '«\u00a0{word}\u00a0» s’emploie avec une question à réponses multiples, ce que «\u00a0{text}\u00a0» n’est pas.',
    en: '“{word}” goes with a question that takes several answers, which “{text}” is not.',
  },
  'expression.out_of_range': {
    fr: '«\u00a0{text}\u00a0» ne distingue aucune réponse\u00a0: les valeurs possibles de «\u00a0{variable}\u00a0» sont {range}.',
    en: '“{text}” tells no answers apart: the possible values of “{variable}” are {range}.',
  },
} as const
