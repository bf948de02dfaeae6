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
  'docx.zip64': {
    fr: '«\u00a0{file}\u00a0» est au format ZIP64, qui n’est pas lu. Enregistrez-le de nouveau.',
    en: '“{file}” is in ZIP64 format, which is not read. Save it again.',
  },
} as const
