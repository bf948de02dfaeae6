/** Issues of starting and supervising the fieldwork services. */
export const serveIssues = {
  'serve.setting': {
    fr: 'La variable d’environnement {name} manque ou n’est pas utilisable. «\u00a0visavis serve\u00a0» la donne aux services qu’il lance.',
    en: 'The environment variable {name} is missing or unusable. “visavis serve” gives it to the services that it starts.',
  },
  'serve.not_running': {
    fr: 'La collecte de «\u00a0{study}\u00a0» ne tourne pas. Lancez d’abord «\u00a0visavis serve {study}\u00a0».',
    en: 'The fieldwork of “{study}” is not running. Run “visavis serve {study}” first.',
  },
} as const
