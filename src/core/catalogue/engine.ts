/** Issues of the engines that sum answers where they are: DuckDB, ClickHouse. */
export const engineIssues = {
  'engine.free_text': {
    fr: 'La condition lit le texte libre «\u00a0{variable}\u00a0», que le moteur ne contient pas. Utilisez une autre variable, ou calculez en mémoire.',
    en: 'The condition reads the open text “{variable}”, which the engine does not hold. Use another variable, or compute in memory.',
  },
  'engine.interrupted': {
    fr: 'La lecture de «\u00a0{file}\u00a0» a été interrompue\u00a0: rien n’en a été gardé.',
    en: 'Reading “{file}” was interrupted: nothing of it was kept.',
  },
  'engine.corrupt_file': {
    fr: '«\u00a0{file}\u00a0» n’est pas un fichier Parquet entier\u00a0: il est abîmé, tronqué, ou d’un autre format. Exportez-le à nouveau.',
    en: '“{file}” is not a whole Parquet file: it is damaged, cut short, or of another format. Export it again.',
  },
  'engine.disk_full': {
    fr: 'La place manque sur le disque pour lire «\u00a0{file}\u00a0» (dossier temporaire\u00a0: {folder}). Libérez-en, ou donnez un autre dossier.',
    en: 'The disk has no room left to read “{file}” (temporary folder: {folder}). Free some, or give another folder.',
  },
  'engine.out_of_memory': {
    fr: 'La mémoire accordée ne suffit pas pour lire «\u00a0{file}\u00a0». Accordez-en davantage, ou moins de fils d’exécution.',
    en: 'The memory allowed is not enough to read “{file}”. Allow more of it, or fewer threads.',
  },
  'engine.unreadable': {
    fr: '«\u00a0{file}\u00a0» ne peut pas être lu par le moteur\u00a0: {reason}',
    en: '“{file}” cannot be read by the engine: {reason}',
  },
} as const
