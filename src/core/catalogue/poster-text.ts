/** Words of the sheets that are printed for people without e-mail. */
export const posterTexts = {
  code: { fr: 'Code QR qui mène à l’enquête', en: 'QR code that leads to the survey' },
  text: {
    fr: 'Scannez ce code avec votre téléphone, ou tapez l’adresse. Quelques minutes suffisent.',
    en: 'Scan this code with your phone, or type the address. A few minutes are enough.',
  },
  personal: {
    fr: 'Cette adresse n’est que pour vous\u00a0: ne la transmettez pas.',
    en: 'This address is for you alone: please do not pass it on.',
  },
  compare: {
    fr: 'Avant de répondre, comparez ces mots avec ceux de l’écran\u00a0:',
    en: 'Before you answer, compare these words with those on the screen:',
  },
  contact: { fr: 'Une question\u00a0:', en: 'A question:' },
} as const
