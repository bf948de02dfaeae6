# The two studies of this repository, from the CSV files of answers to tables, gaps and trends. What a
# cell of the file means is said here again, without reading the studies' own YAML.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail")

read_answers <- function(path, encoding) {
  read.csv(path,
    colClasses = "character", na.strings = character(), check.names = FALSE, fileEncoding = encoding
  )
}
digest_of <- function(path) sub(" .*", "", system2("sha256sum", path, stdout = TRUE))
yes <- function(condition) as.numeric(condition)

# Korn and Graubard, the effective base stopping at n; Kish's stands in where no variance is seen.
interval_of <- function(p, se, base, df) {
  known <- p > 0 && p < 1
  size <- if (known) {
    min(base$n, p * (1 - p) / se^2 * (qt(0.025, base$n - 1) / qt(0.025, df))^2)
  } else {
    base$effective
  }
  c(
    if (p == 0) 0 else qbeta(0.025, size * p, size * (1 - p) + 1),
    if (p == 1) 1 else qbeta(0.975, size * p + 1, size * (1 - p))
  )
}

base_of <- function(design, inside) {
  w <- weights(design)[inside]
  list(n = sum(inside), weighted = sum(w), effective = sum(w)^2 / sum(w^2))
}

share_of <- function(design, y, inside) {
  design <- update(design, answer = ifelse(inside, y, 0))
  # A domain, not a filter: subset() keeps the companies that have nobody in it.
  mean <- svymean(~answer, subset(design, inside))
  base <- base_of(design, inside)
  p <- unname(coef(mean))
  se <- as.numeric(SE(mean))
  list(p = p, se = se, base = base, interval = interval_of(p, se, base, degf(design)))
}

# Pairs of columns of a block, Bonferroni within the row, both bases of 30 or more, no share of 0 or 1.
letters_of <- function(design, y, columns, names) {
  bases <- vapply(columns, sum, 0)
  shares <- vapply(columns, function(inside) mean(y[inside]), 0)
  tested <- which(bases >= 30 & shares > 0 & shares < 1)
  lower <- rep("", length(columns))
  if (length(tested) < 2) return(lower)
  totals <- list()
  for (at in tested) {
    totals[[paste0("y", at)]] <- ifelse(columns[[at]], y, 0)
    totals[[paste0("x", at)]] <- yes(columns[[at]])
  }
  design$variables <- cbind(design$variables, as.data.frame(totals))
  sums <- svytotal(reformulate(names(totals)), design)
  pairs <- combn(tested, 2)
  for (pair in seq_len(ncol(pairs))) {
    a <- pairs[1, pair]
    b <- pairs[2, pair]
    ratio <- parse(text = sprintf("y%d / x%d - y%d / x%d", a, a, b, b))[[1]]
    difference <- svycontrast(sums, list(difference = ratio))
    t <- as.numeric(coef(difference)) / sqrt(as.numeric(vcov(difference)))
    if (2 * pt(-abs(t), degf(design)) * ncol(pairs) >= 0.05) next
    higher <- if (t > 0) a else b
    lower[higher] <- paste0(lower[higher], names[if (t > 0) b else a])
  }
  lower
}

# One row of a table, in all columns: the total, then blocks of conditions.
row_of <- function(table, row, design, y, base, blocks) {
  inside <- c(list(total = base), lapply(unlist(unname(blocks), recursive = FALSE), `&`, base))
  lower <- ""
  first <- 0
  for (block in blocks) {
    names <- LETTERS[first + seq_along(block)]
    lower <- c(lower, letters_of(design, y, lapply(block, `&`, base), names))
    first <- first + length(block)
  }
  cells <- lapply(inside, function(domain) share_of(design, y, domain))
  data.frame(
    table = table, row = row, column = names(inside),
    n = vapply(cells, function(cell) cell$base$n, 0),
    weighted = vapply(cells, function(cell) cell$base$weighted, 0),
    effective = vapply(cells, function(cell) cell$base$effective, 0),
    df = degf(design),
    estimate = vapply(cells, `[[`, 0, "p"), se = vapply(cells, `[[`, 0, "se"),
    low = vapply(cells, function(cell) cell$interval[1], 0),
    high = vapply(cells, function(cell) cell$interval[2], 0),
    letters = lower, row.names = NULL
  )
}

# Masculinity, 2018: weights given by the publisher, respondents one by one.
men_file <- "studies/masculinity-2018/data/raw-responses.csv"
men <- read_answers(men_file, "latin1")
men$w <- as.numeric(men$weight)
names(men)[names(men) == ""] <- "number"
men_design <- svydesign(~1, weights = ~w, data = men)
men_blocks <- list(
  list(
    age3.a18_34 = men$age3 == "18 - 34", age3.a35_64 = men$age3 == "35 - 64",
    age3.a65_plus = men$age3 == "65 and up"
  ),
  list(race2.white = men$race2 == "White", race2.non_white = men$race2 == "Non-white"),
  list(
    kids.has_children = men$kids == "Has children", kids.no_children = men$kids == "No children"
  ),
  list(
    orientation.straight = men$orientation == "Straight",
    orientation.gay_bisexual = men$orientation == "Gay/Bisexual"
  )
)
everyone <- rep(TRUE, nrow(men))
ticked <- function(column) yes(!men[[column]] %in% c("Not selected", "NA"))
men_row <- function(variable, row, y, base = everyone) {
  row_of(paste0("2018/men/principal/", variable), row, men_design, y, base, men_blocks)
}
employed <- men$q0009 %in% c("Employed, working full-time", "Employed, working part-time")
stopifnot(identical(men$q0010_0001 != "NA", employed))
men_cells <- rbind(
  men_row("masculine_feel", "very_masculine", yes(men$q0001 == "Very masculine")),
  men_row(
    "masculine_feel", "masculine", yes(men$q0001 %in% c("Very masculine", "Somewhat masculine"))
  ),
  men_row("masculine_feel", ".no_answer", yes(men$q0001 == "No answer")),
  men_row("ideas_source", "father", ticked("q0004_0001")),
  men_row("lifestyle.feel_lonely", "at_least_sometimes",
    yes(men$q0007_0011 %in% c("Often", "Sometimes"))),
  men_row("worries", "finances", ticked("q0008_0010")),
  # Asked of those in work, and of those among them who had heard of #MeToo.
  men_row("work_advantages", "money", ticked("q0010_0001"), employed),
  men_row("work_advantages", "none", ticked("q0010_0007"), employed),
  men_row("metoo_work_change", "yes", yes(men$q0015 == "Yes"), men$q0015 != "NA"),
  # Asked of those who pay on dates.
  men_row("pay_reasons", "right_thing", ticked("q0019_0001"), men$q0019_0001 != "NA")
)

# Social networks, 2012 and 2014: companies as sampling units within strata of size, no weights.
network_file <- function(wave, population) {
  sprintf("studies/reseaux-sociaux/data/%s-%s.csv", wave, population)
}
network_design <- function(answers) {
  svydesign(~entreprise, strata = ~taille, weights = ~1, nest = TRUE, data = answers)
}
employees <- lapply(c("2012" = "2012", "2014" = "2014"), function(wave) {
  read_answers(network_file(wave, "salaries"), "UTF-8")
})
managers <- lapply(c("2012" = "2012", "2014" = "2014"), function(wave) {
  read_answers(network_file(wave, "responsables"), "UTF-8")
})
uses <- function(answers, network) {
  vapply(strsplit(answers$reseaux_utilises, ";"), function(own) any(network %in% own), TRUE)
}
employee_blocks <- function(answers) {
  block <- function(variable, codes) {
    setNames(
      lapply(codes, function(code) answers[[variable]] == code), paste0(variable, ".", codes)
    )
  }
  list(
    block("age", c("moins_35", "35_49", "50_plus")), block("sexe", c("femme", "homme")),
    block("csp", c("cadre", "intermediaire", "employe", "ouvrier")),
    block("taille", c("50_249", "250_999", "1000_4999", "5000_plus"))
  )
}
network_row <- function(table, row, y_of, base_of = function(answers) rep(TRUE, nrow(answers))) {
  answers <- employees[["2014"]]
  row_of(paste0("2014/salaries/", table), row, network_design(answers),
    yes(y_of(answers)), base_of(answers), employee_blocks(answers))
}
network_cells <- rbind(
  network_row("salaries/reseaux_utilises", "facebook", function(answers) uses(answers, "facebook")),
  network_row("salaries/reseaux_utilises", "reseaux_professionnels",
    function(answers) uses(answers, c("viadeo", "linkedin"))),
  network_row("utilisateurs/connexion_quotidienne", "oui",
    function(answers) answers$connexion_quotidienne == "oui",
    function(answers) !uses(answers, "aucun"))
)

difference_of <- function(estimate, se, df) {
  list(
    estimate = estimate, se = se, df = df, low = estimate - qt(0.975, df) * se,
    high = estimate + qt(0.975, df) * se, p = 2 * pt(-abs(estimate / se), df)
  )
}

# A gap is one ratio less another on the stacked file, where a company is one unit for both sides.
gap_of <- function(mirror, wave, left, right = left, is_left = "oui", is_right = is_left) {
  side <- function(answers, variable, code, at) {
    data.frame(
      entreprise = answers$entreprise, taille = answers$taille, side = at,
      y = yes(answers[[variable]] == code)
    )
  }
  stacked <- rbind(
    side(employees[[wave]], left, is_left, 1), side(managers[[wave]], right, is_right, 2)
  )
  stacked <- transform(stacked,
    y1 = y * (side == 1), x1 = yes(side == 1), y2 = y * (side == 2), x2 = yes(side == 2)
  )
  design <- network_design(stacked)
  gap <- svycontrast(
    svytotal(~ y1 + x1 + y2 + x2, design), list(gap = quote(y1 / x1 - y2 / x2))
  )
  shares <- c(mean(stacked$y[stacked$side == 1]), mean(stacked$y[stacked$side == 2]))
  values <- difference_of(as.numeric(coef(gap)), sqrt(as.numeric(vcov(gap))), degf(design))
  data.frame(mirror = mirror, wave = wave, left = shares[1], right = shares[2], values)
}
gaps <- rbind(
  gap_of(
    "droit_de_parler", "2012", "droit_de_parler", "interdiction_de_parler", "non", "oui"
  ),
  gap_of("connexion_quotidienne", "2014", "connexion_quotidienne"),
  gap_of("facteur_emancipation", "2014", "facteur_emancipation"),
  gap_of(
    "travailler_sans_reseaux", "2014", "travailler_sans_reseaux", is_left = "possible"
  ),
  gap_of("vivre_sans_reseaux", "2014", "vivre_sans_reseaux", is_left = "possible")
)

# Waves are independent samples; degrees of freedom by Welch and Satterthwaite.
trend_of <- function(variable, row, holds, base = NULL, asked = function(answers) TRUE) {
  sides <- lapply(employees, function(answers) {
    inside <- asked(answers) & (is.null(base) | !uses(answers, "aucun"))
    inside <- rep(inside, length.out = nrow(answers))
    design <- network_design(answers)
    c(share_of(design, yes(holds(answers)), inside), df = degf(design))
  })
  variances <- vapply(sides, function(side) side$se^2, 0)
  df <- sum(variances)^2 / sum(variances^2 / vapply(sides, `[[`, 0, "df"))
  values <- difference_of(
    sides[["2014"]]$p - sides[["2012"]]$p, sqrt(sum(variances)), df
  )
  data.frame(
    variable = variable, row = row, base = if (is.null(base)) "" else base,
    from = sides[["2012"]]$p, to = sides[["2014"]]$p, values
  )
}
network_trend <- function(row, networks, base = NULL) {
  trend_of("reseaux_utilises", row, function(answers) uses(answers, networks), base)
}
single_trend <- function(variable, row, ...) {
  trend_of(variable, row, function(answers) answers[[variable]] == row, ...)
}
trends <- rbind(
  network_trend("facebook", "facebook"),
  network_trend("twitter", "twitter"),
  network_trend("reseaux_professionnels", c("viadeo", "linkedin")),
  network_trend("aucun", "aucun"),
  network_trend("linkedin", "linkedin", "utilisateurs"),
  single_trend("connexion_quotidienne", "oui"),
  single_trend("connexion_quotidienne", "oui", "utilisateurs"),
  single_trend("impact_efficacite", "positif"),
  single_trend("relation_superieur", "accepte"),
  # Asked of those who use no network.
  trend_of("raison_non_usage", "pas_interet",
    function(answers) grepl("pas_interet", answers$raison_non_usage, fixed = TRUE),
    asked = function(answers) answers$raison_non_usage != ".not_asked")
)

network_files <- outer(c("2012", "2014"), c("salaries", "responsables"), network_file)
files <- c(men_file, network_files)
write_reference("end-to-end", "survey",
  tolerance = list(bases = 1e-9, estimate = 1e-9, se = 1e-8, df = 1e-9, interval = 1e-6, p = 1e-6),
  answers = data.frame(file = files, sha256 = vapply(files, digest_of, ""), row.names = NULL),
  cells = rbind(men_cells, network_cells),
  gaps = gaps,
  trends = trends
)
