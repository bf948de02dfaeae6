# The change between two waves that share respondents, or companies: one file stacked, in which a
# respondent (or a company) met twice is one unit; and what it would seem to be without that.
source("scripts/reference/write-reference.R")
source("scripts/reference/company-people.R")
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail")

set.seed(20263)
companies <- draw_companies()
n <- nrow(companies)
first <- people_of(companies, "2025", sample(2:7, n, replace = TRUE), -0.2)
first$person <- sprintf("p%03d", seq_len(nrow(first)))
first$bent <- rnorm(nrow(first))

# Two in three come back; others are new, in the same companies and in some more.
back <- first[sort(sample(nrow(first), round(nrow(first) * 0.66))), ]
fresh <- people_of(companies, "2026", sample(0:3, n, replace = TRUE), 0.1)
fresh$person <- sprintf("q%03d", seq_len(nrow(fresh)))
fresh$bent <- rnorm(nrow(fresh))
second <- rbind(back, fresh)
second$population <- "2026"
second$weight <- round(second$weight * runif(nrow(second), 0.8, 1.2), 3)
answer <- function(rows, baseline) {
  level <- baseline + companies$culture[match(rows$company, companies$company)] + 1.2 * rows$bent
  rows$allowed <- rbinom(nrow(rows), 1, plogis(level))
  rows$trust <- pmin(10, pmax(0, round(5 + 1.2 * level + rnorm(nrow(rows), sd = 1.2))))
  rows
}
stacked <- rbind(answer(first, -0.2), answer(second, 0.2))
stacked$trust[sample(nrow(stacked), 9)] <- NA
names(stacked)[names(stacked) == "population"] <- "wave"
stacked <- stacked[c("wave", "person", "company", "stratum", "weight", "sex", "age", "allowed", "trust")]
stacked$sex <- factor(stacked$sex, levels = c("man", "woman"))

margins <- list("2025" = list(sex = c(woman = 60, man = 70)), "2026" = list(sex = c(woman = 80, man = 60)))
rake_waves <- function(design) {
  calibrate(design, ~ 0 + wave + wave:sex,
    c(wave2025 = 130, wave2026 = 140, "wave2025:sexwoman" = 60, "wave2026:sexwoman" = 80),
    calfun = "raking", epsilon = 1e-13, maxit = 500
  )
}
rake_wave <- function(design, wave) {
  sex <- margins[[wave]]$sex
  calibrate(design, ~sex, c("(Intercept)" = sum(sex), sexwoman = sex[["woman"]]),
    calfun = "raking", epsilon = 1e-13, maxit = 500
  )
}

one_wave <- function(design, variable) {
  y <- design$variables[[variable]]
  design <- update(design, inside = !is.na(y), y = ifelse(is.na(y), 0, y))
  mean <- svymean(~y, subset(design, inside))
  list(estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean)), df = degf(design))
}

trend_of <- function(joint, apart, variable) {
  y <- joint$variables[[variable]]
  inside <- !is.na(y)
  side <- function(wave) as.numeric(inside & joint$variables$wave == wave)
  y <- ifelse(is.na(y), 0, y)
  joint <- update(joint,
    from = side("2025"), to = side("2026"), yf = y * side("2025"), yt = y * side("2026")
  )
  ratios <- svyratio(~ yf + yt, ~ from + to, joint, covmat = TRUE)
  pair <- c("yf/from", "yt/to")
  covariance <- unname(vcov(ratios)[pair, pair])
  values <- unname(coef(ratios)[pair])
  estimate <- values[2] - values[1]
  se <- sqrt(covariance[1, 1] + covariance[2, 2] - 2 * covariance[1, 2])

  sides <- lapply(apart, one_wave, variable = variable)
  variances <- sapply(sides, function(s) s$se^2)
  df <- welch(variances, sapply(sides, function(s) s$df))
  list(
    variable = variable, from = sides[[1]], to = sides[[2]], covariance = covariance[1, 2],
    withOverlap = difference_of(estimate, se, degf(joint)),
    ignoringOverlap = difference_of(estimate, sqrt(sum(variances)), df)
  )
}

case_of <- function(name, unit, strata, raked) {
  design <- function(data) {
    svydesign(if (unit == "respondent") ~person else ~company,
      strata = if (strata) ~stratum, weights = ~weight, data = data
    )
  }
  joint <- design(stacked)
  apart <- lapply(c("2025", "2026"), function(wave) {
    one <- design(stacked[stacked$wave == wave, ])
    if (raked) rake_wave(one, wave) else one
  })
  if (raked) joint <- rake_waves(joint)
  column <- if (unit == "respondent") "person" else "company"
  units <- split(stacked[[column]], stacked$wave)
  list(
    name = name, unit = unit, strata = strata, raked = raked,
    weights = if (raked) as_array(unname(weights(joint))),
    units = list(from = length(unique(units[[1]])), to = length(unique(units[[2]])),
      shared = length(intersect(units[[1]], units[[2]]))),
    trends = lapply(c("allowed", "trust"), function(variable) trend_of(joint, apart, variable))
  )
}

write_reference("overlapping-waves", "survey",
  tolerance = list(weights = 1e-9, estimate = 1e-9, se = 1e-8, covariance = 1e-8, df = 1e-7, p = 1e-6),
  margins = lapply(margins, function(m) lapply(m, as.list)),
  data = stacked,
  cases = list(
    case_of("a panel", "respondent", FALSE, FALSE),
    case_of("a panel in strata", "respondent", TRUE, FALSE),
    case_of("a raked panel", "respondent", FALSE, TRUE),
    case_of("the same companies", "company", FALSE, FALSE),
    case_of("the same companies in strata, raked", "company", TRUE, TRUE)
  )
)
