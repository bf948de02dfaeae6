/** Issues of Word documents that `verify` reads. */
export const docxIssues = {
  'docx.not_a_document': {
    fr: '«\u00a0{file}\u00a0» n’est pas un document Word lisible. Enregistrez-le de nouveau au format .docx.',
    en: '“{file}” is not a readable Word document. Save it again as .docx.',
  },
  'docx.too_large': {
    fr: '«\u00a0{file}\u00a0» dépasse {limit} octets. Retirez-en les images.',
    en: '“{file}” is larger than {limit} bytes. Remove its images.',
  },
  'docx.expands_too_far': {
    fr: '«\u00a0{file}\u00a0» se déplie en plus de {limit} octets\u00a0: il n’est pas ouvert.',
    en: '“{file}” expands to more than {limit} bytes: it is not opened.',
  },
  'docx.too_many_files': {
    fr: '«\u00a0{file}\u00a0» contient plus de {limit} fichiers\u00a0: il n’est pas ouvert.',
    en: '“{file}” holds more than {limit} files: it is not opened.',
  },
  'docx.encrypted': {
    fr: '«\u00a0{file}\u00a0» est protégé par un mot de passe. Retirez la protection.',
    en: '“{file}” is protected by a password. Remove the protection.',
  },
  'docx.takes_too_long': {
    fr: '«\u00a0{file}\u00a0» a pris plus de {seconds}\u00a0s à lire\u00a0: la lecture a été arrêtée. Copiez son texte dans un nouveau document.',
    en: '“{file}” took more than {seconds} s to read: reading was stopped. Copy its text into a new document.',
  },
  'docx.reader_stopped': {
    fr: 'La lecture de «\u00a0{file}\u00a0» s’est interrompue, sans doute faute de mémoire. Copiez son texte dans un nouveau document.',
    en: 'Reading “{file}” broke off, probably for want of memory. Copy its text into a new document.',
  },
  'docx.zip64': {
    fr: '«\u00a0{file}\u00a0» est au format ZIP64, qui n’est pas lu. Enregistrez-le de nouveau.',
    en: '“{file}” is in ZIP64 format, which is not read. Save it again.',
  },
} as const
