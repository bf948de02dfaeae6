/** Issues of the YAML of a study, before any meaning. */
export const studyYamlIssues = {
  'study.yaml_tab': {
    fr: 'Une tabulation sert de retrait ici\u00a0: YAML ne l’admet pas. Remplacez-la par des espaces.',
    en: 'A tab is used as indentation here, which YAML does not allow. Replace it with spaces.',
  },
  'study.yaml_duplicate_key': {
    fr: 'La clé «\u00a0{key}\u00a0» est écrite deux fois au même endroit. Gardez-en une seule.',
    en: 'The key “{key}” is written twice in the same place. Keep one.',
  },
  'study.yaml_indent': {
    fr: 'Le retrait de cette ligne ne correspond à rien. Alignez-la sur les lignes de même niveau.',
    en: 'The indentation of this line fits nothing. Align it with the lines of the same level.',
  },
  'study.yaml_missing_character': {
    fr: 'Il manque un signe avant cet endroit\u00a0: un guillemet, un crochet, une accolade ou deux-points. Fermez ce qui est ouvert.',
    en: 'A character is missing before this place: a quote, a bracket, a brace or a colon. Close what is open.',
  },
  'study.yaml_alias': {
    fr: 'Cet alias (*nom) ne renvoie à rien. Définissez l’ancre (&nom) plus haut, ou mettez le texte entre guillemets.',
    en: 'This alias (*name) refers to nothing. Define the anchor (&name) above it, or put the text in quotes.',
  },
  'study.yaml_aliases': {
    fr: 'Les alias de ce fichier se renvoient les uns aux autres ou se multiplient (plus de {limit} éléments). Écrivez les valeurs en entier.',
    en: 'The aliases of this file refer to one another or multiply (more than {limit} elements). Write the values in full.',
  },
  'study.yaml_too_deep': {
    fr: 'Ce fichier est trop imbriqué\u00a0: {limit} niveaux au plus.',
    en: 'This file is nested too deeply: {limit} levels at most.',
  },
  'study.yaml_key': {
    fr: '«\u00a0{key}\u00a0» ne peut pas servir de clé ici. Écrivez un nom simple.',
    en: '“{key}” cannot be a key here. Write a plain name.',
  },
  'study.yaml_tag': {
    fr: 'Les étiquettes YAML (!nom) ne sont pas admises. Retirez-la, ou mettez le texte entre guillemets.',
    en: 'YAML tags (!name) are not allowed. Remove it, or put the text in quotes.',
  },
  'study.yaml_several_documents': {
    fr: 'Ce fichier contient plusieurs documents YAML («\u00a0---\u00a0»). N’en gardez qu’un.',
    en: 'This file holds several YAML documents (“---”). Keep one.',
  },
  'study.yaml_escape': {
    fr: 'Après une barre oblique inverse, ce signe n’est pas admis. Doublez la barre, ou employez des guillemets simples.',
    en: 'After a backslash, this character is not allowed. Double the backslash, or use single quotes.',
  },
  'study.yaml_colon': {
    fr: 'Deux-points suivi d’une espace ouvre une nouvelle clé ici. Mettez le texte entre guillemets.',
    en: 'A colon followed by a space starts a new key here. Put the text in quotes.',
  },
  'study.yaml_syntax': {
    fr: 'Ceci n’est pas du YAML correct. Vérifiez les guillemets, les deux-points et les retraits de cette ligne et de la précédente.',
    en: 'This is not correct YAML. Check the quotes, colons and indentation of this line and the one before.',
  },
} as const
