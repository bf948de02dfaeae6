/** The strategy of a new study. */
export const strategyYaml = `# yaml-language-server: $schema=.schema/strategy.schema.json
# fr\u00a0: Ce que les chiffres appellent. Après la simulation ou la collecte\u00a0: visavis strategy .
# en: What the figures call for. After the simulation or the fieldwork: visavis strategy .

# fr\u00a0: Le jour d’où comptent les délais.
# en: The day from which delays count.
start: 2025-06-01

# fr\u00a0: Un texte ne porte aucun nombre\u00a0: {watched} écrit le chiffre de l’indicateur, et lui seul.
# en: A text holds no number: {watched} writes the figure of the indicator, and nothing else does.
summary:
  fr: >-
    {watched} des salariés se croient surveillés à distance, {watches} des encadrants surveillent. Ce
    qui manque n’est pas un outil, c’est de dire ce qui est regardé.
  en: >-
    {watched} of employees believe they are monitored at home, {watches} of managers do monitor. What
    is missing is no tool: it is to say what is looked at.

# fr\u00a0: Les chiffres suivis. Un seuil porte son unité (%, points, mean, nps)\u00a0; entre les deux, on
#      surveille. Les seuils sont votre avis\u00a0: discutez-les. Un intervalle à cheval sur un seuil se
#      dit «\u00a0indécis\u00a0». Sans "levels", le chiffre est cité, non jugé.
# en: The figures that are watched. A threshold has its unit (%, points, mean, nps); between the two
#     one watches. Thresholds are your opinion: argue with them. An interval that straddles one is
#     said to be “undecided”. Without "levels" the figure is quoted, not judged.
indicators:
  - id: watched
    title: { fr: Se croient surveillés, en: Believe they are monitored }
    axis: policy
    figure: 2025/employees/feels_watched.yes
    levels: { better: lower, good: 20 %, act: 35 % }
  - id: watches
    title: { fr: Encadrants qui surveillent, en: Managers who monitor }
    axis: policy
    figure: 2025/managers/watches.yes
  - id: gap
    title: { fr: Écart entre ce qui est cru et ce qui est fait, en: Gap between what is believed and done }
    axis: policy
    figure: 2025/mirror/watched.gap
    levels: { better: lower, good: 5 points, act: 10 points }
  - id: works_well
    title: { fr: Note donnée au télétravail dans l’équipe, en: Mark given to telework in the team }
    axis: skills
    figure: 2025/employees/works_well.mean
    levels: { better: higher, good: 7 mean, act: 5 mean }
  - id: recommends
    title: { fr: "Encadrants\u00a0: recommandation nette", en: "Managers: net promoter score" }
    axis: loyalty
    figure: 2025/managers/recommends.nps
    levels: { better: higher, good: 20 nps, act: 0 nps }

# fr\u00a0: Ce qu’il faut faire\u00a0: quels indicateurs l’appellent, qui, pour quand, et ce que la vague
#      suivante devrait trouver. Elle jugera le plan. "axis"\u00a0: conquest, loyalty, communication,
#      policy, skills, prudence, active_uses.
# en: What to do: which indicators call for it, who, by when, and what the next wave should find. It
#     will judge the plan. "axis": conquest, loyalty, communication, policy, skills, prudence,
#     active_uses.
advice:
  - id: say_what_is_watched
    axis: policy
    title: { fr: Dire ce qui est regardé, en: Say what is looked at }
    because:
      fr: "{watched} se croient surveillés, {watches} des encadrants le font\u00a0: {gap} d’écart."
      en: "{watched} believe they are monitored, {watches} of managers do it: {gap} apart."
    how:
      fr: Une page, lue en réunion d’équipe\u00a0; ce qui est regardé, par qui, gardé combien de temps.
      en: A page, read in team meetings; what is looked at, by whom, kept for how long.
    called_by: [watched, gap]
    who: { fr: Direction des ressources humaines, en: Human resources }
    within: 3 months
    effort: small
    expects: { indicator: watched, by: -10 points }
  - id: settle_rhythms
    axis: skills
    title: { fr: Régler les rythmes dans chaque équipe, en: Settle rhythms in each team }
    because:
      fr: Les salariés donnent {works_well} en moyenne au télétravail de leur équipe.
      en: Employees give the telework of their team {works_well} on average.
    called_by: [works_well, recommends]
    who: { fr: Encadrants, en: Managers }
    within: 6 months
    effort: medium
    expects: { indicator: works_well, by: +0.5 mean }
`
