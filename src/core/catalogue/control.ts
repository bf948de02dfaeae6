/** Issues of the listeners that staff's tools speak to. */
export const controlIssues = {
  'control.unreachable': {
    fr: 'Le service de terrain ne répond pas ({action}). Lancez «\u00a0visavis serve\u00a0» sur le dossier de l’étude.',
    en: 'The fieldwork service does not answer ({action}). Run “visavis serve” on the folder of the study.',
  },
  'control.refused': {
    fr: 'Le service de terrain a refusé «\u00a0{action}\u00a0»\u00a0: le secret de .visavis/control.json n’est plus le sien. Relancez «\u00a0visavis serve\u00a0».',
    en: 'The fieldwork service refused “{action}”: the secret of .visavis/control.json is no longer its own. Run “visavis serve” again.',
  },
  'control.unexpected': {
    fr: 'Le service de terrain a mal répondu à «\u00a0{action}\u00a0». Vérifiez qu’il est de la même version que cette commande.',
    en: 'The fieldwork service gave no usable answer to “{action}”. Check that it is of the same version as this command.',
  },
  'control.bad_request': {
    fr: 'Le service de terrain n’a pas compris la demande.',
    en: 'The fieldwork service did not understand the request.',
  },
} as const
