import { studioVersionsTexts } from './studio-versions-text.ts'
import { studioConditionTexts } from './studio-condition-text.ts'
import { studioDerivedTexts } from './studio-derived-text.ts'
import { studioDesignTexts } from './studio-design-text.ts'
import { studioAdministrationTexts } from './studio-administration-text.ts'
import { studioDataTexts } from './studio-data-text.ts'
import { studioEditTexts } from './studio-edit-text.ts'
import { studioFieldTexts } from './studio-field-text.ts'
import { studioExploreTexts } from './studio-explore-text.ts'
import { studioFacesTexts } from './studio-faces-text.ts'
import { studioPartsTexts } from './studio-parts-text.ts'
import { studioLogTexts } from './studio-log-text.ts'
import { studioStartTexts } from './studio-start-text.ts'

const readingTexts = {
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  other_language: { fr: 'English', en: 'Français' },
  theme: { fr: 'Couleurs', en: 'Colours' },
  'theme.system': { fr: 'Thème auto', en: 'Auto theme' },
  'theme.light': { fr: 'Thème clair', en: 'Light theme' },
  'theme.dark': { fr: 'Thème sombre', en: 'Dark theme' },
  close: { fr: 'Fermer', en: 'Close' },
  loading: { fr: 'Un instant…', en: 'One moment…' },
  simulated: {
    fr: 'Données simulées\u00a0: personne n’a donné ces réponses',
    en: 'Simulated data: nobody gave these answers',
  },
  'search.none': { fr: 'Rien ne porte ce nom.', en: 'Nothing has this name.' },

  'lost.title': { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
  'lost.text': {
    fr: 'L’adresse ne mène à rien dans le Studio.',
    en: 'The address leads to nothing in the Studio.',
  },
  'lost.back': { fr: 'Toutes les études', en: 'All studies' },
  'fault.title': { fr: 'Le Studio s’est trompé', en: 'The Studio made a mistake' },
  'fault.text': {
    fr: 'Ce n’est pas votre faute et rien de ce qui est enregistré n’est perdu. Recharger la page suffit le plus souvent.',
    en: 'It is not your fault, and nothing that was saved is lost. Loading the page again is mostly enough.',
  },
  'fault.again': { fr: 'Recharger la page', en: 'Load the page again' },
  'trouble.offline': {
    fr: 'Le Studio ne répond pas. Vérifiez votre connexion, ou, s’il tourne sur cette machine, que la fenêtre où il a été lancé est encore ouverte. Puis réessayez.',
    en: 'The Studio does not answer. Check your connection, or, if it runs on this machine, that the window where it was started is still open. Then try again.',
  },
  'trouble.session': {
    fr: 'Ce navigateur n’a pas, ou plus, accès au Studio. Ouvrez l’adresse complète affichée dans la fenêtre où le Studio a été lancé.',
    en: 'This browser has no access to the Studio, or no longer. Open the whole address printed in the window where the Studio was started.',
  },
  'trouble.refused': {
    fr: 'Le Studio n’a pas pu répondre ({status}).',
    en: 'The Studio could not answer ({status}).',
  },
  'trouble.again': { fr: 'Réessayer', en: 'Try again' },
  'progress.reading': { fr: 'Lecture des réponses', en: 'Reading answers' },
  'progress.tabulating': { fr: 'Calcul des tableaux', en: 'Computing tables' },
  'progress.auditing': {
    fr: 'Vérification de ce qui peut être montré',
    en: 'Checking what may be shown',
  },
  'no_figures.preparing': {
    fr: 'Les chiffres sont calculés et protégés\u00a0; ils s’afficheront d’eux-mêmes.',
    en: 'Figures are being computed and protected; they will show by themselves.',
  },
  'no_figures.ready': { fr: 'L’étude n’a aucun chiffre.', en: 'The study has no figures.' },
  'no_figures.no_data': {
    fr: 'Aucune vague n’a encore de réponses\u00a0: les chiffres viennent avec elles.',
    en: 'No wave has answers yet: figures come with them.',
  },
  'no_figures.field': { fr: 'Mener la collecte', en: 'Run the fieldwork' },
  'no_figures.broken': {
    fr: 'Les fichiers de l’étude ont des problèmes\u00a0; ses chiffres reviendront quand ils seront réparés.',
    en: 'The files of the study have problems; its figures come back once they are mended.',
  },
  'copy.copied': { fr: 'Copié', en: 'Copied' },
  'copy.refused': {
    fr: 'Le navigateur refuse\u00a0: sélectionnez le texte et copiez-le.',
    en: 'The browser refuses: select the text and copy it.',
  },
  'drawing.failed': {
    fr: 'Le graphique n’a pas pu être dessiné\u00a0; le tableau dit les mêmes chiffres.',
    en: 'The chart could not be drawn; the table says the same figures.',
  },
  chart: { fr: 'Graphique', en: 'Chart' },
  'save.svg': { fr: 'Image SVG', en: 'SVG picture' },
  'save.png': { fr: 'Image PNG', en: 'PNG picture' },
  'save.failed': { fr: 'L’image n’a pas pu être faite.', en: 'The picture could not be made.' },
  figure: { fr: 'Chiffre', en: 'Figure' },
  'figure.withheld': { fr: 'Ce chiffre n’est pas publié\u00a0:', en: 'This figure is withheld:' },
  'figure.copy': { fr: 'Copier pour un texte', en: 'Copy for a text' },

  rooms: { fr: 'Salles de l’étude', en: 'Rooms of the study' },
  'room.explore': { fr: 'Explorer', en: 'Explore' },
  'room.face_to_face': { fr: 'Face à face', en: 'Face to face' },
  'room.waves': { fr: 'Vagues', en: 'Waves' },
  'room.strategy': { fr: 'Stratégie', en: 'Strategy' },
  'room.report': { fr: 'Rapport', en: 'Report' },
  'room.data': { fr: 'Données', en: 'Data' },
  'room.design': { fr: 'Conception', en: 'Design' },

  'studies.title': { fr: 'Études', en: 'Studies' },
  'studies.lead': {
    fr: 'Chaque étude est un dossier de fichiers texte\u00a0; ce que vous faites ici s’y écrit.',
    en: 'Each study is a folder of text files; what you do here is written there.',
  },
  'studies.none': {
    fr: 'Aucune étude n’est ouverte. Créez-en une ci-dessous, ou relancez le Studio avec le dossier d’une étude\u00a0: «\u00a0visavis studio DOSSIER\u00a0».',
    en: 'No study is open. Make one below, or start the Studio again with the folder of a study: “visavis studio FOLDER”.',
  },
  'studies.simulated': { fr: 'Données simulées', en: 'Simulated data' },
  'studies.real': { fr: 'Réponses réelles', en: 'Real answers' },
  'studies.folder': { fr: 'Dossier', en: 'Folder' },
  'studies.waves': { fr: 'Vagues', en: 'Waves' },
  'studies.populations': { fr: 'Populations', en: 'Populations' },
  'studies.tables': { fr: 'Tableaux', en: 'Tables' },
  'studies.broken': {
    fr: '{n} {n|problème|problèmes} dans ses fichiers',
    en: '{n} {n|problem|problems} in its files',
  },
  'studies.answers': { fr: 'Répondants', en: 'Respondents' },
  'state.ready': { fr: 'À jour', en: 'Up to date' },
  'state.preparing': { fr: 'Calcul en cours', en: 'Being computed' },
  'state.no_data': { fr: 'Pas encore de réponses', en: 'No answers yet' },
  'state.broken': { fr: 'À réparer', en: 'To be mended' },
  'studies.mend': { fr: 'Ouvrir ses fichiers', en: 'Open its files' },

  'explore.none': {
    fr: 'L’étude ne déclare aucun tableau.',
    en: 'The study declares no table.',
  },
  'explore.unknown': {
    fr: 'L’étude n’a pas de tableau «\u00a0{id}\u00a0».',
    en: 'The study has no table “{id}”.',
  },
  'explore.choose': { fr: 'Choisir un tableau', en: 'Choose a table' },
  'explore.population': { fr: 'Population', en: 'Population' },
  'explore.variable': { fr: 'Question (lignes)', en: 'Question (rows)' },
  'explore.wave': { fr: 'Vague', en: 'Wave' },
  'explore.columns': { fr: 'Colonnes', en: 'Columns' },
  'explore.total_alone': { fr: 'Ensemble seul', en: 'Total alone' },
  'explore.show': { fr: 'Ce que montrent les cellules', en: 'What cells show' },
  'explore.show.value': { fr: 'Valeurs', en: 'Values' },
  'explore.show.interval': { fr: 'Intervalles', en: 'Intervals' },
  'explore.show.error': { fr: 'Erreurs types', en: 'Standard errors' },
  'explore.chart': { fr: 'Forme du graphique', en: 'Kind of chart' },
  'explore.chart.bars': { fr: 'Barres', en: 'Bars' },
  'explore.chart.heat': { fr: 'Grille', en: 'Grid' },
  'explore.chart.multiples': { fr: 'Petits multiples', en: 'Small multiples' },
  'explore.caption': {
    fr: '{title} – les flèches du clavier vont d’un chiffre à l’autre, Entrée ouvre sa fiche',
    en: '{title} – arrow keys go from one figure to the next, Enter opens its record',
  },
  'explore.sort': {
    fr: 'Trier par cette colonne\u00a0: décroissant, croissant, ordre du questionnaire',
    en: 'Sort by this column: down, up, order of the questionnaire',
  },
  'explore.point': {
    fr: 'Pointez un chiffre pour sa précision, cliquez pour sa fiche.',
    en: 'Point at a figure for its precision, click for its record.',
  },
  'explore.withheld': {
    fr: '{title}\u00a0: non publié, {reason}',
    en: '{title}: withheld, {reason}',
  },
  'explore.interval': { fr: 'intervalle {interval}', en: 'interval {interval}' },
  'explore.bases': {
    fr: 'base {n}, effective {effective}',
    en: 'base {n}, effective {effective}',
  },

  'face.lead': {
    fr: 'Chaque ligne met les deux populations devant la même question. L’écart, calculé avant arrondi, est en points, avec son intervalle de confiance à {level}. Un titre ouvre les deux questions.',
    en: 'Each line puts the same matter to the two populations. The gap, computed before rounding, is in points, with its {level} confidence interval. A title opens both questions.',
  },
  'face.none': {
    fr: 'Aucun miroir\u00a0: il faut deux populations, et un fichier mirrors.yaml qui dit quelles réponses se font face.',
    en: 'No mirror: it takes two populations, and a file mirrors.yaml that says which answers face each other.',
  },
  'face.order': { fr: 'Ordre des miroirs', en: 'Order of the mirrors' },
  'face.order.study': { fr: 'Ordre de l’étude', en: 'Study’s order' },
  'face.order.wide': { fr: 'Écart le plus grand', en: 'Widest gap' },
  'face.order.narrow': { fr: 'Écart le plus petit', en: 'Narrowest gap' },
  'face.order.sure': { fr: 'Écart le plus sûr', en: 'Surest gap' },
  'face.all_waves': { fr: 'Toutes les vagues', en: 'All waves' },
  'face.gap_axis': { fr: 'Écart, en points', en: 'Gap, in points' },
  'face.side': { fr: '{who}, {what}\u00a0:', en: '{who}, {what}:' },
  'face.interval': { fr: 'intervalle', en: 'interval' },
  'face.record': { fr: 'Fiche du chiffre', en: 'Record of the figure' },
  'face.table': { fr: 'Tableau de la question', en: 'Table of the question' },
  'face.asked': { fr: 'Posée si', en: 'Asked if' },

  'waves.none': {
    fr: 'Aucune question n’a été posée dans deux vagues\u00a0: rien ne se compare dans le temps.',
    en: 'No question was asked in two waves: nothing can be compared over time.',
  },
  'waves.everybody': { fr: 'Toutes les populations', en: 'All populations' },
  'waves.which': { fr: 'Questions montrées', en: 'Questions shown' },
  'waves.all': { fr: 'Toutes', en: 'All' },
  'waves.changed': { fr: 'Celles qui ont changé', en: 'Those that changed' },
  'waves.count': { fr: '{n} {n|question|questions}', en: '{n} {n|question|questions}' },
  'waves.incomparable': { fr: 'Ce qui ne peut pas être dit', en: 'What cannot be said' },
  'waves.incomparable_lead': {
    fr: 'Ces questions n’ont pas été posées dans toutes les vagues\u00a0: aucune évolution ne s’en déduit.',
    en: 'These questions were not asked in every wave: no change follows from them.',
  },
  'waves.asked_in': { fr: 'seulement {waves}', en: 'only {waves}' },

  'data.effective': { fr: 'Base effective', en: 'Effective base' },
  'data.deff': { fr: 'Effet de plan de la pondération', en: 'Design effect of weighting' },
  'data.range': { fr: 'Poids', en: 'Weights' },
  'data.range_text': { fr: 'de {low} à {high}', en: '{low} to {high}' },

  'strategy.parts': { fr: 'Parties de la page', en: 'Parts of the page' },
  'strategy.none': {
    fr: 'L’étude n’a pas de stratégie (strategy.yaml)\u00a0: des indicateurs, leurs seuils, et ce qu’il faut faire quand ils sont franchis.',
    en: 'The study has no strategy (strategy.yaml): indicators, their thresholds, and what to do when they are crossed.',
  },
} as const

/** Words of the Studio's screens that are not issues. */
export const studioTexts: typeof readingTexts &
  typeof studioVersionsTexts &
  typeof studioConditionTexts &
  typeof studioDesignTexts &
  typeof studioAdministrationTexts &
  typeof studioDataTexts &
  typeof studioDerivedTexts &
  typeof studioEditTexts &
  typeof studioFieldTexts &
  typeof studioExploreTexts &
  typeof studioFacesTexts &
  typeof studioPartsTexts &
  typeof studioLogTexts &
  typeof studioStartTexts = {
  ...readingTexts,
  ...studioVersionsTexts,
  ...studioConditionTexts,
  ...studioDesignTexts,
  ...studioAdministrationTexts,
  ...studioDataTexts,
  ...studioDerivedTexts,
  ...studioEditTexts,
  ...studioFieldTexts,
  ...studioExploreTexts,
  ...studioFacesTexts,
  ...studioPartsTexts,
  ...studioLogTexts,
  ...studioStartTexts,
}

/** Key of a text of the Studio. */
export type StudioTextKey = keyof typeof studioTexts
