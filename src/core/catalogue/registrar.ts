/** Issues of the registrar: people, keys, mails. */
export const registrarIssues = {
  'registrar.pglite': {
    fr: 'La base de données de «\u00a0{service}\u00a0» est PGlite, qui peut perdre des réponses confirmées. Donnez-lui PostgreSQL\u00a0: une vague réelle n’ouvre pas sur PGlite.',
    en: 'The database of “{service}” is PGlite, which can lose acknowledged answers. Give it PostgreSQL: no real wave opens on PGlite.',
  },
  'registrar.not_durable': {
    fr: 'Le réglage {setting} de la base de données de «\u00a0{service}\u00a0» est désactivé\u00a0: une réponse confirmée pourrait être perdue. Activez-le, puis ouvrez la vague.',
    en: 'The setting {setting} of the database of “{service}” is off: an acknowledged answer could be lost. Turn it on, then open the wave.',
  },
} as const
