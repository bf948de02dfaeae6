/** Issues of the engines that sum answers where they are: DuckDB, ClickHouse. */
export const engineIssues = {
  'engine.no_url': {
    fr: 'Aucune adresse de serveur ClickHouse. Donnez-en une par fragment, comme http://serveur:8123.',
    en: 'No address of a ClickHouse server. Give one a shard, such as http://server:8123.',
  },
  'engine.invalid_url': {
    fr: 'L’adresse n°\u00a0{position} n’est pas celle d’un serveur ClickHouse. Écrivez http:// ou https://, le nom du serveur et son port, comme http://serveur:8123.',
    en: 'Address {position} is not that of a ClickHouse server. Write http:// or https://, the server’s name and its port, such as http://server:8123.',
  },
  'engine.url_credentials': {
    fr: 'L’adresse n°\u00a0{position} contient un nom ou un mot de passe. Retirez-les et donnez-les à part\u00a0: une adresse finit dans les historiques.',
    en: 'Address {position} holds a name or a password. Remove them and give them apart: addresses end up in histories.',
  },
  'engine.duplicate_url': {
    fr: 'Le serveur {shard} est donné deux fois. Donnez chaque fragment une fois.',
    en: 'Server {shard} is given twice. Give each shard once.',
  },
  'engine.shard_unreachable': {
    fr: 'Le serveur {shard} ne répond pas ({reason})\u00a0: aucun résultat. Vérifiez qu’il tourne et que le réseau y mène.',
    en: 'Server {shard} does not answer ({reason}): no result. Check that it runs and that the network leads to it.',
  },
  'engine.not_clickhouse': {
    fr: 'Ce qui répond à {shard} n’est pas ClickHouse. Donnez le port HTTP du serveur (8123 d’ordinaire).',
    en: 'What answers at {shard} is not ClickHouse. Give the server’s HTTP port (8123 as a rule).',
  },
  'engine.access_refused': {
    fr: 'Le serveur {shard} refuse l’accès à «\u00a0{user}\u00a0». Vérifiez le nom, le mot de passe et les droits (créer, remplir, lire et supprimer des tables).',
    en: 'Server {shard} refuses access to “{user}”. Check the name, the password and the rights (create, fill, read and drop tables).',
  },
  'engine.unknown_database': {
    fr: 'Le serveur {shard} n’a pas de base «\u00a0{database}\u00a0». Créez-la sur chaque fragment, ou nommez-en une autre.',
    en: 'Server {shard} has no database “{database}”. Create it on each shard, or name another.',
  },
  'engine.shard_too_slow': {
    fr: 'Le serveur {shard} n’a pas répondu en {seconds}\u00a0s\u00a0: aucun résultat. Accordez plus de temps, ou réessayez quand il sera moins chargé.',
    en: 'Server {shard} did not answer within {seconds} s: no result. Allow more time, or try again when it is less busy.',
  },
  'engine.shard_failed': {
    fr: 'Le serveur {shard} a échoué\u00a0: aucun résultat. Il dit\u00a0: {reason}',
    en: 'Server {shard} failed: no result. It says: {reason}',
  },
  'engine.bad_answer': {
    fr: 'La réponse du serveur {shard} est incomplète ou illisible\u00a0: aucun résultat. Réessayez.',
    en: 'The answer of server {shard} is incomplete or cannot be read: no result. Try again.',
  },
  'engine.sample_incomplete': {
    fr: 'Le serveur {shard} a {found} répondants de l’échantillon au lieu de {expected}\u00a0: aucun résultat. Supprimez cette table et chargez de nouveau l’échantillon.',
    en: 'Server {shard} has {found} respondents of the sample instead of {expected}: no result. Drop that table and load the sample again.',
  },
  'engine.sample_gone': {
    fr: 'Le serveur {shard} n’a plus l’échantillon\u00a0: aucun résultat. Chargez-le de nouveau.',
    en: 'Server {shard} no longer has the sample: no result. Load it again.',
  },
  'engine.free_text': {
    fr: 'La condition lit le texte libre «\u00a0{variable}\u00a0», que le moteur ne contient pas. Utilisez une autre variable, ou calculez en mémoire.',
    en: 'The condition reads the open text “{variable}”, which the engine does not hold. Use another variable, or compute in memory.',
  },
  'engine.load_interrupted': {
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
  'engine.interrupted': {
    fr: 'Le calcul a été interrompu\u00a0: aucun résultat.',
    en: 'The work was interrupted: no result.',
  },
} as const
