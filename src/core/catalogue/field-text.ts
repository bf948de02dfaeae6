/** Words of the fieldwork's commands that are not issues. */
export const fieldTexts = {
  'serve.running': {
    fr: 'Répondants\u00a0: {collector} · registre\u00a0: {registrar}',
    en: 'Respondents: {collector} · registrar: {registrar}',
  },
  'serve.office': { fr: 'Bureau\u00a0: {office}', en: 'Office: {office}' },
  'serve.director': {
    fr: 'Premier directeur (lien valable une fois, à ne donner qu’à cette personne)\u00a0: {link}',
    en: 'First director (the link works once; give it to that person alone): {link}',
  },
  'serve.how_to_stop': { fr: 'Ctrl-C pour arrêter.', en: 'Ctrl-C to stop.' },
  'serve.stopping': {
    fr: 'Arrêt en cours\u00a0: ce qui est en route se termine…',
    en: 'Stopping: what is under way is finished…',
  },
  'serve.crashed': {
    fr: 'Le service «\u00a0{service}\u00a0» s’est arrêté tout seul\u00a0; il est relancé.',
    en: 'Service “{service}” ended by itself; it is started again.',
  },
  'serve.restarted': {
    fr: 'Le service «\u00a0{service}\u00a0» répond à nouveau.',
    en: 'Service “{service}” answers again.',
  },
} as const
