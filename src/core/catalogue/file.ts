/** Issues of files and folders, whichever room meets them. */
export const fileIssues = {
  'file.missing': {
    fr: '«\u00a0{file}\u00a0» est introuvable. Vérifiez le chemin.',
    en: '“{file}” was not found. Check the path.',
  },
  'file.unreadable': {
    fr: '«\u00a0{file}\u00a0» ne peut pas être lu ({reason}). Vérifiez les droits d’accès.',
    en: '“{file}” cannot be read ({reason}). Check the permissions.',
  },
  'file.not_a_folder': {
    fr: '«\u00a0{file}\u00a0» n’est pas un dossier. Donnez le dossier d’une étude.',
    en: '“{file}” is not a folder. Give the folder of a study.',
  },
  'file.empty': {
    fr: '«\u00a0{file}\u00a0» est vide.',
    en: '“{file}” is empty.',
  },
  'file.not_utf8': {
    fr: '«\u00a0{file}\u00a0» n’est pas en UTF-8 (octet {byte}). Enregistrez-le en UTF-8, ou déclarez son encodage.',
    en: '“{file}” is not UTF-8 (byte {byte}). Save it as UTF-8, or declare its encoding.',
  },
  'file.exists': {
    fr: '«\u00a0{file}\u00a0» existe déjà\u00a0: rien n’a été écrit. Choisissez un autre chemin, ou ajoutez --force.',
    en: '“{file}” already exists: nothing was written. Choose another path, or add --force.',
  },
  'file.unwritable': {
    fr: '«\u00a0{file}\u00a0» ne peut pas être écrit ({reason})\u00a0: rien n’a été écrit.',
    en: '“{file}” cannot be written ({reason}): nothing was written.',
  },
  'file.too_large': {
    fr: '«\u00a0{file}\u00a0» dépasse la taille admise ({limit}).',
    en: '“{file}” is larger than allowed ({limit}).',
  },
  'file.unknown_format': {
    fr: '«\u00a0{file}\u00a0» n’est pas d’un format lu ici. Formats\u00a0: {formats}.',
    en: '“{file}” is in no format read here. Formats: {formats}.',
  },
} as const
