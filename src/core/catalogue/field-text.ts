/** Words of the fieldwork's commands that are not issues. */
export const fieldTexts = {
  'serve.running': {
    fr: 'Répondants\u00a0: {collector} · registre\u00a0: {registrar}',
    en: 'Respondents: {collector} · registrar: {registrar}',
  },
  'serve.office': {
    fr: 'Studio de l’équipe, avec connexion\u00a0: {office}',
    en: 'The team’s Studio, to sign in to: {office}',
  },
  'serve.director': {
    fr: 'Premier directeur (lien valable une fois, à ne donner qu’à cette personne)\u00a0: {link}',
    en: 'First director (the link works once; give it to that person alone): {link}',
  },
  'serve.simulated': {
    fr: 'study.yaml dit que ses réponses sont simulées\u00a0: servez-le ainsi pour un essai. Avant de vraies réponses, retirez-en «\u00a0simulated:\u00a0», et simulation.yaml\u00a0; «\u00a0visavis field export\u00a0» l’exige.',
    en: 'study.yaml says that its answers are simulated: serve it like that for a trial. Before real answers, remove “simulated:” from it, and simulation.yaml; “visavis field export” insists.',
  },
  'serve.how_to_stop': { fr: 'Ctrl-C pour arrêter.', en: 'Ctrl-C to stop.' },
  'serve.next_anonymous': {
    fr: 'La vague n’est pas ouverte. Pour l’ouvrir, dans un autre terminal\u00a0: visavis field import, field prepare, witness sign (le témoin), field open, puis field invite.',
    en: 'The wave is not open. To open it, in another terminal: visavis field import, field prepare, witness sign (the witness), field open, then field invite.',
  },
  'serve.next_confidential': {
    fr: 'La vague n’est pas ouverte. Pour l’ouvrir, dans un autre terminal\u00a0: visavis field import, field open, puis field invite.',
    en: 'The wave is not open. To open it, in another terminal: visavis field import, field open, then field invite.',
  },
  'serve.next_open': {
    fr: 'La vague n’est pas ouverte. Pour l’ouvrir, dans un autre terminal\u00a0: visavis field open, puis field posters.',
    en: 'The wave is not open. To open it, in another terminal: visavis field open, then field posters.',
  },
  'serve.no_mail': {
    fr: 'Aucun serveur de courriel (--smtp)\u00a0: rien ne pourra être envoyé. «\u00a0visavis field posters\u00a0» fait des lettres à imprimer.',
    en: 'No mail server (--smtp): nothing can be sent. “visavis field posters” makes letters to print.',
  },
  'serve.stopping': {
    fr: 'Arrêt en cours\u00a0: ce qui est en route se termine…',
    en: 'Stopping: what is under way is finished…',
  },
  'serve.crashed': {
    fr: 'Le service «\u00a0{service}\u00a0» s’est arrêté tout seul\u00a0; il est relancé.',
    en: 'Service “{service}” ended by itself; it is started again.',
  },
  'serve.restarted': {
    fr: 'Le service «\u00a0{service}\u00a0» répond à nouveau.',
    en: 'Service “{service}” answers again.',
  },
  'field.imported': {
    fr: '{added} {added|personne ajoutée|personnes ajoutées}, {known} déjà {known|connue|connues}.',
    en: '{added} {added|person|people} added, {known} known already.',
  },
  'field.bounced': {
    fr: '{matched} {matched|adresse marquée|adresses marquées}, {unknown} {unknown|inconnue|inconnues}.',
    en: '{matched} {matched|address|addresses} marked, {unknown} unknown.',
  },
  'field.prepared': {
    fr: 'Manifeste prêt\u00a0: {file}. Le témoin le signe sur sa machine («\u00a0visavis witness sign\u00a0»), puis «\u00a0visavis field open\u00a0».\nEmpreinte\u00a0: {fingerprint}',
    en: 'The manifest is ready: {file}. The witness signs it on their own machine (“visavis witness sign”), then “visavis field open”.\nFingerprint: {fingerprint}',
  },
  'field.open': {
    fr: 'La vague est ouverte.',
    en: 'The wave is open.',
  },
  'field.open_later': {
    fr: 'La vague est ouverte, mais aujourd’hui est hors de ses dates\u00a0: aucune réponse n’est prise pour l’instant.',
    en: 'The wave is open, but today is outside its dates: no answer is taken for now.',
  },
  'field.paused': {
    fr: 'La vague est suspendue\u00a0: aucun accès n’est délivré et aucune réponse n’est prise.',
    en: 'The wave is paused: no access is given and no answer taken.',
  },
  'field.extended': {
    fr: 'Dernier jour\u00a0: {closes}.',
    en: 'Last day: {closes}.',
  },
  'field.closed': {
    fr: 'La vague est close\u00a0: clés détruites, {answers} {answers|réponse mélangée|réponses mélangées}. «\u00a0visavis field export\u00a0» les écrit.',
    en: 'The wave is closed: keys destroyed, {answers} {answers|answer|answers} mixed. “visavis field export” writes them.',
  },
  'field.mailed': {
    fr: 'Envoyés\u00a0: {sent} · refusés par le serveur\u00a0: {refused} · à reprendre\u00a0: {failed}',
    en: 'Sent: {sent} · refused by the server: {refused} · to be tried again: {failed}',
  },
  'field.exported': {
    fr: '{file}\u00a0: {n} {n|réponse|réponses}. Le plan de qualité en écarte {excluded}\u00a0; avec elles\u00a0: {all}.',
    en: '{file}: {n} {n|answer|answers}. The quality plan leaves {excluded} out; with those: {all}.',
  },
  'field.exported_flag': {
    fr: '  {flag}\u00a0: {flagged} {flagged|signalée|signalées}, {excluded} {excluded|écartée|écartées}',
    en: '  {flag}: {flagged} flagged, {excluded} left out',
  },
  'field.snapshot': {
    fr: 'Chiffres provisoires de {n} {n|réponse|réponses} au {day}. Aucune réponse n’a été écrite.',
    en: 'Provisional figures of {n} {n|answer|answers} on {day}. No answer was written.',
  },
  'field.backed_up': {
    fr: 'Sauvegarde écrite dans {folder}, sans les clés de signature\u00a0: une vague à bulletins, restaurée, gardera ses réponses, mais ne délivrera plus d’accès (--with-keys les ajoute).',
    en: 'Backup written to {folder}, without the signing keys: a wave of ballots restored from it keeps its answers but gives no more accesses (--with-keys adds them).',
  },
  'field.backed_up_keys': {
    fr: 'Sauvegarde écrite dans {folder}, AVEC les clés de signature\u00a0: qui lit ce fichier peut fabriquer des réponses. Chiffrez-le, et détruisez-le à la clôture.',
    en: 'Backup written to {folder}, WITH the signing keys: whoever reads this file can forge ballots. Encrypt it, and destroy it at the close.',
  },
  'field.restored_keys': {
    fr: 'Les clés de signature sont revenues\u00a0: la vague peut continuer.',
    en: 'The signing keys came back: the wave can go on.',
  },
  'field.restored_no_keys': {
    fr: 'Les clés de signature ne sont pas dans cette sauvegarde\u00a0: les réponses restent prises, mais aucun nouvel accès ne peut être délivré.',
    en: 'The signing keys are not in this backup: answers are still taken, but no new access can be given.',
  },
  'field.restored': {
    fr: 'Restauré\u00a0: {registrar} {registrar|ligne|lignes} au registre, {collector} {collector|ligne|lignes} à la collecte.',
    en: 'Restored: {registrar} {registrar|row|rows} at the registrar, {collector} {collector|row|rows} at the collector.',
  },
  'field.posters': {
    fr: '{n} {n|feuille|feuilles} dans {file}. Ouvrez le fichier et imprimez-le\u00a0; détruisez-le ensuite s’il porte des liens personnels.',
    en: '{n} {n|sheet|sheets} in {file}. Open the file and print it; destroy it afterwards if it holds personal links.',
  },
  'field.phase': {
    fr: 'Vague\u00a0:',
    en: 'Wave:',
  },
  'field.group': {
    fr: 'Groupe',
    en: 'Group',
  },
  'service.registrar': { fr: 'registre', en: 'registrar' },
  'service.collector': { fr: 'collecte', en: 'collector' },
  'field.audit_sound': {
    fr: 'Journaux intacts\u00a0: {n} {n|ligne|lignes}, chacune à sa place.',
    en: 'The logs are sound: {n} {n|line|lines}, each in its place.',
  },
  'field.audit_broken': {
    fr: 'Journal altéré ({service})\u00a0: la ligne {line} est la première qui ne suit pas la précédente.',
    en: 'The log was altered ({service}): line {line} is the first that does not follow the one before.',
  },
  'phase.preparing': { fr: 'en préparation', en: 'being prepared' },
  'phase.open': { fr: 'ouverte', en: 'open' },
  'phase.paused': { fr: 'suspendue', en: 'paused' },
  'phase.closed': { fr: 'close', en: 'closed' },
  'field.response': { fr: 'Taux de réponse\u00a0:', en: 'Response rates:' },
  'field.cooperation': { fr: 'Coopération\u00a0:', en: 'Cooperation:' },
  'field.refusal': { fr: 'Refus\u00a0:', en: 'Refusal:' },
  'rate.open_link': {
    fr: 'Pas de taux de réponse\u00a0: en mode ouvert, nul ne sait combien ont vu l’adresse.',
    en: 'No response rate: in open mode nobody knows how many saw the address.',
  },
  'rate.no_denominator': {
    fr: 'pas encore de cas à compter.',
    en: 'no case to count yet.',
  },
  'rate.no_known_eligibility': {
    fr: 'personne n’a encore montré s’il est concerné.',
    en: 'nobody has yet shown whether they belong.',
  },
  'field.listed': {
    fr: 'Liste',
    en: 'List',
  },
  'field.invited': {
    fr: 'Invités',
    en: 'Invited',
  },
  'field.issued': {
    fr: 'Accès',
    en: 'Access',
  },
  'field.refused': {
    fr: 'Refus',
    en: 'Refused',
  },
  'field.bounced_short': {
    fr: 'Non remis',
    en: 'Bounced',
  },
  'field.started': {
    fr: 'Débuts',
    en: 'Started',
  },
  'field.complete': {
    fr: 'Complets',
    en: 'Complete',
  },
  'field.screened': {
    fr: 'Écartés',
    en: 'Screened',
  },
  'field.cell': {
    fr: 'Case du quota',
    en: 'Quota cell',
  },
  'field.have': {
    fr: 'Obtenus',
    en: 'Have',
  },
  'field.target': {
    fr: 'Visés',
    en: 'Target',
  },
  'field.page': {
    fr: 'Page',
    en: 'Page',
  },
  'field.shown': {
    fr: 'Vue',
    en: 'Shown',
  },
  'field.left': {
    fr: 'Passée',
    en: 'Left',
  },
  'field.lost': {
    fr: 'Abandons',
    en: 'Given up',
  },
  'witness.made': {
    fr: 'Clé écrite dans {file}\u00a0: gardez-la, et ne la donnez à personne. Donnez ceci à l’organisateur, pour fieldwork.yaml\u00a0:\n  key: {key}',
    en: 'Key written to {file}: keep it, and give it to nobody. Give this to the organiser, for fieldwork.yaml:\n  key: {key}',
  },
  'witness.manifest': {
    fr: 'Étude {study}, vague {wave}',
    en: 'Study {study}, wave {wave}',
  },
  'witness.group': {
    fr: '  {group} ({population})\u00a0: {invited} {invited|personne invitée|personnes invitées}',
    en: '  {group} ({population}): {invited} {invited|person|people} invited',
  },
  'witness.promises': {
    fr: '  montré dès {showAfter} réponses · {reissues} {reissues|accès rendu|accès rendus} au plus · liens effacés après {days} {days|jour|jours}, réponses après {months} mois',
    en: '  shown from {showAfter} answers on · {reissues} {reissues|access|accesses} given again at most · links deleted after {days} {days|day|days}, answers after {months} months',
  },
  'witness.signed_by': {
    fr: 'Signé par\u00a0: {names}',
    en: 'Signed by: {names}',
  },
  'witness.words': {
    fr: 'Empreinte\u00a0: {words}',
    en: 'Fingerprint: {words}',
  },
} as const
