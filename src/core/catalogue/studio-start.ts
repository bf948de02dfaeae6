/** Issues of making studies in the Studio, a file of answers among them. */
export const studioStartIssues = {
  'studio.exists': {
    fr: '«\u00a0{file}\u00a0» existe déjà\u00a0: rien n’a été écrit. Choisissez un autre nom.',
    en: '“{file}” already exists: nothing was written. Choose another name.',
  },
  'studio.import_gone': {
    fr: 'Le Studio ne tient plus ce fichier. Choisissez-le de nouveau\u00a0: vos réglages sont à refaire.',
    en: 'The Studio no longer holds this file. Choose it again: what you decided is to be decided again.',
  },
} as const
