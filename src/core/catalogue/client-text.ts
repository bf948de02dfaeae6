import type { CatalogueEntry } from './entry.ts'

type Texts<Key extends string> = Readonly<Record<Key, CatalogueEntry>>

/*
 * What the scripts of the respondents' pages say. They travel with the scripts, so they are few and
 * short; the pages' own words come from the server. Three tables, so that a script carries its own.
 */

// Each by itself: a table made of another would travel with it to every script.
const offline: CatalogueEntry = {
  fr: 'Pas de connexion. Vos réponses sont gardées sur cet appareil\u00a0; l’envoi reprendra tout seul.',
  en: 'No connection. Your answers are kept on this device; sending will resume by itself.',
}
const busy: CatalogueEntry = {
  fr: 'Le service est occupé. Vos réponses sont gardées sur cet appareil\u00a0; nouvel essai dans un instant.',
  en: 'The service is busy. Your answers are kept on this device; trying again in a moment.',
}
const backOnline: CatalogueEntry = { fr: 'Connexion rétablie.', en: 'Connected again.' }

/** Names a text of `troubleTexts`. */
export type TroubleTextKey = 'offline' | 'busy' | 'back_online'

/** Said while a request waits: the anonymous page brings them, the script of sessions carries them. */
export const troubleTexts: Texts<TroubleTextKey> = { offline, busy, back_online: backOnline }

/** Names a text of `deviceTexts`. */
export type DeviceTextKey = 'no_storage'

/** Said in every mode. */
export const deviceTexts: Texts<DeviceTextKey> = {
  no_storage: {
    fr: 'Ce navigateur ne garde rien (navigation privée\u00a0?). Ne fermez pas cet onglet avant la fin.',
    en: 'This browser keeps nothing (private browsing?). Do not close this tab before the end.',
  },
}

/** Names a text of `sessionTexts`. */
export type SessionTextKey = 'sent' | 'not_sent' | 'newer' | 'proof_running' | 'proof_done'

/** Said when a token or a session stands behind the page. */
export const sessionTexts: Texts<SessionTextKey> = {
  sent: { fr: 'Enregistré.', en: 'Saved.' },
  not_sent: { fr: 'Pas encore envoyé.', en: 'Not sent yet.' },
  newer: {
    fr: 'Ce questionnaire a été continué ailleurs. Rechargez la page pour voir les dernières réponses.',
    en: 'This questionnaire was continued elsewhere. Reload the page to see the latest answers.',
  },
  proof_running: {
    fr: 'Vérification contre les envois automatiques\u00a0: {percent}\u00a0%.',
    en: 'Checking against automatic submissions: {percent} %.',
  },
  proof_done: { fr: 'Vérification terminée.', en: 'Check finished.' },
}

/** Names a text of `ballotTexts`. */
export type BallotTextKey =
  | TroubleTextKey
  | 'ready.title'
  | 'ready.checked'
  | 'ready.continue'
  | 'code.title'
  | 'code.help'
  | 'code.copy'
  | 'code.copied'
  | 'code.not_kept'
  | 'resume.title'
  | 'resume.text'
  | 'resume.issued'
  | 'resume.code'
  | 'resume.go'
  | 'resume.bad'
  | 'resume.none'
  | 'tab.title'
  | 'tab.text'
  | 'tab.here'
  | 'refused.title'
  | 'refused.text'
  | 'old.text'
  | 'stopped.title'
  | 'stopped.kept'
  | 'stopped.retry'
  | 'send.title'
  | 'send.text'
  | 'send.now'
  | 'send.later'
  | 'send.later_text'
  | 'waiting.title'
  | 'waiting.text'
  | 'sending.title'
  | 'sending.text'
  | 'done.title'
  | 'done.text'
  | 'receipt.rid'
  | 'receipt.version'
  | 'receipt.signature'
  | 'done.erase'
  | 'erase.title'
  | 'erase.text'
  | 'erase.keep'
  | 'erased.title'
  | 'erased.text'
  | 'done.check'
  | 'done.counted'
  | 'done.missing'
  | 'done.not_published'
  | 'done.correct'
  | 'full.title'
  | 'full.text'
  | 'older.title'
  | 'older.text'
  | 'older.replace'

/** Panels of the anonymous pages: the server writes them into the page, the script shows them. */
export const ballotTexts: Texts<BallotTextKey> = {
  offline,
  busy,
  back_online: backOnline,
  'ready.title': { fr: 'Votre bulletin est prêt', en: 'Your ballot is ready' },
  'ready.checked': {
    fr: 'Votre droit de répondre est signé sans que personne puisse le relier à vous. Cet appareil l’a vérifié\u00a0: la signature du témoin est bonne, et {invited} personnes ont la même clé.',
    en: 'Your right to answer is signed so that nobody can trace it back to you. This device checked it: the witness’s signature is good, and {invited} people share the same key.',
  },
  'ready.continue': { fr: 'Continuer', en: 'Continue' },
  'code.title': { fr: 'Votre code de reprise', en: 'Your resume code' },
  'code.help': {
    fr: 'Notez-le pour continuer ou corriger sur un autre appareil. Personne ne peut le retrouver pour vous.',
    en: 'Write it down to continue or correct on another device. Nobody can find it for you.',
  },
  'code.copy': { fr: 'Copier le code', en: 'Copy the code' },
  'code.copied': { fr: 'Code copié.', en: 'Code copied.' },
  'code.not_kept': {
    fr: 'Ce navigateur ne garde rien (navigation privée\u00a0?)\u00a0: notez ce code avant de continuer.',
    en: 'This browser keeps nothing (private browsing?): write this code down before you go on.',
  },
  'resume.title': { fr: 'Reprendre', en: 'Resume' },
  'resume.text': {
    fr: 'Ouvrez le lien de votre invitation, ou entrez votre code de reprise.',
    en: 'Open the link of your invitation, or enter your resume code.',
  },
  'resume.issued': {
    fr: 'Cette invitation a déjà servi sur un autre appareil. Entrez votre code de reprise. Sans lui, demandez un nouveau bulletin à qui vous a invité\u00a0: leur nombre est limité et publié.',
    en: 'This invitation was already used on another device. Enter your resume code. Without it, ask whoever invited you for a new ballot: their number is limited and published.',
  },
  'resume.code': { fr: 'Code de reprise', en: 'Resume code' },
  'resume.go': { fr: 'Reprendre', en: 'Resume' },
  'resume.bad': {
    fr: 'Ce code est incomplet ou comporte une erreur\u00a0: il compte 26 lettres et chiffres.',
    en: 'This code is incomplete or mistyped: it has 26 letters and digits.',
  },
  'resume.none': {
    fr: 'Aucune réponse n’est gardée sous ce code. Vérifiez-le.',
    en: 'No answers are kept under this code. Please check it.',
  },
  'tab.title': { fr: 'Ouvert dans un autre onglet', en: 'Open in another tab' },
  'tab.text': {
    fr: 'Un seul onglet peut répondre à la fois.',
    en: 'Only one tab can answer at a time.',
  },
  'tab.here': { fr: 'Continuer ici', en: 'Continue here' },
  'refused.title': { fr: 'Arrêt par précaution', en: 'Stopped as a precaution' },
  'refused.text': {
    fr: 'Les engagements signés de cette enquête ne sont pas ceux attendus. Cet appareil n’a rien envoyé et ne continuera pas. Prévenez le témoin nommé dans votre invitation.',
    en: 'The signed commitments of this survey are not the expected ones. This device sent nothing and will not go on. Tell the witness named in your invitation.',
  },
  'old.text': {
    fr: 'Ce navigateur est trop ancien pour protéger vos réponses. Ouvrez le lien dans un navigateur à jour.',
    en: 'This browser is too old to protect your answers. Open the link in an up-to-date browser.',
  },
  'stopped.title': { fr: 'Pas possible pour l’instant', en: 'Not possible now' },
  'stopped.kept': {
    fr: 'Ce que vous avez répondu reste sur cet appareil.',
    en: 'What you answered stays on this device.',
  },
  'stopped.retry': { fr: 'Réessayer', en: 'Try again' },
  'send.title': { fr: 'Envoyer vos réponses', en: 'Send your answers' },
  'send.text': {
    fr: 'Rien n’est encore déposé. Vos réponses partiront sans nom, avec le jour pour seule date.',
    en: 'Nothing has been handed in yet. Your answers will leave without a name, dated by the day only.',
  },
  'send.now': { fr: 'Envoyer maintenant', en: 'Send now' },
  'send.later': { fr: 'Envoyer dans les 8 heures', en: 'Send within 8 hours' },
  'send.later_text': {
    fr: 'Ou à un moment tiré au hasard, pour que l’heure ne dise rien de vous. Gardez alors cet onglet ouvert, ou rouvrez cette page plus tard\u00a0: sans cela rien ne part.',
    en: 'Or at a moment drawn at random, so that the time says nothing of you. Then keep this tab open, or open this page again later: otherwise nothing leaves.',
  },
  'waiting.title': { fr: 'Pas encore envoyé', en: 'Not sent yet' },
  'waiting.text': {
    fr: 'Vos réponses sont gardées sur cet appareil. Elles partiront à {time} si cette page est ouverte, sinon à sa prochaine ouverture.',
    en: 'Your answers are kept on this device. They will leave at {time} if this page is open, else when it is next opened.',
  },
  'sending.title': { fr: 'Envoi en cours', en: 'Sending' },
  'sending.text': {
    fr: 'Vos réponses restent sur cet appareil jusqu’à confirmation.',
    en: 'Your answers stay on this device until confirmed.',
  },
  'done.title': { fr: 'Merci\u00a0! Réponses reçues', en: 'Thank you! Answers received' },
  'done.text': {
    fr: 'Elles sont enregistrées. Ce reçu signé permet de vérifier qu’elles comptent\u00a0:',
    en: 'They are stored. This signed receipt lets you check that they count:',
  },
  'receipt.rid': { fr: 'Bulletin', en: 'Ballot' },
  'receipt.version': { fr: 'Version', en: 'Version' },
  'receipt.signature': { fr: 'Signature', en: 'Signature' },
  'done.erase': { fr: 'Effacer mes réponses', en: 'Erase my answers' },
  'erase.title': { fr: 'Effacer vos réponses\u00a0?', en: 'Erase your answers?' },
  'erase.text': {
    fr: 'Elles seront supprimées pour de bon, ici et chez qui mène l’enquête.',
    en: 'They will be deleted for good, here and where the survey is kept.',
  },
  'erase.keep': { fr: 'Les garder', en: 'Keep them' },
  'erased.title': { fr: 'Réponses effacées', en: 'Answers erased' },
  'erased.text': {
    fr: 'Elles ne sont plus ni dans les données ni sur cet appareil.',
    en: 'They are no longer in the data nor on this device.',
  },
  'done.check': { fr: 'Vérifier que ma réponse compte', en: 'Check that my answer counts' },
  'done.counted': {
    fr: 'Vérifié\u00a0: votre reçu est parmi les {count} bulletins de votre groupe.',
    en: 'Checked: your receipt is among the {count} ballots of your group.',
  },
  'done.missing': {
    fr: 'Votre reçu n’est pas dans la liste publiée. Gardez-le et prévenez le témoin.',
    en: 'Your receipt is not in the published list. Keep it and tell the witness.',
  },
  'done.not_published': {
    fr: 'La liste n’est pas encore publiée. Revenez plus tard.',
    en: 'The list is not published yet. Come back later.',
  },
  'done.correct': { fr: 'Corriger mes réponses', en: 'Correct my answers' },
  'full.title': { fr: 'Merci, votre groupe est au complet', en: 'Thank you, your group is full' },
  'full.text': {
    fr: 'Pendant que vous répondiez, assez de personnes comme vous ont été comptées. Vos réponses n’ont pas été déposées\u00a0; vous n’avez rien d’autre à faire.',
    en: 'While you were answering, enough people like you were counted. Your answers were not handed in; there is nothing else for you to do.',
  },
  'older.title': { fr: 'Une version plus récente existe', en: 'A newer version exists' },
  'older.text': {
    fr: 'Des réponses plus récentes ont été reçues, sans doute d’un autre appareil. Elles sont gardées.',
    en: 'Newer answers were received, probably from another device. They are kept.',
  },
  'older.replace': { fr: 'Les remplacer par celles-ci', en: 'Replace them with these' },
}
