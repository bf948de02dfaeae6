import { studioFollowTexts } from './studio-follow-text.ts'

const leadingTexts = {
  'field.said_prepared': {
    fr: 'Le manifeste est prêt. Téléchargez-le, faites-le signer par le témoin, puis rendez-le ici. Empreinte\u00a0: {fingerprint}',
    en: 'The manifest is ready. Download it, have the witness sign it, then give it back here. Fingerprint: {fingerprint}',
  },
  'field.said_signed': {
    fr: 'La signature du témoin est bonne. La vague peut être ouverte.',
    en: 'The witness’s signature is good. The wave can be opened.',
  },
  'field.said_halted': {
    fr: 'L’envoi s’arrête après les courriels en main.',
    en: 'The mailing stops after the mails in hand.',
  },
  'field.said_mailing': { fr: 'L’envoi a commencé.', en: 'The mailing has begun.' },
  'field.said_closed': {
    fr: 'La vague est close\u00a0: {answers} {answers|réponse mélangée|réponses mélangées}. Exportez-les pour en avoir les chiffres.',
    en: 'The wave is closed: {answers} {answers|answer|answers} mixed. Export them to have their figures.',
  },
  'field.said_stopped': { fr: 'La collecte est arrêtée.', en: 'The collection is stopped.' },
  'field.said_cleared': {
    fr: 'L’essai est rangé\u00a0: la vague repart à neuf.',
    en: 'The trial is put away: the wave begins afresh.',
  },
  'field.said_made': {
    fr: 'fieldwork.yaml est écrit. Relisez-le dans Conception\u00a0: contact, dates, quotas.',
    en: 'fieldwork.yaml is written. Read it over in Design: contact, dates, quotas.',
  },
  'room.field': { fr: 'Terrain', en: 'Field' },
  'wave.lead': {
    fr: 'Comment les gens sont interrogés, combien ont répondu, et ce qui vient ensuite. Chaque pas est aussi une commande\u00a0: «\u00a0visavis field\u00a0».',
    en: 'How people are asked, how many answered, and what comes next. Each step is a command too: “visavis field”.',
  },
  'wave.no_plan': {
    fr: 'Cette étude n’a pas de plan de collecte (fieldwork.yaml). Choisissez comment les réponses se rattachent aux personnes\u00a0: un fichier commenté sera écrit, que vous compléterez dans Conception.',
    en: 'This study has no plan of its fieldwork (fieldwork.yaml). Choose how answers relate to people: a commented file is written, for you to complete in Design.',
  },
  'wave.broken': {
    fr: 'La collecte attend que les fichiers de l’étude tiennent ensemble.',
    en: 'The fieldwork waits until the files of the study hold together.',
  },
  'wave.mend': { fr: 'Ouvrir les fichiers', en: 'Open the files' },
  'wave.mode': {
    fr: 'Comment les réponses se rattachent aux personnes',
    en: 'How answers relate to people',
  },
  'wave.mode_now': { fr: 'Mode\u00a0: {mode}', en: 'Mode: {mode}' },
  'wave.mode_change': { fr: 'Choisir un autre mode', en: 'Choose another mode' },
  'wave.mode_take': { fr: 'Choisir le mode {mode}', en: 'Choose {mode} mode' },
  'wave.mode_conflict': {
    fr: 'fieldwork.yaml a changé entre-temps. Rien n’a été écrit\u00a0: choisissez à nouveau.',
    en: 'fieldwork.yaml has changed meanwhile. Nothing was written: choose again.',
  },
  'wave.mode.anonymous': { fr: 'anonyme', en: 'anonymous' },
  'wave.mode.confidential': { fr: 'confidentiel', en: 'confidential' },
  'wave.mode.open': { fr: 'ouvert', en: 'open' },
  'wave.mode_text.anonymous': {
    fr: 'Personne ne peut relier une réponse à quelqu’un, vous non plus. Il faut une liste de personnes, 100 invités au moins par groupe, et un témoin (comité social, délégué à la protection des données) qui signe avec vous. Rien n’est montré avant {n} réponses d’un groupe. Les répondants ont besoin de JavaScript.',
    en: 'Nobody can link an answer to a person, you included. It takes a list of people, 100 invited at least in each group, and a witness (works council, data protection officer) who signs with you. Nothing is shown before {n} answers of a group. Respondents need JavaScript.',
  },
  'wave.mode_text.confidential': {
    fr: 'Chaque personne de la liste a un lien à elle. Qui a répondu est su, pour ne pas relancer à tort\u00a0; le lien entre la personne et sa réponse est coupé après la clôture. Les pages ne diront jamais «\u00a0anonyme\u00a0».',
    en: 'Each person of the list has a link of their own. Who answered is known, so that nobody is reminded in vain; the link between person and answer is cut after the close. Pages never say “anonymous”.',
  },
  'wave.mode_text.open': {
    fr: 'Répond qui a l’adresse\u00a0: une affiche, un intranet. Nul ne sait qui répond, ni combien ont vu l’adresse\u00a0: il n’y a pas de taux de réponse, et répondre deux fois ne peut pas être empêché.',
    en: 'Whoever has the address answers: a poster, an intranet. Nobody knows who answers, nor how many saw the address: there is no response rate, and answering twice cannot be prevented.',
  },
  'wave.phase.preparing': { fr: 'Vague\u00a0: en préparation', en: 'Wave: being prepared' },
  'wave.phase.open': { fr: 'Vague\u00a0: ouverte', en: 'Wave: open' },
  'wave.phase.paused': { fr: 'Vague\u00a0: suspendue', en: 'Wave: paused' },
  'wave.phase.closed': { fr: 'Vague\u00a0: close', en: 'Wave: closed' },
  'wave.phase_text.preparing': {
    fr: 'Personne ne peut encore répondre.',
    en: 'Nobody can answer yet.',
  },
  'wave.phase_text.open': { fr: 'Les réponses sont prises.', en: 'Answers are taken.' },
  'wave.phase_text.outside': {
    fr: 'Ouverte, mais aujourd’hui est hors de ses dates\u00a0: aucune réponse n’est prise.',
    en: 'Open, but today is outside its dates: no answer is taken.',
  },
  'wave.phase_text.paused': {
    fr: 'Aucun accès n’est délivré et aucune réponse n’est prise\u00a0; la page des répondants le dit, et garde ce qu’ils ont commencé.',
    en: 'No access is given and no answer taken; respondents’ pages say so, and keep what was begun.',
  },
  'wave.phase_text.closed': {
    fr: 'Pour toujours\u00a0: une vague close ne rouvre pas.',
    en: 'For good: a closed wave never opens again.',
  },
  'wave.window': { fr: 'Du {opens} au {closes}.', en: 'From {opens} to {closes}.' },
  'wave.opens_on': { fr: 'À partir du {opens}.', en: 'From {opens}.' },
  'wave.closes_on': { fr: 'Jusqu’au {closes}.', en: 'Until {closes}.' },
  'wave.no_window': {
    fr: 'Sans dates\u00a0: jusqu’à ce que vous la fermiez.',
    en: 'Without dates: until you close it.',
  },
  'wave.service': { fr: 'Collecte', en: 'Collection' },
  'wave.service.off': {
    fr: 'La collecte ne tourne pas. La démarrer lance sur cette machine trois bases de données et deux services\u00a0: l’un connaît les personnes, l’autre les réponses.',
    en: 'The collection is not running. To start it runs three databases and two services on this machine, one of which knows people, the other answers.',
  },
  'wave.service.starting': {
    fr: 'La collecte démarre\u00a0: bases de données, registre, pages des répondants…',
    en: 'The collection is starting: databases, registrar, respondents’ pages…',
  },
  'wave.service.here': {
    fr: 'La collecte tourne dans ce Studio, et s’arrête avec lui.',
    en: 'The collection runs in this Studio, and stops with it.',
  },
  'wave.service.elsewhere': {
    fr: 'La collecte est servie par un autre processus («\u00a0visavis serve\u00a0»)\u00a0: elle est conduite d’ici, mais ne s’arrête que là-bas.',
    en: 'The collection is served by another process (“visavis serve”): it is led from here, but stops over there alone.',
  },
  'wave.service.lost': {
    fr: 'La collecte ne répond pas. Un service qui tombe est relancé en quelques secondes\u00a0; si cela dure, la machine ou le processus qui la servait a été arrêté.',
    en: 'The collection does not answer. A service that falls is started again within seconds; if it lasts, the machine or the process that served it was stopped.',
  },
  'wave.service.failed': {
    fr: 'La collecte n’a pas démarré.',
    en: 'The collection did not start.',
  },
  'wave.respondents': { fr: 'Adresse des répondants', en: 'Respondents’ address' },
  'wave.copy': { fr: 'Copier', en: 'Copy' },
  'wave.group_address': { fr: 'Adresse de «\u00a0{group}\u00a0»', en: 'Address of “{group}”' },
  'wave.office': { fr: 'Bureau de l’équipe', en: 'Office of the staff' },
  'wave.this_machine': {
    fr: 'Ces adresses ne valent que sur cette machine, pour essayer. Pour de vrais répondants, servez l’étude derrière https\u00a0: voir docs/fieldwork.md.',
    en: 'These addresses are good on this machine alone, to try. For real respondents serve the study behind https: see docs/fieldwork.md.',
  },
  'wave.no_mail': {
    fr: 'Aucun serveur de courriel n’est donné (SMTP_URL)\u00a0: les invitations ne peuvent pas partir\u00a0; des lettres peuvent être imprimées.',
    en: 'No mail server is given (SMTP_URL): invitations cannot be sent; letters can be printed.',
  },
  'wave.event.crashed': {
    fr: 'Le service «\u00a0{service}\u00a0» s’est arrêté tout seul\u00a0; il est relancé.',
    en: 'Service “{service}” ended by itself; it is started again.',
  },
  'wave.event.restarted': {
    fr: 'Le service «\u00a0{service}\u00a0» répond à nouveau.',
    en: 'Service “{service}” answers again.',
  },
  'wave.start': { fr: 'Démarrer la collecte', en: 'Start the collection' },
  'wave.start_again': { fr: 'Essayer à nouveau', en: 'Try again' },
  'wave.start_anew': {
    fr: 'Démarrer à d’autres adresses (les liens déjà donnés ne mèneront plus à rien)',
    en: 'Start at other addresses (links given already will lead nowhere)',
  },
  'wave.stop': { fr: 'Arrêter la collecte', en: 'Stop the collection' },
  'wave.stop_text': {
    fr: 'Personne ne peut répondre tant qu’elle est arrêtée. Rien n’est perdu.',
    en: 'Nobody can answer while it is stopped. Nothing is lost.',
  },
  'wave.next': { fr: 'Ce qui vient ensuite', en: 'What comes next' },
  'wave.open': { fr: 'Ouvrir la vague', en: 'Open the wave' },
  'wave.open_text': {
    fr: 'Les réponses sont prises dès maintenant, ou dès le premier jour prévu. Les questionnaires ne changent plus jusqu’à la clôture\u00a0: une autre version est une autre vague.',
    en: 'Answers are taken from now on, or from the first day that was planned. Questionnaires no longer change until the close: another version is another wave.',
  },
  'wave.resume': { fr: 'Reprendre', en: 'Go on' },
  'wave.resume_text': {
    fr: 'Les réponses sont prises à nouveau, là où chacun en était.',
    en: 'Answers are taken again, from where everyone was.',
  },
  'wave.pause': { fr: 'Suspendre', en: 'Pause' },
  'wave.pause_text': {
    fr: 'Aucun accès n’est délivré et aucune réponse n’est prise jusqu’à la reprise. Les répondants lisent que l’enquête est suspendue\u00a0; ce qu’ils ont commencé est gardé.',
    en: 'No access is given and no answer taken until you go on. Respondents read that the survey is paused; what they have begun is kept.',
  },
  'wave.extend': { fr: 'Changer le dernier jour', en: 'Change the last day' },
  'wave.extend_day': { fr: 'Dernier jour', en: 'Last day' },
  'wave.close': { fr: 'Clore la vague…', en: 'Close the wave…' },
  'wave.close_title': { fr: 'Clore ne se défait pas', en: 'Closing cannot be undone' },
  'wave.close_1': {
    fr: 'Plus aucune réponse ne sera prise, et la vague ne rouvrira jamais.',
    en: 'No answer will be taken any more, and the wave never opens again.',
  },
  'wave.close_2.anonymous': {
    fr: 'Les clés qui signent les accès sont détruites\u00a0; les bulletins sont copiés dans un ordre aléatoire, sans rien qui mène à un reçu.',
    en: 'The keys that sign accesses are destroyed; ballots are copied in random order, with nothing that leads to a receipt.',
  },
  'wave.close_2.confidential': {
    fr: 'Les réponses sont copiées dans un ordre aléatoire. Le lien entre une personne et sa réponse est coupé au plus tard {days} jours après.',
    en: 'Answers are copied in random order. The link between a person and their answer is cut {days} days later at the latest.',
  },
  'wave.close_2.open': {
    fr: 'Les réponses sont copiées dans un ordre aléatoire\u00a0; les interviews commencées et non finies sont effacées.',
    en: 'Answers are copied in random order; interviews begun and not ended are deleted.',
  },
  'wave.close_3': {
    fr: 'Les réponses elles-mêmes sont effacées {months} mois après la clôture.',
    en: 'The answers themselves are deleted {months} months after the close.',
  },
  'wave.confirm': {
    fr: 'Pour confirmer, écrivez le nom de l’étude\u00a0: {study}',
    en: 'To confirm, write the name of the study: {study}',
  },
  'wave.close_now': { fr: 'Clore pour toujours', en: 'Close for good' },
  'wave.cancel': { fr: 'Ne rien faire', en: 'Do nothing' },
  'wave.export': { fr: 'Exporter les réponses', en: 'Export the answers' },
  'wave.export_text': {
    fr: 'Elles sont écrites dans les fichiers que study.yaml nomme, dans un ordre aléatoire, sans celles que le plan de qualité écarte. L’étude a ensuite ses chiffres.',
    en: 'They are written into the files that study.yaml names, in random order, without those that the quality plan leaves out. The study then has its figures.',
  },
  'wave.export_simulated': {
    fr: 'Cette vague était un essai\u00a0: ses réponses restent dites simulées.',
    en: 'This wave was a trial: its answers stay marked as simulated.',
  },
  'wave.export_force': {
    fr: 'Remplacer les fichiers de réponses qui sont déjà là',
    en: 'Replace the files of answers that are there already',
  },
  'wave.explore': { fr: 'Voir les chiffres', en: 'See the figures' },
  'wave.clear': { fr: 'Ranger l’essai…', en: 'Put the trial away…' },
  'wave.clear_title': {
    fr: 'Ranger l’essai efface la vague servie',
    en: 'Putting the trial away deletes the served wave',
  },
  'wave.clear_text': {
    fr: 'Ses bases de données, ses clés et sa liste de personnes sont effacées de cette machine\u00a0; la vague repart à neuf. Les fichiers exportés restent.',
    en: 'Its databases, its keys and its list of people are deleted from this machine; the wave begins afresh. Exported files stay.',
  },
  'wave.clear_now': { fr: 'Effacer et repartir à neuf', en: 'Delete and begin afresh' },
  'wave.trial': { fr: 'Essai par des répondants simulés', en: 'Trial by simulated respondents' },
  'wave.trial_text': {
    fr: 'Des répondants inventés parcourent les pages servies, par HTTP, comme un navigateur sans script. Ils répondent ce que dit simulation.yaml. Leurs réponses restent dites simulées\u00a0; si quelqu’un d’autre répond aussi, rien ne sera exporté.',
    en: 'Made-up respondents walk through the served pages over HTTP, as a browser without scripts does. They answer what simulation.yaml says. Their answers stay marked as simulated; if anybody else answers too, nothing will be exported.',
  },
  'wave.trial_number': { fr: 'Répondants simulés', en: 'Simulated respondents' },
  'wave.trial_start': { fr: 'Faire répondre', en: 'Let them answer' },
  'wave.trial_stop': { fr: 'Interrompre l’essai', en: 'Interrupt the trial' },
  'wave.trial_done': {
    fr: '{done} répondants simulés sur {of} ont répondu.',
    en: '{done} of {of} simulated respondents have answered.',
  },
  'wave.trial_anonymous': {
    fr: 'En mode anonyme, chaque accès part à une personne de la liste\u00a0: il n’y a pas d’essai simulé. Essayez l’étude en mode ouvert, ou par «\u00a0visavis preview\u00a0».',
    en: 'In anonymous mode each access goes to a person of the list: there is no simulated trial. Try the study in open mode, or with “visavis preview”.',
  },
  'wave.people': { fr: 'Personnes et invitations', en: 'People and invitations' },
  'wave.people_text': {
    fr: 'La liste reste au registre, dans sa propre base\u00a0: rien n’en est écrit ailleurs. Colonnes\u00a0: email, name, language, population, group.',
    en: 'The list stays with the registrar, in a database of its own: nothing of it is written elsewhere. Columns: email, name, language, population, group.',
  },
  'wave.import': {
    fr: 'Liste de personnes (CSV, 10\u00a0Mo au plus)',
    en: 'List of people (CSV, 10\u00a0MB at most)',
  },
  'wave.import_drop': { fr: 'ou déposez le fichier ici', en: 'or drop the file here' },
  'wave.too_large': {
    fr: 'Ce fichier dépasse 10\u00a0Mo. Partagez-le en plusieurs, l’un après l’autre.',
    en: 'This file is larger than 10\u00a0MB. Split it into several, one after the other.',
  },
  'wave.bounces': {
    fr: 'Adresses non remises (CSV ou une par ligne)',
    en: 'Addresses that mail did not reach (CSV, or one a line)',
  },
  'wave.invite': { fr: 'Envoyer les invitations', en: 'Send the invitations' },
  'wave.remind': { fr: 'Relancer qui n’a pas répondu', en: 'Remind those who have not answered' },
  'wave.remind_anonymous': {
    fr: 'Relancer qui n’a pas retiré son accès',
    en: 'Remind those who have not collected their access',
  },
  'wave.halt': { fr: 'Arrêter l’envoi', en: 'Stop the mailing' },
  'wave.mail_size': { fr: 'Courriels par lot', en: 'Mails in a batch' },
  'wave.mail_pause': { fr: 'Secondes entre deux lots', en: 'Seconds between two batches' },
  'wave.mail_text': {
    fr: 'Par lots\u00a0: une rafale de courriels fait une rafale de visites, qui relierait les unes aux autres.',
    en: 'In batches: a burst of mails makes a burst of visits, which would link the ones to the others.',
  },
  'wave.mailing': {
    fr: 'Envoyés\u00a0: {sent} · refusés par le serveur\u00a0: {refused} · à reprendre\u00a0: {failed}',
    en: 'Sent: {sent} · refused by the server: {refused} · to be tried again: {failed}',
  },
  'wave.letters': {
    fr: 'Imprimer des lettres, une par personne sans courriel',
    en: 'Print letters, one for each person without e-mail',
  },
  'wave.posters': {
    fr: 'Imprimer des affiches, une par groupe',
    en: 'Print posters, one for each group',
  },
  'wave.letters_text': {
    fr: 'Chaque lien n’est fait qu’une fois\u00a0: imprimez la page, puis détruisez le fichier.',
    en: 'Each link is made once: print the page, then destroy the file.',
  },
  'wave.letters_done': {
    fr: '{n} {n|feuille|feuilles}\u00a0: le fichier est téléchargé.',
    en: '{n} {n|sheet|sheets}: the file was downloaded.',
  },
} as const

/** Words of the Studio's Field room. */
export const studioFieldTexts: typeof leadingTexts & typeof studioFollowTexts = {
  ...leadingTexts,
  ...studioFollowTexts,
}
