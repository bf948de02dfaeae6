/** Issues of starting and supervising the fieldwork services. */
export const serveIssues = {
  'serve.setting': {
    fr: 'La variable d’environnement {name} manque ou n’est pas utilisable. «\u00a0visavis serve\u00a0» la donne aux services qu’il lance.',
    en: 'The environment variable {name} is missing or unusable. “visavis serve” gives it to the services that it starts.',
  },
  'serve.password_shown': {
    fr: 'L’option --smtp contient un mot de passe, que tout compte de cette machine lirait dans la liste des processus. Donnez l’adresse par la variable d’environnement SMTP_URL.',
    en: 'The option --smtp holds a password, which every account of this machine could read in the list of processes. Give the address in the environment variable SMTP_URL.',
  },
  'serve.not_running': {
    fr: 'La collecte de «\u00a0{study}\u00a0» ne tourne pas. Lancez d’abord «\u00a0visavis serve {study}\u00a0».',
    en: 'The fieldwork of “{study}” is not running. Run “visavis serve {study}” first.',
  },
  'serve.already_running': {
    fr: 'Cette étude est déjà servie par le processus {pid}. Arrêtez-le d’abord\u00a0: deux à la fois se perdraient des réponses.',
    en: 'This study is served already, by process {pid}. Stop it first: two at once would lose answers of each other.',
  },
  'serve.port_taken': {
    fr: 'Le port {port} est pris ou réservé. Donnez-en un autre à l’option qui l’a nommé (--port et semblables), ou retirez-la.',
    en: 'Port {port} is taken or reserved. Give another one to the option that named it (--port and its like), or leave it out.',
  },
  'serve.origin_missing': {
    fr: 'L’adresse publique de «\u00a0{service}\u00a0», qui tourne sur une autre machine, n’est pas donnée. Ajoutez --public-url (collector) ou --registrar-url (registrar).',
    en: 'The public address of “{service}”, which runs on another machine, was not given. Add --public-url (collector) or --registrar-url (registrar).',
  },
  'serve.service_failed': {
    fr: 'Le service «\u00a0{service}\u00a0» n’a pas démarré. Ce qu’il a dit est ci-dessus.',
    en: 'Service “{service}” did not start. What it said stands above.',
  },
  'serve.other_machine': {
    fr: 'Le service «\u00a0{service}\u00a0» tourne sur une autre machine. Donnez {variable}_CONTROL_URL et {variable}_CONTROL_SECRET à «\u00a0visavis serve\u00a0».',
    en: 'Service “{service}” runs on another machine. Give {variable}_CONTROL_URL and {variable}_CONTROL_SECRET to “visavis serve”.',
  },
} as const
