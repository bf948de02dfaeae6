import { withheldTexts } from './withheld-text.ts'

const ownTexts = {
  withheld: {
    fr: '–\u00a0: chiffre non publié ({reason}).',
    en: '–: withheld figure ({reason}).',
  },
  simulated: {
    fr: 'Données simulées',
    en: 'Simulated data',
  },
  provisional: {
    fr: 'Chiffres provisoires au {day}\u00a0: la collecte n’est pas terminée',
    en: 'Provisional figures on {day}: the fieldwork is not over',
  },
  'simulated.samples': {
    fr: 'Personne n’a donné ces réponses\u00a0: {samples}.',
    en: 'Nobody gave these answers: {samples}.',
  },
  contents: { fr: 'Sommaire', en: 'Contents' },
  skip_to_content: { fr: 'Aller au contenu', en: 'Skip to content' },
  other_language: { fr: 'Read in English', en: 'Lire en français' },
  report: { fr: 'Rapport', en: 'Report' },
  article: { fr: 'Article', en: 'Article' },
  strategy: { fr: 'Diagnostic et plan d’action', en: 'Diagnosis and action plan' },
  'face_to_face.title': { fr: 'Face à face', en: 'Face to face' },
  'face_to_face.lead': {
    fr: 'Chaque ligne met les deux populations devant la même question. Les points sont leurs réponses\u00a0; l’écart, calculé avant arrondi, est en points, avec son intervalle de confiance à {level}.',
    en: 'Each line puts the same matter to the two populations. Dots are their answers; the gap, computed before rounding, is in points, with its {level} confidence interval.',
  },
  'face_to_face.table': {
    fr: '{left} et {right}, ligne par ligne',
    en: '{left} and {right}, line by line',
  },
  gap: { fr: 'Écart', en: 'Gap' },
  mirror: { fr: 'Miroir', en: 'Mirror' },
  wave: { fr: 'Vague', en: 'Wave' },
  interval: { fr: 'Intervalle', en: 'Interval' },
  'interval.range': { fr: 'de {low} à {high}', en: '{low} to {high}' },
  test: { fr: 'Test', en: 'Test' },
  belief_and_fact: {
    fr: 'Un côté dit ce qu’il croit, l’autre ce qui est.',
    en: 'One side says what it believes, the other what is.',
  },
  data_of_chart: { fr: 'Les données du graphique', en: 'The data of the chart' },
  data_of: { fr: 'Les données du graphique\u00a0: {title}', en: 'The data of the chart: {title}' },
  'waves.title': { fr: 'D’une vague à l’autre', en: 'From wave to wave' },
  'waves.lead': {
    fr: 'Une ligne pleine est une évolution significative (seuil {alpha})\u00a0; une ligne pointillée ne l’est pas.',
    en: 'A solid line is a significant change ({alpha} level); a dotted line is not.',
  },
  'waves.change': { fr: 'Évolution', en: 'Change' },
  'tables.own_base': {
    fr: '{title} ({n} {n|répondant|répondants})',
    en: '{title} ({n} {n|respondent|respondents})',
  },
  'tables.title': { fr: 'Tableaux', en: 'Tables' },
  'tables.of': { fr: 'Tableaux\u00a0: {populations}', en: 'Tables: {populations}' },
  'tables.others': { fr: 'Autres tableaux', en: 'Other tables' },
  'tables.letters': {
    fr: 'Une lettre signale une part significativement plus élevée que celle de la colonne qui porte cette lettre, dans le même bloc (test bilatéral au niveau de confiance de {level}, {adjusted}).',
    en: 'A letter marks a share significantly higher than that of the column with this letter, within the same block (two-sided test at the {level} confidence level, {adjusted}).',
  },
  'tables.adjusted.bonferroni': {
    fr: 'avec correction de Bonferroni',
    en: 'Bonferroni-adjusted',
  },
  'tables.adjusted.none': { fr: 'sans correction', en: 'unadjusted' },
  'tables.adjusted.benjamini_hochberg': {
    fr: 'taux de fausses découvertes de Benjamini-Hochberg par tableau',
    en: 'Benjamini–Hochberg false discovery rate by table',
  },
  'tables.compatible': {
    fr: 'Tests compatibles avec les logiciels de dépouillement\u00a0: bases effectives, sans les strates ni les grappes.',
    en: 'Tests compatible with tabulation software: effective bases, without strata or clusters.',
  },
  'tables.versus_total': {
    fr: '▲ et ▼ signalent une part significativement au-dessus ou au-dessous du reste de la base.',
    en: '▲ and ▼ mark a share significantly above or below the rest of the base.',
  },
  'tables.above_rest': { fr: 'au-dessus du reste de la base', en: 'above the rest of the base' },
  'tables.below_rest': { fr: 'au-dessous du reste de la base', en: 'below the rest of the base' },
  'tables.independence': {
    fr: 'La question et «\u00a0{block}\u00a0», test d’indépendance de Rao-Scott au second ordre\u00a0: F({df1}\u00a0; {df2}) = {f}, {p}.',
    en: 'The question and “{block}”, Rao–Scott test of independence, second order: F({df1}, {df2}) = {f}, {p}.',
  },
  'tables.withheld': {
    fr: 'Le trait au bout d’une barre est l’intervalle de confiance. Un tiret remplace un chiffre non publié\u00a0; la note du tableau dit pourquoi.',
    en: 'The line at the end of a bar is the confidence interval. A dash stands for a withheld figure; the note of the table says why.',
  },
  'figures.of_table_are': {
    fr: 'Fiches de ces chiffres\u00a0:',
    en: 'Records of these figures:',
  },
  'figures.of_table': { fr: 'Fiches de ces chiffres', en: 'Records of these figures' },
  'tables.list': { fr: 'Les {n} questions', en: 'The {n} questions' },
  'tables.higher': { fr: 'plus que\u00a0: {columns}', en: 'higher than: {columns}' },
  total: { fr: 'Ensemble', en: 'Total' },
  'base.n': { fr: 'Base (répondants)', en: 'Base (respondents)' },
  'base.weighted': { fr: 'Base pondérée', en: 'Weighted base' },
  'base.effective': { fr: 'Base effective', en: 'Effective base' },
  'base.asked': {
    fr: 'Base\u00a0: {n} {n|répondant interrogé|répondants interrogés}',
    en: 'Base: {n} {n|respondent|respondents} asked',
  },
  'base.answered': {
    fr: 'Base\u00a0: {n} {n|répondant|répondants} ayant répondu',
    en: 'Base: {n} {n|respondent|respondents} who answered',
  },
  'base.short': {
    fr: 'Base\u00a0: {n} {n|répondant|répondants}',
    en: 'Base: {n} {n|respondent|respondents}',
  },
  'base.of': {
    fr: 'Base\u00a0: {n} {n|répondant|répondants}, {base}',
    en: 'Base: {n} {n|respondent|respondents}, {base}',
  },
  'base.withheld': { fr: 'Base non publiée', en: 'Base withheld' },
  fragile: {
    fr: '*\u00a0: base fragile, moins de {flag} répondants.',
    en: '*: fragile base, fewer than {flag} respondents.',
  },
  'notice.title': { fr: 'Méthode', en: 'Method' },
  'notice.lead': {
    fr: 'Une notice par population et par vague.',
    en: 'One notice per population and wave.',
  },
  'notice.conducted_by': { fr: 'Réalisation', en: 'Conducted by' },
  'notice.commissioned_by': { fr: 'Commanditaire', en: 'Commissioned by' },
  'notice.paid_by': { fr: 'Financement', en: 'Paid by' },
  'notice.who': { fr: 'Échantillon', en: 'Sample' },
  'notice.universe': { fr: 'Univers', en: 'Universe' },
  'notice.selection': { fr: 'Sélection', en: 'Selection' },
  'notice.sampling': { fr: 'Échantillonnage', en: 'Sampling' },
  'notice.sampling.probability': {
    fr: 'aléatoire\u00a0: chacun avait une chance connue d’être tiré',
    en: 'probability: everybody had a known chance of being drawn',
  },
  'notice.sampling.quota': { fr: 'par quotas, non aléatoire', en: 'by quotas, not by chance' },
  'notice.sampling.opt_in': {
    fr: 'volontaires (panel ou lien ouvert), non aléatoire',
    en: 'volunteers (opt-in panel or open link), not by chance',
  },
  'notice.mode': { fr: 'Mode de recueil', en: 'Mode' },
  'notice.languages': { fr: 'Langues', en: 'Languages' },
  'notice.fieldwork': { fr: 'Terrain', en: 'Fieldwork' },
  'notice.published': { fr: 'Publication', en: 'Published' },
  'notice.n': { fr: 'Répondants', en: 'Respondents' },
  'notice.effective': { fr: 'Base effective (Kish)', en: 'Effective base (Kish)' },
  'notice.deff': { fr: 'Effet de plan de la pondération', en: 'Design effect of weighting' },
  'notice.weighting': { fr: 'Pondération', en: 'Weighting' },
  'notice.weighting.none': { fr: 'aucune', en: 'none' },
  'notice.weighting.given': {
    fr: 'poids fournis avec les réponses',
    en: 'weights given with the answers',
  },
  'notice.weighting.raked': { fr: 'calage sur marges', en: 'raking to margins' },
  'notice.weighting.linear': {
    fr: 'calage sur marges, méthode linéaire',
    en: 'calibration to margins, linear method',
  },
  'notice.weighting.logit': {
    fr: 'calage sur marges, méthode logit',
    en: 'calibration to margins, logit method',
  },
  'notice.weights': { fr: 'Poids', en: 'Weights' },
  'notice.weights.range': { fr: 'de {low} à {high}', en: 'from {low} to {high}' },
  'notice.weights.withheld': {
    fr: 'étendue, base effective et effet de plan non communiqués\u00a0: ils permettraient de retrouver une part masquée des marges',
    en: 'range, effective base and design effect not shown: a hidden share of the margins could be computed from them',
  },
  'notice.margins': {
    fr: 'Marges, avant et après le redressement',
    en: 'Margins, before and after weighting',
  },
  'notice.units': { fr: 'Unités de tirage', en: 'Sampling units' },
  'notice.units.respondents': { fr: 'les répondants', en: 'respondents' },
  'notice.units.clusters': {
    fr: '{n} grappes, dont la variance tient compte',
    en: '{n} clusters, which the variance accounts for',
  },
  'notice.precision': { fr: 'Précision', en: 'Precision' },
  'notice.precision.text': {
    fr: 'Intervalles de confiance à {level}\u00a0: {interval} pour les parts, Student pour les moyennes\u00a0; variance linéarisée du plan de sondage. Ils ne mesurent que l’erreur d’échantillonnage.',
    en: '{level} confidence intervals: {interval} for shares, Student for means; linearised variance of the sampling design. They measure sampling error only.',
  },
  'notice.precision.model': {
    fr: 'Aucune marge d’erreur n’est revendiquée\u00a0: les répondants n’ont pas été tirés au sort. Les intervalles à {level} ({interval} pour les parts, Student pour les moyennes) reposent sur un modèle\u00a0: qu’une fois redressés, les répondants répondent comme le reste de la population. Ils ne mesurent pas l’erreur qui demeure si ce n’est pas le cas.',
    en: 'No margin of error is claimed: respondents were not drawn at random. The {level} intervals ({interval} for shares, Student for means) rest on a model: that respondents, once weighted, answer like the rest of the population. They do not measure the error that is left if they do not.',
  },
  'notice.interval.korn-graubard': { fr: 'Korn–Graubard', en: 'Korn–Graubard' },
  'notice.interval.korn-graubard-uncapped': {
    fr: 'Korn–Graubard sans plafond',
    en: 'uncapped Korn–Graubard',
  },
  'notice.interval.logit': { fr: 'logit', en: 'logit' },
  'notice.interval.wilson': { fr: 'Wilson', en: 'Wilson' },
  'notice.interval.exact': {
    fr: 'Clopper–Pearson sur la base effective',
    en: 'Clopper–Pearson on the effective base',
  },
  'notice.release': { fr: 'Seuils', en: 'Thresholds' },
  'notice.release.text': {
    fr: 'Aucun chiffre sur moins de {disclosure} répondants (protection des personnes), ni sur moins de {quality} (qualité)\u00a0; base fragile signalée sous {flag}.',
    en: 'No figure on fewer than {disclosure} respondents (protection of people) or fewer than {quality} (quality); bases under {flag} are flagged as fragile.',
  },
  'notice.release.nchs': {
    fr: 'Règles du NCHS\u00a0: n’est pas publié non plus ce qui repose sur une base effective inférieure à 30, ni une part dont l’intervalle de confiance couvre 30 points ou davantage, ou plus de 5 points et de 130\u00a0% d’elle-même.',
    en: 'Rules of the NCHS: nor is published what rests on an effective base under 30, nor a share whose confidence interval spans 30 points or more, or over 5 points and 130% of itself.',
  },
  'notice.why': { fr: 'Pourquoi ce seuil', en: 'Why this threshold' },
  'notice.notes': { fr: 'À savoir', en: 'To be known' },
  'margins.target': { fr: 'Population', en: 'Population' },
  'margins.before': { fr: 'Avant', en: 'Before' },
  'margins.after': { fr: 'Après', en: 'After' },
  'margins.source': { fr: '{source}, {date}', en: '{source}, {date}' },
  'notice.data': { fr: 'Empreinte des données (SHA-256)', en: 'Data fingerprint (SHA-256)' },
  'notice.missing': { fr: 'Manque à cette notice', en: 'Missing from this notice' },
  'notice.missing.selection': {
    fr: 'comment les répondants ont été sélectionnés',
    en: 'how respondents were selected',
  },
  'notice.missing.sampling': {
    fr: 'si les répondants ont été tirés au sort (sampling)',
    en: 'whether respondents were drawn at random (sampling)',
  },
  'notice.missing.mode': { fr: 'le mode de recueil', en: 'the mode of collection' },
  'notice.missing.commissioned_by': {
    fr: 'pour qui l’étude a été faite',
    en: 'for whom the study was made',
  },
  'notice.missing.paid_by': { fr: 'qui l’a payée', en: 'who paid for it' },
  'notice.missing.response_rate': {
    fr: 'le taux de réponse (avec sa formule)',
    en: 'the response rate (with its formula)',
  },
  'proof.title': {
    fr: 'Les chiffres cités et leur preuve',
    en: 'The figures quoted and their proof',
  },
  'proof.lead': {
    fr: 'Chaque nombre du texte est lié à l’un de ces chiffres. Sauf mention contraire, la base réunit tous ceux à qui la question a été posée. «\u00a0visavis figure\u00a0» suivi d’un identifiant le recalcule et en dit tout.',
    en: 'Every number of the text is bound to one of these figures. Unless said otherwise, the base is all who were asked. “visavis figure” and an identifier recompute one and tell all of it.',
  },
  'proof.figure': { fr: 'Chiffre', en: 'Figure' },
  'proof.value': { fr: 'Valeur', en: 'Value' },
  'proof.question': { fr: 'Question posée', en: 'Question asked' },
  'proof.base': { fr: 'Qui, quand', en: 'Who, when' },
  'proof.difference': { fr: '{first} moins {second}', en: '{first} minus {second}' },
  'proof.all_answered': {
    fr: 'tous ceux qui y ont répondu',
    en: 'all who answered it',
  },
  'proof.interval': {
    fr: 'Intervalle de confiance\u00a0: {interval}',
    en: 'Confidence interval: {interval}',
  },
  'article.method': { fr: 'L’étude en bref', en: 'The study in brief' },
  'article.report': { fr: 'Lire le rapport complet', en: 'Read the full report' },
  'footer.made': {
    fr: 'Publié avec Vis-à-vis. Chaque nombre de cette page est recalculable depuis le dossier de l’étude.',
    en: 'Published with Vis-à-vis. Every number of this page can be recomputed from the study’s folder.',
  },
  'index.title': { fr: 'Études publiées', en: 'Published studies' },
  'index.lead': {
    fr: 'Chaque étude est publiée avec sa méthode et la preuve de ses chiffres.',
    en: 'Each study is published with its method and the proof of its figures.',
  },
  'claim.asked': {
    fr: 'ceux à qui la question a été posée ({n} sur {of})',
    en: 'those who were asked the question ({n} of {of})',
  },
  'claim.all': { fr: 'tous ceux à qui la question a été posée', en: 'all who were asked' },
} as const

/** Words of reports and articles. */
export const publishTexts: typeof ownTexts & typeof withheldTexts = {
  ...ownTexts,
  ...withheldTexts,
}
