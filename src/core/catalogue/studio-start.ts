/** Issues of making studies in the Studio, a file of answers among them. */
export const studioStartIssues = {
  'studio.exists': {
    fr: '«\u00a0{file}\u00a0» existe déjà\u00a0: rien n’a été écrit. Choisissez un autre nom.',
    en: '“{file}” already exists: nothing was written. Choose another name.',
  },
} as const
