/** Issues of publishing a frozen snapshot of a study. */
export const studioFacesIssues = {
  'studio.publish_moved': {
    fr: 'Les fichiers de l’étude ont changé pendant le calcul\u00a0: publiez de nouveau.',
    en: 'The files of the study changed meanwhile: publish again.',
  },
  'studio.no_publication': {
    fr: 'Cette publication n’existe pas, ou a été retirée.',
    en: 'This publication does not exist, or was withdrawn.',
  },
  'studio.publication_changed': {
    fr: 'Un fichier de cette publication n’est plus celui qui a été publié\u00a0: il n’est pas montré.',
    en: 'A file of this publication is no longer the one that was published: it is not shown.',
  },
} as const
