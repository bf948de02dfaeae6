/** Issues and notes of variables derived from others. */
export const studyDerivedIssues = {
  'study.derived_taken': {
    fr: '«\u00a0{id}\u00a0» est déjà le nom d’une question de la population «\u00a0{population}\u00a0». Donnez un autre nom à la variable dérivée.',
    en: '“{id}” is already the name of a question of the population “{population}”. Give the derived variable another name.',
  },
  'study.derived_of_derived': {
    fr: '«\u00a0{id}\u00a0» ne peut pas reposer sur «\u00a0{name}\u00a0», qui est elle-même dérivée. Écrivez la condition sur les questions.',
    en: '“{id}” cannot rest on “{name}”, which is derived itself. Write the condition on the questions.',
  },
  'study.derived_never': {
    fr: 'Personne ne peut être dans «\u00a0{code}\u00a0» de «\u00a0{id}\u00a0»\u00a0: sa condition n’est jamais vraie, ou les réponses d’avant prennent tous ceux qui la remplissent.',
    en: 'Nobody can be in “{code}” of “{id}”: its condition is never true, or the options before take all who meet it.',
  },
  'study.derived_no_wave': {
    fr: 'Aucune vague n’a posé toutes les questions qu’il faut à «\u00a0{id}\u00a0»\u00a0: dans chacune, une de ses réponses est impossible.',
    en: 'No wave asked all the questions that “{id}” takes: in each, one of its options is impossible.',
  },
  'study.derived_sensitive': {
    fr: '«\u00a0{variable}\u00a0» est sensible\u00a0: deux comptages qui se recoupent trahiraient quelques personnes. On peut regrouper seule une question à une réponse, ou une seule fois un nombre ou une date.',
    en: '“{variable}” is sensitive: two counts that overlap would give a few people away. A question of one answer may be regrouped alone; a number or a date alone and once.',
  },
  'study.derived_unasked': {
    fr: '« {variable} » est dérivée d’autres variables : personne n’y répond. Nommez ici les questions elles-mêmes.',
    en: '“{variable}” is derived from other variables: nobody answers it. Name the questions themselves here.',
  },
  'study.derived_gap': {
    fr: 'Des personnes qui ont répondu peuvent n’être dans aucune réponse de «\u00a0{id}\u00a0»\u00a0: elles n’y seront pas comptées. Exemple\u00a0: {example}.',
    en: 'People who answered may be in none of the options of “{id}”: they are not counted in it. For example: {example}.',
  },
} as const
