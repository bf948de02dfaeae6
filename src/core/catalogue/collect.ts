/** Issues of the room `collect`. */
export const collectIssues = {
  'collect.no_sample': {
    fr: 'L’étude ne prévoit pas d’interroger «\u00a0{population}\u00a0» dans la vague «\u00a0{wave}\u00a0». Ajoutez l’échantillon et son questionnaire, ou corrigez les identifiants.',
    en: 'The study does not survey “{population}” in wave “{wave}”. Add the sample and its questionnaire, or correct the ids.',
  },
  'collect.no_sample_size': {
    fr: 'La taille de l’échantillon «\u00a0{population}\u00a0» de la vague «\u00a0{wave}\u00a0» est inconnue. Ajoutez «\u00a0n\u00a0» dans study.yaml.',
    en: 'The size of the sample “{population}” of wave “{wave}” is unknown. Add “n” in study.yaml.',
  },
  'collect.simulation_undeclared': {
    fr: 'L’étude «\u00a0{study}\u00a0» ne déclare pas que ses réponses sont simulées. Ajoutez «\u00a0simulated\u00a0» dans study.yaml, pour que chaque page le dise.',
    en: 'The study “{study}” does not declare that its answers are simulated. Add “simulated” in study.yaml, so that every page says so.',
  },
  'collect.answer_not_allotted': {
    fr: 'La page «\u00a0{page}\u00a0» pose une question à laquelle la simulation n’a pas attribué de réponse. Vérifiez que son affichage ne dépend pas de réponses données plus loin.',
    en: 'The page “{page}” asks a question to which the simulation allotted no answer. Check that its routing does not depend on later answers.',
  },
  'collect.figures_conflict': {
    fr: 'Aucune répartition de personnes entières ne donne à la fois {figures}. {leftOut} a été laissé de côté.',
    en: 'No sharing out of whole people gives all of {figures}. {leftOut} was left out.',
  },
  'collect.figure_unreachable': {
    fr: 'Sur {base} personnes, aucun nombre entier ne s’arrondit à {value}\u00a0% ({figure}).',
    en: 'Out of {base} people, no whole number rounds to {value}% ({figure}).',
  },
  'collect.figure_without_base': {
    fr: 'Personne n’est dans la base de {figure}\u00a0: {value} ne peut pas être obtenu.',
    en: 'Nobody is in the base of {figure}: {value} cannot be obtained.',
  },
  'collect.mean_off_scale': {
    fr: 'La valeur {value} de {figure} est hors de l’échelle, qui va de {minimum} à {maximum}.',
    en: 'The value {value} of {figure} is off its scale, which runs from {minimum} to {maximum}.',
  },
  'collect.figure_unsupported': {
    fr: '{figure} = {value} ne peut pas être simulé\u00a0: la question n’est pas posée dans la vague, elle décrit l’unité de sondage, ou sa ligne n’est ni une réponse, ni un regroupement de réponses uniques, ni une moyenne.',
    en: '{figure} = {value} cannot be simulated: the question is not asked in the wave, it describes the sampling unit, or its row is neither an answer, nor a net of single answers, nor a mean.',
  },
  'collect.outlets_disagree': {
    fr: 'Plusieurs valeurs ont été publiées pour {figure}\u00a0: {values}. Aucun fichier ne peut s’accorder avec toutes.',
    en: 'Several values were published for {figure}: {values}. No data set can agree with all of them.',
  },
} as const
