/** Words of the office's pages and of its API's description that are not issues. */
export const officeTexts = {
  office: { fr: 'Bureau de terrain', en: 'Field office' },
  'role.director': { fr: 'directeur d’étude', en: 'director' },
  'role.analyst': { fr: 'analyste', en: 'analyst' },
  'role.reader': { fr: 'lecteur', en: 'reader' },
  'sign_in.title': { fr: 'Se connecter', en: 'Sign in' },
  'sign_in.text': {
    fr: 'Sans mot de passe\u00a0: votre appareil vous reconnaît par votre doigt, votre visage ou son code.',
    en: 'Without a password: your device recognises you by your finger, your face or its code.',
  },
  'sign_in.passkey': {
    fr: 'Se connecter avec une clé d’accès',
    en: 'Sign in with a passkey',
  },
  'sign_in.oidc': {
    fr: 'Se connecter par le fournisseur d’identité',
    en: 'Sign in through the identity provider',
  },
  'sign_in.script': {
    fr: 'Les clés d’accès ont besoin de JavaScript, qui est éteint dans ce navigateur.',
    en: 'Passkeys need JavaScript, which is off in this browser.',
  },
  'sign_in.wait': { fr: 'Un instant…', en: 'One moment…' },
  'sign_in.cancelled': {
    fr: 'Rien n’a été confirmé sur votre appareil. Vous pouvez réessayer.',
    en: 'Nothing was confirmed on your device. You can try again.',
  },
  'sign_in.unsupported': {
    fr: 'Ce navigateur ne connaît pas les clés d’accès. Essayez une version récente.',
    en: 'This browser does not know passkeys. Try a recent version.',
  },
  'sign_in.offline': {
    fr: 'Le bureau ne répond pas. Vérifiez la connexion et réessayez.',
    en: 'The office does not answer. Check the connection and try again.',
  },
  'enrol.title': { fr: 'Créer votre compte', en: 'Make your account' },
  'enrol.text': {
    fr: 'Le lien que vous avez ouvert sert une seule fois. Votre appareil va créer une clé d’accès\u00a0; elle remplace le mot de passe.',
    en: 'The link that you opened works once. Your device will make a passkey; it takes the place of a password.',
  },
  'enrol.cut': {
    fr: 'Ce lien est incomplet. Ouvrez-le en entier, tel qu’il vous a été donné.',
    en: 'This link is not whole. Open all of it, as it was given to you.',
  },
  'enrol.name': { fr: 'Votre nom', en: 'Your name' },
  'enrol.email': { fr: 'Votre adresse électronique', en: 'Your e-mail address' },
  'enrol.submit': { fr: 'Créer la clé d’accès', en: 'Make the passkey' },
  'enrol.accept': { fr: 'Rejoindre l’étude', en: 'Join the study' },
  'enrol.known': {
    fr: 'Vous êtes connecté. Le lien vous ouvre une étude de plus.',
    en: 'You are signed in. The link opens one more study to you.',
  },
  sign_out: { fr: 'Se déconnecter', en: 'Sign out' },
  skip: { fr: 'Aller au contenu', en: 'Skip to the content' },
  other_language: { fr: 'English', en: 'Français' },
  'problem.title': { fr: 'Cela n’a pas marché', en: 'That did not work' },
  'problem.back': { fr: 'Revenir au début', en: 'Back to the start' },
  'route.sign_in_options': {
    fr: 'Commence une connexion par clé d’accès',
    en: 'Begins a sign-in with a passkey',
  },
  'route.sign_in': {
    fr: 'Finit une connexion par clé d’accès',
    en: 'Ends a sign-in with a passkey',
  },
  'route.read_link': { fr: 'Dit ce qu’un lien ouvre', en: 'Tells what a link opens' },
  'route.enrol_options': {
    fr: 'Commence la création d’un compte',
    en: 'Begins the making of an account',
  },
  'route.enrol': { fr: 'Finit la création d’un compte', en: 'Ends the making of an account' },
  'route.accept_link': {
    fr: 'Rejoint une étude de plus par un lien',
    en: 'Joins one more study by a link',
  },
  'route.me': { fr: 'Qui est connecté, et ses rôles', en: 'Who is signed in, and their roles' },
  'route.sign_out': { fr: 'Ferme cette session', en: 'Ends this session' },
  'route.end_my_sessions': { fr: 'Ferme toutes mes sessions', en: 'Ends all my sessions' },
  'route.studies': { fr: 'Études que le membre peut voir', en: 'Studies that the member may see' },
  'route.fieldwork': { fr: 'Où en est la vague', en: 'Where the wave stands' },
  'route.counts': {
    fr: 'Personnes et réponses par groupe',
    en: 'People and answers by group',
  },
  'route.rates': { fr: 'Taux de réponse par groupe', en: 'Response rates by group' },
  'route.quotas': { fr: 'Entretiens par case de quota', en: 'Interviews by cell of quota' },
  'route.drop_off': { fr: 'Abandons par page', en: 'Drop-off by page' },
  'route.ledger': { fr: 'Registre publié', en: 'Published ledger' },
  'route.manifest': { fr: 'Manifeste signé', en: 'Signed manifest' },
  'route.import_sample': {
    fr: 'Importe les personnes à inviter (CSV, 10 Mo au plus)',
    en: 'Imports the people to be invited (CSV, 10 MB at most)',
  },
  'route.prepare': {
    fr: 'Crée les clés et le manifeste à signer',
    en: 'Makes the keys and the manifest to be signed',
  },
  'route.invite': { fr: 'Envoie les invitations', en: 'Sends the invitations' },
  'route.remind': { fr: 'Envoie les relances', en: 'Sends the reminders' },
  'route.mailing': { fr: 'Où en est l’envoi', en: 'How far the mailing is' },
  'route.halt_mailing': { fr: 'Arrête l’envoi', en: 'Stops the mailing' },
  'route.bounces': {
    fr: 'Retire les adresses qui ne reçoivent rien',
    en: 'Takes out addresses that mail does not reach',
  },
  'route.open': { fr: 'Ouvre la vague, ou la reprend', en: 'Opens the wave, or goes on with it' },
  'route.pause': { fr: 'Met la vague en pause', en: 'Pauses the wave' },
  'route.extend': { fr: 'Déplace le dernier jour', en: 'Moves the last day' },
  'route.close': { fr: 'Clôt la vague pour de bon', en: 'Closes the wave for good' },
  'route.snapshot': {
    fr: 'Tableaux protégés des groupes assez nombreux, pendant la collecte',
    en: 'Protected tables of groups that are large enough, during the fieldwork',
  },
  'route.export': {
    fr: 'Toutes les réponses, après la clôture, pour le directeur',
    en: 'All answers, after the close, for the director',
  },
  'route.members': { fr: 'Membres de l’étude', en: 'Members of the study' },
  'route.invite_member': { fr: 'Invite un membre par un lien', en: 'Invites a member by a link' },
  'route.change_role': { fr: 'Change le rôle d’un membre', en: 'Changes a member’s role' },
  'route.remove_member': { fr: 'Retire un membre', en: 'Takes a member out' },
  'route.end_sessions': { fr: 'Ferme les sessions d’un membre', en: 'Ends a member’s sessions' },
  'route.audit': { fr: 'Journal des actions', en: 'Log of actions' },
  'route.verify_audit': {
    fr: 'Vérifie la chaîne du journal',
    en: 'Checks the chain of the log',
  },
  'route.api_keys': { fr: 'Clés d’API de l’étude', en: 'API keys of the study' },
  'route.make_api_key': {
    fr: 'Fait une clé d’API, montrée une seule fois',
    en: 'Makes an API key, shown once',
  },
  'route.revoke_api_key': { fr: 'Révoque une clé d’API', en: 'Revokes an API key' },
} as const

/** Key of a text of the office. */
export type OfficeTextKey = keyof typeof officeTexts
