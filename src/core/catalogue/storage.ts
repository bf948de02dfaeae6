/** Issues of the databases that hold people and answers. */
export const storageIssues = {
  'storage.unavailable': {
    fr: 'La base de données ne répond pas ({reason}). Rien n’a été enregistré\u00a0; l’essai peut être refait.',
    en: 'The database does not answer ({reason}). Nothing was stored; try again.',
  },
  'storage.busy': {
    fr: 'La base de données est surchargée ({reason}). Rien n’a été enregistré\u00a0; l’essai peut être refait.',
    en: 'The database is overloaded ({reason}). Nothing was stored; try again.',
  },
  'storage.full': {
    fr: 'Le disque de la base de données est plein. Rien n’a été enregistré\u00a0; libérez de la place.',
    en: 'The disk of the database is full. Nothing was stored; free some space.',
  },
  'storage.unstorable': {
    fr: 'La base de données ne peut pas tenir cette valeur ({reason}).',
    en: 'The database cannot hold this value ({reason}).',
  },
  'storage.failed': {
    fr: 'La base de données a refusé l’opération ({reason}).',
    en: 'The database refused the operation ({reason}).',
  },
  'storage.url': {
    fr: 'L’adresse de la base de données n’est pas de la forme postgresql://utilisateur@machine/base.',
    en: 'The address of the database is not of the form postgresql://user@machine/database.',
  },
  'storage.version_old': {
    fr: 'La base de données de «\u00a0{service}\u00a0» est PostgreSQL {version}\u00a0; il faut la version {least} au moins.',
    en: 'The database of “{service}” is PostgreSQL {version}; version {least} is the least.',
  },
  'storage.schema_newer': {
    fr: 'La base de données a été tenue par une version plus récente du logiciel (schéma {found}, connu ici\u00a0: {known}). Mettez le logiciel à jour.',
    en: 'The database was kept by a newer version of the software (schema {found}, known here: {known}). Update the software.',
  },
  'storage.wrong_kind': {
    fr: 'Cette base de données est celle de l’autre partie ({found})\u00a0; {wanted} doit avoir la sienne.',
    en: 'This database is the other side’s ({found}); {wanted} must have its own.',
  },
  'storage.not_durable': {
    fr: 'La vague ne s’ouvre pas\u00a0: dans la base de données de «\u00a0{service}\u00a0», {setting} est désactivé et une réponse confirmée pourrait être perdue. Activez-le dans PostgreSQL, puis ouvrez la vague.',
    en: 'The wave does not open: in the database of “{service}”, {setting} is off, so an acknowledged answer could be lost. Switch it on in PostgreSQL, then open the wave.',
  },
  'storage.engine_not_live': {
    fr: 'La vague ne s’ouvre pas\u00a0: la base de données de «\u00a0{service}\u00a0» est PGlite, qui n’écrit pas sur le disque de façon sûre. Donnez-lui PostgreSQL.',
    en: 'The wave does not open: the database of “{service}” is PGlite, which does not write to disk safely. Give it PostgreSQL.',
  },
  'storage.in_use': {
    fr: 'Le dossier {folder} sert déjà à un autre processus ({pid}). Arrêtez-le d’abord.',
    en: 'The folder {folder} is in use by another process ({pid}). Stop it first.',
  },
  'storage.folder_unreachable': {
    fr: 'Le compte {user} sous lequel PostgreSQL tourne ne peut pas entrer dans {folder}. Déplacez l’étude, ouvrez ce dossier (chmod o+x), ou lancez le logiciel sans être root.',
    en: 'The account {user} that PostgreSQL runs under cannot enter {folder}. Move the study, open that folder (chmod o+x), or run the software without being root.',
  },
  'storage.folder_not_made': {
    fr: 'Le dossier {folder} ne peut pas être créé ({reason}).',
    en: 'The folder {folder} cannot be made ({reason}).',
  },
  'storage.no_account': {
    fr: 'PostgreSQL ne tourne pas sous root, et le compte «\u00a0postgres\u00a0» ne peut pas être créé ({reason}). Créez-le, ou donnez l’adresse d’une base de données.',
    en: 'PostgreSQL does not run as root, and the account “postgres” cannot be made ({reason}). Make it, or give the address of a database.',
  },
  'storage.no_binaries': {
    fr: 'PostgreSQL n’est pas livré pour cette machine ({platform}). Donnez l’adresse d’une base de données.',
    en: 'PostgreSQL does not come with the software for this machine ({platform}). Give the address of a database.',
  },
  'storage.not_started': {
    fr: 'PostgreSQL ne démarre pas dans {folder} ({reason}).',
    en: 'PostgreSQL does not start in {folder} ({reason}).',
  },
  'storage.backup_unreadable': {
    fr: 'La sauvegarde {file} ne se lit pas ({reason}). Rien n’a été restauré.',
    en: 'The backup {file} cannot be read ({reason}). Nothing was restored.',
  },
  'storage.backup_incomplete': {
    fr: 'La sauvegarde {file} est coupée\u00a0: sa fin manque. Rien n’a été restauré.',
    en: 'The backup {file} is cut short: its end is missing. Nothing was restored.',
  },
  'storage.backup_altered': {
    fr: 'La sauvegarde {file} n’est pas celle qui a été écrite\u00a0: son empreinte ou ses comptes diffèrent. Rien n’a été restauré.',
    en: 'The backup {file} is not what was written: its digest or its counts differ. Nothing was restored.',
  },
  'storage.backup_kind': {
    fr: 'La sauvegarde {file} est celle de l’autre partie ({found})\u00a0; {wanted} est attendu. Rien n’a été restauré.',
    en: 'The backup {file} is the other side’s ({found}); {wanted} is expected. Nothing was restored.',
  },
  'storage.backup_newer': {
    fr: 'La sauvegarde {file} vient d’une version plus récente du logiciel (schéma {found}, connu ici\u00a0: {known}). Rien n’a été restauré.',
    en: 'The backup {file} comes from a newer version of the software (schema {found}, known here: {known}). Nothing was restored.',
  },
  'storage.backup_not_written': {
    fr: 'La sauvegarde {file} ne peut pas être écrite ({reason}).',
    en: 'The backup {file} cannot be written ({reason}).',
  },
  'storage.not_empty': {
    fr: 'Une sauvegarde se restaure dans une base de données vide\u00a0; celle-ci contient déjà des tables.',
    en: 'A backup is restored into an empty database; this one holds tables already.',
  },
  'storage.office_not_restored': {
    fr: 'La sauvegarde du bureau «\u00a0{file}\u00a0» ne revient pas ({reason})\u00a0: fichier illisible ou changé, ou base qui a déjà des comptes. Les deux autres bases sont revenues.',
    en: 'The backup of the office “{file}” does not come back ({reason}): the file cannot be read or was changed, or the database has accounts already. The two other databases came back.',
  },
} as const
