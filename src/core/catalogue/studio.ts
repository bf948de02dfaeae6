/** Issues of the Studio's server. */
export const studioIssues = {
  'studio.no_session': {
    fr: 'Ce navigateur n’a pas accès au Studio. Ouvrez l’adresse complète affichée dans la fenêtre où le Studio a été lancé.',
    en: 'This browser has no access to the Studio. Open the whole address printed in the window where the Studio was started.',
  },
  'studio.link_used': {
    fr: 'Ce lien a déjà servi. Un autre est affiché dans la fenêtre où le Studio a été lancé.',
    en: 'This link was used already. Another one is printed in the window where the Studio was started.',
  },
  'studio.wrong_host': {
    fr: 'Le Studio ne répond que sous l’adresse affichée dans la fenêtre où il a été lancé.',
    en: 'The Studio answers only at the address printed in the window where it was started.',
  },
  'studio.cross_site': {
    fr: 'Cette requête vient d’un autre site\u00a0: le Studio n’y répond pas.',
    en: 'This request comes from another site: the Studio does not answer it.',
  },
  'studio.not_built': {
    fr: 'L’application du Studio n’est pas construite. Lancez «\u00a0npm run build\u00a0» dans le dossier de Vis-à-vis.',
    en: 'The application of the Studio is not built. Run “npm run build” in the folder of Vis-à-vis.',
  },
  'studio.unknown_study': {
    fr: 'Aucune étude ouverte ne s’appelle «\u00a0{study}\u00a0».',
    en: 'No open study is called “{study}”.',
  },
  'studio.same_name': {
    fr: 'Deux dossiers s’appellent «\u00a0{study}\u00a0»\u00a0: ouvrez-les l’un après l’autre, ou renommez l’un d’eux.',
    en: 'Two folders are called “{study}”: open one after the other, or rename one of them.',
  },
  'studio.no_home': {
    fr: 'Ce Studio ne crée pas d’étude.',
    en: 'This Studio makes no studies.',
  },
  'studio.no_figures': {
    fr: 'Les chiffres de «\u00a0{study}\u00a0» n’ont pas pu être calculés, par notre faute. Relancez la commande.',
    en: 'The figures of “{study}” could not be computed, by our fault. Start the command again.',
  },
  'studio.unknown_figure': {
    fr: 'Aucun chiffre ne porte l’identifiant «\u00a0{figure}\u00a0».',
    en: 'No figure has the id “{figure}”.',
  },
  'studio.bad_path': {
    fr: 'Seuls les textes de l’étude s’ouvrent ici\u00a0: fichiers .yaml, .yml et .md de son dossier.',
    en: 'Only texts of the study open here: .yaml, .yml and .md files of its folder.',
  },
  'studio.no_condition': {
    fr: 'L’envoi ne dit pas quelle version du fichier il remplace. Rechargez la page.',
    en: 'What was sent does not say which version of the file it replaces. Load the page again.',
  },
  'studio.file_changed': {
    fr: '«\u00a0{file}\u00a0» a changé depuis que vous l’avez ouvert\u00a0: rien n’a été écrit.',
    en: '“{file}” has changed since you opened it: nothing was written.',
  },
  'studio.no_download': {
    fr: 'L’étude ne donne pas de fichier de ce format dans cette langue.',
    en: 'The study gives no file of this format in this language.',
  },
  'studio.preview_gone': {
    fr: 'Cet aperçu n’est plus gardé. Demandez-le de nouveau.',
    en: 'This preview is no longer kept. Ask for it again.',
  },
} as const
