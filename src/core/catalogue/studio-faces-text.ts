/** Words of what is published, presented, planned and compared: Report, Face to face, Strategy, Waves. */
export const studioFacesTexts = {
  'publish.title': { fr: 'Publier', en: 'Publish' },
  'publish.lead': {
    fr: 'Fige les pages, diapositives, tableaux et chiffres tels qu’ils sont enregistrés. Qui reçoit le lien les voit\u00a0; rien n’y mène, et rien de ce qui change ensuite n’y change quoi que ce soit. La commande «\u00a0visavis publish\u00a0» fait de même.',
    en: 'Freezes pages, slides, tables and figures as they are saved. Whoever is given the link sees them; nothing leads there, and whatever changes afterwards changes nothing of them. The command “visavis publish” does the same.',
  },
  'publish.do': { fr: 'Publier cet état', en: 'Publish this state' },
  'publish.working': {
    fr: 'Pages, diapositives et tableaux sont faits…',
    en: 'Pages, slides and tables are being made…',
  },
  'publish.done': { fr: 'Publié. Son lien\u00a0:', en: 'Published. Its link:' },
  'publish.against': {
    fr: '{n} {n|chose empêche|choses empêchent} de publier\u00a0:',
    en: '{n} {n|thing stands|things stand} against publishing:',
  },
  'publish.ready': {
    fr: 'Textes vérifiés, notices suffisantes\u00a0: rien n’empêche de publier.',
    en: 'Texts verified, notices sufficient: nothing stands against publishing.',
  },
  'publish.older': {
    fr: 'Vérification d’après les derniers chiffres calculés.',
    en: 'Checked against the last figures computed.',
  },
  'publish.list': { fr: 'Déjà publié', en: 'Published already' },
  'publish.nothing': { fr: 'Rien n’est publié.', en: 'Nothing is published.' },
  'publish.made': { fr: '{day}, {n}\u00a0fichiers', en: '{day}, {n} files' },
  'publish.copy': { fr: 'Copier le lien', en: 'Copy the link' },
  'publish.withdraw': { fr: 'Retirer', en: 'Withdraw' },
  'publish.sure': {
    fr: 'Retirer pour de bon\u00a0: le lien ne mènera plus à rien',
    en: 'Withdraw for good: the link will lead nowhere',
  },
  'publish.keep': { fr: 'Garder', en: 'Keep' },
  'output.which': {
    fr: 'Sortie à voir avant de l’emporter',
    en: 'Output to see before it is taken away',
  },
  'output.none': { fr: 'Sans aperçu', en: 'No preview' },
  'output.language': { fr: 'Langue de l’aperçu', en: 'Language of the preview' },
  'output.title': { fr: 'Aperçu\u00a0: {format}', en: 'Preview: {format}' },
  'output.tab': { fr: 'Ouvrir dans un onglet', en: 'Open in a tab' },
  'output.drawn': {
    fr: 'Dessiné d’après les mêmes données que le fichier\u00a0; polices et marges du logiciel peuvent différer.',
    en: 'Drawn from the same data as the file; fonts and margins of the program may differ.',
  },
  'plan.edit': { fr: 'Modifier le plan', en: 'Edit the plan' },
  'plan.read': { fr: 'Relire le plan', en: 'Read the plan' },
  'plan.what': { fr: 'Quoi faire', en: 'What to do' },
  'plan.within': { fr: 'Délai depuis le début', en: 'Within, from the start' },
  'plan.unit': { fr: 'Unité du délai', en: 'Unit of the delay' },
  'plan.days': { fr: 'jours', en: 'days' },
  'plan.weeks': { fr: 'semaines', en: 'weeks' },
  'plan.months': { fr: 'mois', en: 'months' },
  'plan.none_yet': {
    fr: 'Aucune vague n’a encore suivi ce plan\u00a0: ses mouvements seront jugés par la prochaine.',
    en: 'No wave has followed this plan yet: the next one will judge its movements.',
  },
  'notice.obligatory': { fr: 'nécessaire pour publier', en: 'needed to publish' },
  'notice.fill': { fr: 'Compléter ici', en: 'Fill in here' },
  'notice.by_file': {
    fr: 'Le reste s’écrit dans study.yaml.',
    en: 'The rest is written in study.yaml.',
  },
} as const
