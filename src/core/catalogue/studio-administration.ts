/** Issues of the Studio's room where a study is administered. */
export const studioAdministrationIssues = {
  'studio.mail_to_nobody': {
    fr: 'Dites à quelle adresse envoyer l’essai\u00a0: la vôtre.',
    en: 'Say to which address the test is to go: your own.',
  },
  'studio.no_office_backup': {
    fr: 'La base du bureau n’a pas pu être sauvegardée ({reason}). Les autres l’ont été.',
    en: 'The office’s database could not be backed up ({reason}). The others were.',
  },
} as const
