/** Words of the rooms where a study is written: Report and Design. */
export const studioEditTexts = {
  'file.saved': { fr: 'Enregistré', en: 'Saved' },
  'file.saving': { fr: 'Enregistrement…', en: 'Saving…' },
  'file.changed': { fr: 'Modifié, pas encore enregistré', en: 'Changed, not saved yet' },
  'file.undo': { fr: 'Annuler', en: 'Undo' },
  'file.redo': { fr: 'Rétablir', en: 'Redo' },
  'file.save': { fr: 'Enregistrer', en: 'Save' },
  'file.recovered': {
    fr: 'Vos changements d’une visite précédente ont été retrouvés sur cet appareil\u00a0; ils ne sont pas encore enregistrés.',
    en: 'Your changes of an earlier visit were found on this device; they are not saved yet.',
  },
  'file.kept': {
    fr: 'Ce que vous avez écrit est gardé sur cet appareil.',
    en: 'What you wrote is kept on this device.',
  },
  'file.conflict': {
    fr: 'Quelqu’un a changé ce fichier entre-temps. Rien n’a été écrasé\u00a0: choisissez ce qui reste. L’autre version peut être retrouvée par Annuler.',
    en: 'Somebody changed this file meanwhile. Nothing was overwritten: choose what stays. The other version can be had back with Undo.',
  },
  'file.mine': { fr: 'Garder ma version', en: 'Keep my version' },
  'file.theirs': { fr: 'Prendre l’autre version', en: 'Take the other version' },
  'file.their_text': { fr: 'Lire l’autre version', en: 'Read the other version' },

  'report.none': {
    fr: 'L’étude n’a pas encore de texte. Créez «\u00a0report.fr.md\u00a0» dans son dossier.',
    en: 'The study has no text yet. Create “report.en.md” in its folder.',
  },
  'report.text': { fr: 'Texte', en: 'Text' },
  'report.beside': { fr: 'À côté du texte', en: 'Beside the text' },
  'report.findings': { fr: 'Vérification ({n})', en: 'Verification ({n})' },
  'report.figures': { fr: 'Chiffres', en: 'Figures' },
  'report.preview': { fr: 'Aperçu', en: 'Preview' },
  'report.editor': { fr: 'Texte de {path}', en: 'Text of {path}' },
  'report.all_right': {
    fr: 'Rien à redire\u00a0: tous les nombres disent ce que disent les données.',
    en: 'Nothing wrong: every number says what the data say.',
  },
  'report.count': {
    fr: '{n} {n|point à revoir|points à revoir}.',
    en: '{n} {n|thing|things} to look at.',
  },
  'report.bound': {
    fr: '{n} {n|nombre lié|nombres liés}.',
    en: '{n} bound {n|number|numbers}.',
  },
  'report.replace': { fr: 'Écrire «\u00a0{words}\u00a0»', en: 'Write “{words}”' },
  'report.search': {
    fr: 'Chercher un chiffre par ses mots, puis le choisir pour l’insérer',
    en: 'Search a figure by its words, then choose it to insert it',
  },
  'report.found': { fr: '{n} {n|chiffre|chiffres}', en: '{n} {n|figure|figures}' },
  'report.downloads': { fr: 'Emporter', en: 'Take away' },
  'report.in_fr': { fr: 'En français', en: 'In French' },
  'report.in_en': { fr: 'En anglais', en: 'In English' },
  'format.html': { fr: 'Page web', en: 'Web page' },
  'format.pdf': { fr: 'PDF', en: 'PDF' },
  'format.pptx': { fr: 'Diapositives', en: 'Slides' },
  'format.xlsx': { fr: 'Classeur', en: 'Workbook' },
  'format.csv': { fr: 'CSV', en: 'CSV' },
  'format.parquet': { fr: 'Parquet', en: 'Parquet' },
  'report.notices': { fr: 'Notices de méthode', en: 'Methodology notices' },
  'report.complete': {
    fr: '{n} rubriques sur {of}',
    en: '{n} items of {of}',
  },
  'report.missing': {
    fr: 'Ce que la notice ne dit pas encore\u00a0:',
    en: 'What the notice does not say yet:',
  },
} as const
