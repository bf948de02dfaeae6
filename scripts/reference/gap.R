# The gap between two populations, managers minus employees, on one stacked file. Companies are
# the PSUs of both populations, so the two estimates are correlated.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail")

set.seed(2014)
companies <- data.frame(
  company = sprintf("c%02d", 1:60),
  stratum = rep(c("small", "medium", "large"), each = 20),
  culture = rnorm(60)
)

people_of <- function(population, counts, baseline) {
  rows <- companies[rep(seq_len(60), counts), ]
  n <- nrow(rows)
  data.frame(
    population = population, stratum = rows$stratum, company = rows$company,
    weight = round(runif(n, 0.3, 3), 3),
    sex = sample(c("woman", "man"), n, replace = TRUE),
    age = sample(c("under 45", "45 and over"), n, replace = TRUE, prob = c(0.6, 0.4)),
    allowed = rbinom(n, 1, plogis(baseline + 0.8 * rows$culture)),
    trust = pmin(10, pmax(0, round(5 + baseline + 1.5 * rows$culture + rnorm(n, sd = 2))))
  )
}
# Some companies have managers only, some employees only, none nobody.
employees <- sample(0:9, 60, replace = TRUE)
managers <- sample(0:3, 60, replace = TRUE)
employees[employees + managers == 0] <- 1
stacked <- rbind(people_of("employee", employees, -0.4), people_of("manager", managers, 0.5))
stacked$trust[sample(nrow(stacked), 25)] <- NA

design_of <- function(stratified) {
  strata <- if (stratified) ~stratum else NULL
  svydesign(~company, strata = strata, weights = ~weight, data = stacked)
}

gap_of <- function(design, variable, domain = NULL) {
  frame <- design$variables
  inside <- !is.na(frame[[variable]])
  if (!is.null(domain)) inside <- inside & frame[[names(domain)]] == domain[[1]]
  y <- ifelse(inside, frame[[variable]], 0)
  employee <- as.numeric(inside & frame$population == "employee")
  manager <- as.numeric(inside & frame$population == "manager")
  design <- update(design,
    ye = y * employee, ym = y * manager, employee = employee, manager = manager, y = y, inside = inside
  )
  ratios <- svyratio(~ ye + ym, ~ employee + manager, design, covmat = TRUE)
  pair <- c("ye/employee", "ym/manager")
  values <- unname(coef(ratios)[pair])
  covariance <- unname(vcov(ratios)[pair, pair])
  estimate <- values[2] - values[1]
  se <- sqrt(covariance[1, 1] + covariance[2, 2] - 2 * covariance[1, 2])

  # A second road to the same number: the slope of a regression on the population.
  slope <- suppressWarnings(
    summary(svyglm(y ~ population, subset(design, inside)))$coefficients[2, 1:2]
  )
  stopifnot(abs(slope[1] - estimate) < 1e-10, abs(slope[2] / se - 1) < 1e-8)

  df <- degf(design)
  list(
    variable = variable, domain = domain,
    employee = list(estimate = values[1], se = sqrt(covariance[1, 1])),
    manager = list(estimate = values[2], se = sqrt(covariance[2, 2])),
    covariance = covariance[1, 2],
    gap = list(
      estimate = estimate, se = se, df = df,
      interval = as_array(estimate + c(-1, 1) * qt(0.975, df) * se),
      t = estimate / se, p = 2 * pt(-abs(estimate / se), df)
    )
  )
}

gaps_of <- function(name, note, design, raked = NULL) {
  list(
    name = name, note = note, margins = raked,
    weights = if (!is.null(raked)) as_array(unname(weights(design))),
    gaps = list(
      gap_of(design, "allowed"), gap_of(design, "trust"), gap_of(design, "allowed", list(sex = "woman")),
      # A part that companies are in or out of as a whole.
      gap_of(design, "allowed", list(stratum = "large"))
    )
  )
}

# Each population raked to margins of its own: the stacked margin matrix has a block for each.
margins <- list(
  employee = list(sex = c(woman = 130, man = 140), age = c("under 45" = 170, "45 and over" = 100)),
  manager = list(sex = c(woman = 30, man = 55), age = c("under 45" = 35, "45 and over" = 50))
)
raked_design <- function(design) {
  totals <- c(
    populationemployee = sum(margins$employee$sex), populationmanager = sum(margins$manager$sex),
    "populationemployee:sexwoman" = 130, "populationmanager:sexwoman" = 30,
    "populationemployee:ageunder 45" = 170, "populationmanager:ageunder 45" = 35
  )
  design <- update(design,
    sex = factor(sex, levels = c("man", "woman")),
    age = factor(age, levels = c("45 and over", "under 45"))
  )
  calibrate(design, ~ 0 + population + population:sex + population:age, totals,
    calfun = "raking", epsilon = 1e-13, maxit = 500
  )
}

write_reference("gap", "survey",
  tolerance = list(weights = 1e-9, estimate = 1e-9, se = 1e-8, covariance = 1e-8, p = 1e-6),
  data = stacked,
  cases = list(
    gaps_of("companies", "PSUs are companies, one stratum.", design_of(FALSE)),
    gaps_of("companies in strata", "PSUs are companies within size strata.", design_of(TRUE)),
    gaps_of("raked", "As the first, after raking each population to margins of its own.",
      raked_design(design_of(FALSE)),
      raked = lapply(margins, function(m) lapply(m, as.list)))
  )
)
