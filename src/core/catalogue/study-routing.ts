/** Issues of routing: conditions that look ahead, that nobody meets, that everybody meets. */
export const studyRoutingIssues = {
  'study.routing_forward': {
    fr: '«\u00a0{owner}\u00a0» dépend de «\u00a0{name}\u00a0», qui est posée plus tard. Une condition ne regarde que ce qui précède\u00a0: déplacez l’une des deux.',
    en: '“{owner}” depends on “{name}”, which is asked later. A condition only looks back: move one of the two.',
  },
  'study.routing_self': {
    fr: '«\u00a0{owner}\u00a0» dépend de sa propre réponse. Une condition ne regarde que ce qui précède.',
    en: '“{owner}” depends on its own answer. A condition only looks back.',
  },
  'study.routing_loop': {
    fr: '«\u00a0{owner}\u00a0» et «\u00a0{name}\u00a0» dépendent l’une de l’autre\u00a0: aucune ne peut être posée la première.',
    en: '“{owner}” and “{name}” depend on each other: neither can be asked first.',
  },
  'study.routing_never': {
    fr: 'Personne ne peut arriver à «\u00a0{owner}\u00a0»\u00a0: sa condition, avec celles dont elle dépend, n’est jamais vraie.',
    en: 'Nobody can reach “{owner}”: its condition, together with those it depends on, is never true.',
  },
  'study.routing_other_wave': {
    fr: 'Personne ne peut arriver à «\u00a0{owner}\u00a0»\u00a0: sa condition porte sur des questions d’autres vagues que les siennes.',
    en: 'Nobody can reach “{owner}”: its condition is about questions of other waves than its own.',
  },
  'study.routing_always': {
    fr: 'La condition de «\u00a0{owner}\u00a0» est vraie quelle que soit la réponse\u00a0: elle ne trie personne.',
    en: 'The condition of “{owner}” is true whatever the answer: it sorts nobody out.',
  },
  'study.check_never': {
    fr: 'Aucune réponse à «\u00a0{owner}\u00a0» ne peut satisfaire son contrôle\u00a0: personne ne pourrait quitter la page.',
    en: 'No answer to “{owner}” can meet its check: nobody could leave the page.',
  },
  'study.base_never': {
    fr: 'Personne ne peut appartenir à la base «\u00a0{id}\u00a0»\u00a0: son filtre n’est jamais vrai.',
    en: 'Nobody can belong to the base “{id}”: its filter is never true.',
  },
} as const
