/** Words of accounts, of sessions, and of the room where a study is administered. */
export const studioAdministrationTexts = {
  'room.administration': { fr: 'Administration', en: 'Administration' },
  'session.over': {
    fr: 'Votre session a expiré. Ce que vous avez écrit dans un fichier de l’étude est gardé sur cet appareil. Connectez-vous, puis reprenez.',
    en: 'Your session is over. What you wrote in a file of the study is kept on this device. Sign in, then go on.',
  },
  'session.retry': {
    fr: 'Votre session a expiré\u00a0: connectez-vous par le message en haut de la page, puis réessayez.',
    en: 'Your session is over: sign in through the message at the top of the page, then try again.',
  },
  'session.other_tab': {
    fr: 'Se connecter dans un autre onglet',
    en: 'Sign in in another tab',
  },
  'session.here': { fr: 'Se connecter et revenir ici', en: 'Sign in and come back here' },
  'account.sign_out': { fr: 'Se déconnecter', en: 'Sign out' },
  'account.drafts': {
    fr: '{n} {n|texte n’est pas enregistré|textes ne sont pas enregistrés}. En partant, {n|il sera effacé|ils seront effacés} de cet appareil, pour que personne d’autre ne {n|le|les} lise.',
    en: '{n} {n|text is|texts are} not saved. When you leave, {n|it is|they are} dropped from this device, so that nobody else reads {n|it|them}.',
  },
  'account.drop_drafts': { fr: 'Effacer et se déconnecter', en: 'Drop and sign out' },
  'account.file_read_only': {
    fr: 'Votre rôle est de lire\u00a0; l’analyse et la direction peuvent changer ce fichier.',
    en: 'Your role is to read: an analyst or a director can change this file.',
  },
  'role.director': { fr: 'direction', en: 'director' },
  'role.analyst': { fr: 'analyse', en: 'analyst' },
  'role.reader': { fr: 'lecture', en: 'reader' },

  'admin.lead': {
    fr: 'Qui travaille sur cette étude, ce que chacun a fait, et l’état du serveur.',
    en: 'Who works on this study, what they did, and how the server is doing.',
  },
  'admin.local_lead': {
    fr: 'Sur cette machine, personne n’a besoin de compte. Les comptes, les rôles, les clés d’API et le journal viennent avec «\u00a0visavis serve\u00a0», qui sert ce Studio à une équipe.',
    en: 'On this machine nobody needs an account. Accounts, roles, API keys and the log come with “visavis serve”, which serves this Studio to a team.',
  },
  'admin.you': { fr: 'Vous', en: 'You' },
  'admin.name': { fr: 'Nom', en: 'Name' },
  'admin.email': { fr: 'Adresse', en: 'Address' },
  'admin.role': { fr: 'Rôle', en: 'Role' },
  'admin.end_mine': { fr: 'Fermer toutes mes sessions', en: 'End all my sessions' },
  'admin.end_mine_text': {
    fr: 'Ici et sur tous vos autres appareils\u00a0; vous vous connecterez de nouveau.',
    en: 'Here and on all your other devices; you will sign in again.',
  },
  'admin.directors_only': {
    fr: 'Le reste de cette salle est à la direction de l’étude\u00a0: membres, clés d’API, journal, envoi d’essai, sauvegardes, santé.',
    en: 'The rest of this room is for the study’s directors: members, API keys, log, test mail, backups, health.',
  },
  'admin.people': { fr: 'Membres et rôles', en: 'People and roles' },
  'admin.roles_text': {
    fr: 'Lecture\u00a0: voir l’étude et ses chiffres. Analyse\u00a0: écrire aussi ses fichiers. Direction\u00a0: conduire aussi la collecte, et tenir cette salle.',
    en: 'A reader sees the study and its figures; an analyst also writes its files; a director also leads the fieldwork and keeps this room.',
  },
  'admin.role_of': { fr: 'Rôle de {name}', en: 'Role of {name}' },
  'admin.end_sessions': { fr: 'Fermer ses sessions', en: 'End sessions' },
  'admin.ended': {
    fr: '{n} {n|session fermée|sessions fermées}.',
    en: '{n} {n|session|sessions} ended.',
  },
  'admin.remove': { fr: 'Retirer', en: 'Remove' },
  'admin.remove_of': { fr: 'Retirer {name}', en: 'Remove {name}' },
  'admin.remove_text': {
    fr: '{name} n’aura plus accès à l’étude, et ses sessions sont fermées aussitôt. Ce que le journal dit de ses actions reste.',
    en: '{name} loses access to the study, and their sessions end at once. What the log says of their deeds stays.',
  },
  'admin.keep': { fr: 'Ne rien changer', en: 'Change nothing' },
  'admin.invite': { fr: 'Inviter quelqu’un', en: 'Invite somebody' },
  'admin.make_link': { fr: 'Faire un lien', en: 'Make a link' },
  'admin.link_made': {
    fr: 'Ce lien n’est montré qu’une fois. Il sert une seule fois, jusqu’au {until}\u00a0; donnez-le à {email} par un chemin sûr.',
    en: 'This link is shown once. It works once, until {until}; give it to {email} by a safe way.',
  },
  'admin.link': { fr: 'Lien d’invitation', en: 'Link of invitation' },
  'admin.copy_link': { fr: 'Copier le lien', en: 'Copy the link' },
  'admin.keys': { fr: 'Clés d’API', en: 'API keys' },
  'admin.keys_text': {
    fr: 'Pour des programmes\u00a0: «\u00a0Authorization: Bearer …\u00a0» aux adresses de {origin}/api. Une clé ne donne ni compte ni autre clé.',
    en: 'For programs: “Authorization: Bearer …” at the addresses of {origin}/api. A key hands out no account and no other key.',
  },
  'admin.no_keys': { fr: 'Aucune clé.', en: 'No key.' },
  'admin.key_name': { fr: 'À quoi elle sert', en: 'What it is for' },
  'admin.key_until': { fr: 'Dernier jour', en: 'Last day' },
  'admin.key_used': { fr: 'Dernier usage', en: 'Last used' },
  'admin.key_never': { fr: 'jamais', en: 'never' },
  'admin.key_by': { fr: 'Faite par', en: 'Made by' },
  'admin.make_key': { fr: 'Faire une clé', en: 'Make a key' },
  'admin.key_made': {
    fr: 'Cette clé n’est montrée qu’une fois\u00a0: nous n’en gardons qu’une empreinte. Copiez-la maintenant.',
    en: 'This key is shown once: we keep only a fingerprint of it. Copy it now.',
  },
  'admin.key': { fr: 'Clé d’API', en: 'API key' },
  'admin.copy_key': { fr: 'Copier la clé', en: 'Copy the key' },
  'admin.revoke': { fr: 'Révoquer', en: 'Revoke' },
  'admin.revoke_of': { fr: 'Révoquer «\u00a0{name}\u00a0»', en: 'Revoke “{name}”' },
  'admin.revoke_text': {
    fr: 'Les programmes qui se servent de «\u00a0{name}\u00a0» n’auront plus accès, aussitôt et pour de bon.',
    en: 'Programs that use “{name}” lose access, at once and for good.',
  },
  'admin.audit': { fr: 'Journal', en: 'Log' },
  'admin.chain_whole': {
    fr: 'La chaîne est entière\u00a0: {n} {n|ligne|lignes}, aucune changée ni retirée. Pour pouvoir le prouver plus tard, gardez ailleurs l’empreinte de la dernière\u00a0:',
    en: 'The chain is whole: {n} {n|line|lines}, none changed or taken out. To be able to prove it later, keep the fingerprint of the last one elsewhere:',
  },
  'admin.chain_broken': {
    fr: 'La chaîne est rompue à la ligne {n}\u00a0: cette ligne, ou une autre avant elle, a été changée ou retirée dans la base. Gardez une copie de la base et cherchez qui y a accès.',
    en: 'The chain is broken at line {n}: this line, or one before it, was changed or taken out in the database. Keep a copy of the database and find out who has access to it.',
  },
  'admin.line': { fr: 'Ligne', en: 'Line' },
  'admin.when': { fr: 'Quand', en: 'When' },
  'admin.who': { fr: 'Qui', en: 'Who' },
  'admin.what': { fr: 'Quoi', en: 'What' },
  'admin.house': { fr: 'le serveur', en: 'the server' },
  'admin.former': { fr: 'un ancien membre ({id})', en: 'a former member ({id})' },
  'admin.former_key': { fr: 'une clé révoquée ({id})', en: 'a revoked key ({id})' },
  'admin.key_named': { fr: 'la clé «\u00a0{name}\u00a0»', en: 'the key “{name}”' },
  'admin.earlier': { fr: 'Lignes plus anciennes', en: 'Earlier lines' },
  'admin.later': { fr: 'Lignes plus récentes', en: 'Later lines' },
  'admin.health': { fr: 'Santé', en: 'Health' },
  'admin.look_again': { fr: 'Regarder de nouveau', en: 'Look again' },
  'admin.mail': { fr: 'Envoi d’essai', en: 'Test mail' },
  'admin.mail_text': {
    fr: 'Par le serveur de courriel des invitations, à vous-même.',
    en: 'Through the mail server of the invitations, to yourself.',
  },
  'admin.mail_to': { fr: 'Votre adresse', en: 'Your address' },
  'admin.send_mail': { fr: 'Envoyer l’essai', en: 'Send the test' },
  'admin.not_served': {
    fr: 'Aucune collecte n’est servie pour cette étude\u00a0: il n’y a ni courriel à essayer ni base à sauvegarder. La salle Terrain en ouvre une, «\u00a0visavis serve {study}\u00a0» aussi.',
    en: 'No fieldwork is served for this study: there is no mail to try and no database to back up. The room Field opens one, and so does “visavis serve {study}”.',
  },
  'admin.mail_sent': {
    fr: 'Le serveur de courriel a pris l’essai pour {to}. Regardez s’il arrive, et s’il n’est pas parmi les indésirables.',
    en: 'The mail server took the test for {to}. See whether it arrives, and not among the junk.',
  },
  'admin.mail_refused': {
    fr: 'Le serveur de courriel refuse l’adresse {to} ({reason}). L’adresse est-elle juste\u00a0? Accepte-t-il cet expéditeur\u00a0?',
    en: 'The mail server refuses the address {to} ({reason}). Is the address right? Does it accept this sender?',
  },
  'mail.unreachable': {
    fr: 'Le serveur de courriel ne peut être joint ({reason})\u00a0: vérifiez son nom et son port dans --smtp ou SMTP_URL, et qu’aucun pare-feu ne l’empêche.',
    en: 'The mail server cannot be reached ({reason}): check its name and port in --smtp or SMTP_URL, and that no firewall is in the way.',
  },
  'mail.login': {
    fr: 'Le serveur de courriel refuse le nom ou le mot de passe ({reason})\u00a0: vérifiez SMTP_URL.',
    en: 'The mail server refuses the name or the password ({reason}): check SMTP_URL.',
  },
  'mail.secure': {
    fr: 'La connexion chiffrée au serveur de courriel échoue ({reason})\u00a0: son certificat est-il bon\u00a0? Le port 465 va avec smtps://, le 587 avec smtp://.',
    en: 'The encrypted connection to the mail server fails ({reason}): is its certificate good? Port 465 goes with smtps://, 587 with smtp://.',
  },
  'mail.other': {
    fr: 'Le serveur de courriel n’a pas pris l’essai ({reason}). Réessayez\u00a0; si cela dure, demandez à qui le tient.',
    en: 'The mail server did not take the test ({reason}). Try again; if it lasts, ask whoever runs it.',
  },
  'admin.backup': { fr: 'Sauvegarde', en: 'Backup' },
  'admin.backup_text': {
    fr: 'Toutes les bases servies, pendant qu’elles servent. Les clés qui signent n’y sont pas\u00a0: qui les lirait pourrait fabriquer des réponses. La sauvegarde reste sur la machine du serveur\u00a0: copiez-la ailleurs, et détruisez-la au jour promis aux répondants, car elle tient leurs adresses et leurs réponses.',
    en: 'Every database that is served, while it serves. Keys that sign are not in it: whoever read them could forge answers. The backup stays on the server’s machine: copy it elsewhere, and destroy it on the day promised to respondents, since it holds their addresses and answers.',
  },
  'admin.back_up': { fr: 'Sauvegarder maintenant', en: 'Back up now' },
  'admin.backing_up': { fr: 'Sauvegarde en cours…', en: 'Backing up…' },
  'admin.backed_up': {
    fr: 'Sauvegarde faite\u00a0: {size}, dans {folder}',
    en: 'Backup made: {size}, in {folder}',
  },
  'admin.backups': { fr: 'Sauvegardes sur le serveur', en: 'Backups on the server' },
  'admin.backup_size': { fr: 'Taille', en: 'Size' },
  'admin.backup_where': { fr: 'Où', en: 'Where' },
  'size.kb': { fr: '{n}\u00a0ko', en: '{n} kB' },
  'size.mb': { fr: '{n}\u00a0Mo', en: '{n} MB' },

  'level.good': { fr: 'bien', en: 'good' },
  'level.note': { fr: 'à savoir', en: 'to know' },
  'level.watch': { fr: 'à surveiller', en: 'to watch' },
  'level.bad': { fr: 'à réparer', en: 'to mend' },
  'health.field.none': {
    fr: 'Aucune collecte n’est servie pour cette étude.',
    en: 'No fieldwork is served for this study.',
  },
  'health.field.elsewhere': {
    fr: 'Un des services de la collecte tourne sur une autre machine, que celle-ci ne connaît pas.',
    en: 'One of the services of the fieldwork runs on another machine, which this one does not know.',
  },
  'health.registrar.up': {
    fr: 'Le registre (personnes, courriels) répond.',
    en: 'The registrar (people, mails) answers.',
  },
  'health.registrar.down': {
    fr: 'Le registre (personnes, courriels) ne répond pas\u00a0: personne ne peut entrer. «\u00a0visavis serve\u00a0» le relance de lui-même\u00a0; sinon lisez ce qu’il écrit et relancez-le.',
    en: 'The registrar (people, mails) does not answer: nobody can come in. “visavis serve” starts it again by itself; otherwise read what it writes and start it again.',
  },
  'health.collector.up': {
    fr: 'Le collecteur (réponses) répond.',
    en: 'The collector (answers) answers.',
  },
  'health.collector.down': {
    fr: 'Le collecteur (réponses) ne répond pas\u00a0: rien n’est perdu, les téléphones renverront. «\u00a0visavis serve\u00a0» le relance de lui-même\u00a0; sinon lisez ce qu’il écrit et relancez-le.',
    en: 'The collector (answers) does not answer: nothing is lost, telephones will send again. “visavis serve” starts it again by itself; otherwise read what it writes and start it again.',
  },
  'health.registrar_database.safe': {
    fr: 'Base du registre\u00a0: {engine} {version}, chaque écriture est sur le disque avant d’être confirmée.',
    en: 'Registrar’s database: {engine} {version}, every write is on the disk before it is confirmed.',
  },
  'health.registrar_database.unsafe': {
    fr: 'Base du registre\u00a0: {engine} {version} peut perdre ce qu’elle a confirmé. Remettez fsync, synchronous_commit et full_page_writes.',
    en: 'Registrar’s database: {engine} {version} can lose what it confirmed. Turn on fsync, synchronous_commit and full_page_writes.',
  },
  'health.collector_database.safe': {
    fr: 'Base du collecteur\u00a0: {engine} {version}, chaque écriture est sur le disque avant d’être confirmée.',
    en: 'Collector’s database: {engine} {version}, every write is on the disk before it is confirmed.',
  },
  'health.collector_database.unsafe': {
    fr: 'Base du collecteur\u00a0: {engine} {version} peut perdre ce qu’elle a confirmé. Remettez fsync, synchronous_commit et full_page_writes.',
    en: 'Collector’s database: {engine} {version} can lose what it confirmed. Turn on fsync, synchronous_commit and full_page_writes.',
  },
  'health.office_database.up': {
    fr: 'La base du bureau (comptes, journal) répond.',
    en: 'The office’s database (accounts, log) answers.',
  },
  'health.office_database.down': {
    fr: 'La base du bureau (comptes, journal) ne répond pas\u00a0: vérifiez que PostgreSQL tourne.',
    en: 'The office’s database (accounts, log) does not answer: check that PostgreSQL runs.',
  },
  'health.disk.enough': {
    fr: 'Disque de l’étude\u00a0: {gigabytes}\u00a0Go libres.',
    en: 'Disk of the study: {gigabytes} GB free.',
  },
  'health.disk.little': {
    fr: 'Disque de l’étude\u00a0: {gigabytes}\u00a0Go libres. Faites de la place\u00a0: vieilles sauvegardes, fichiers de «\u00a0out\u00a0».',
    en: 'Disk of the study: {gigabytes} GB free. Make room: old backups, files of “out”.',
  },
  'health.disk.full': {
    fr: 'Disque de l’étude\u00a0: {gigabytes}\u00a0Go libres. Faites de la place tout de suite, sinon les réponses seront refusées.',
    en: 'Disk of the study: {gigabytes} GB free. Make room at once, or answers will be refused.',
  },
  'health.figures.ready': { fr: 'Les chiffres sont à jour.', en: 'The figures are up to date.' },
  'health.figures.preparing': {
    fr: 'Les chiffres sont en train d’être calculés.',
    en: 'The figures are being computed.',
  },
  'health.figures.no_data': {
    fr: 'Aucune réponse encore\u00a0: pas de chiffres.',
    en: 'No answers yet: no figures.',
  },
  'health.figures.broken': {
    fr: 'Les fichiers de l’étude ont des problèmes\u00a0: la salle Conception les montre.',
    en: 'The files of the study have problems: the Design room shows them.',
  },
  'health.backup.today': {
    fr: 'Dernière sauvegarde\u00a0: aujourd’hui.',
    en: 'Last backup: today.',
  },
  'health.backup.recent': {
    fr: 'Dernière sauvegarde\u00a0: il y a {days} {days|jour|jours}.',
    en: 'Last backup: {days} {days|day|days} ago.',
  },
  'health.backup.old': {
    fr: 'Dernière sauvegarde\u00a0: il y a {days} {days|jour|jours}. Faites-en une autre.',
    en: 'Last backup: {days} {days|day|days} ago. Make another one.',
  },
  'health.backup.never': {
    fr: 'Aucune sauvegarde dans le dossier de l’étude. Faites-en une ci-dessous.',
    en: 'No backup in the study’s folder. Make one below.',
  },
  'health.versions.told': {
    fr: 'Vis-à-vis {visavis}, Node {node}.',
    en: 'Vis-à-vis {visavis}, Node {node}.',
  },
  'health.clock.right': {
    fr: 'L’horloge du serveur s’accorde avec celle de cet appareil.',
    en: 'The server’s clock agrees with this device’s.',
  },
  'health.clock.wrong': {
    fr: 'L’horloge du serveur s’écarte de {minutes} {minutes|minute|minutes} de celle de cet appareil. Si c’est le serveur qui se trompe, réglez-le\u00a0: ouverture, clôture et sessions suivent son heure.',
    en: 'The server’s clock is {minutes} {minutes|minute|minutes} away from this device’s. If it is the server that is wrong, set it: opening, close and sessions follow its time.',
  },
} as const
