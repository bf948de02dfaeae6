# Raked weights by calibration with the raking distance (Deville-Särndal 1992), and the standard
# errors that know the margins. survey's own rake() is not the source: it stops early, and its
# standard errors project on unweighted margin means.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
data(api)

# Targets are totals, one named vector a margin; all margins have the same sum.
calibrated_design <- function(design, targets) {
  variables <- names(targets)
  treatment <- lapply(variables, function(v) {
    totals <- targets[[v]][-1]
    setNames(totals, paste0(v, names(totals)))
  })
  population <- c("(Intercept)" = sum(targets[[1]]), unlist(treatment))
  calibrate(design, reformulate(variables), population,
    calfun = "raking", epsilon = 1e-13, maxit = 500
  )
}

raking_case <- function(name, note, data, design, targets, outcomes) {
  # calibrate() takes the first level of each factor as its reference.
  raked <- calibrated_design(design, targets)
  weights <- unname(weights(raked))
  for (v in names(targets)) {
    reached <- tapply(weights, data[[v]], sum)[names(targets[[v]])]
    stopifnot(max(abs(reached / targets[[v]] - 1)) < 1e-10)
  }
  means <- lapply(outcomes, function(outcome) {
    mean <- svymean(reformulate(outcome), raked)
    list(variable = outcome, estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean)),
      df = degf(raked))
  })
  list(
    name = name, note = note,
    margins = lapply(names(targets), function(v) {
      list(variable = v, targets = as.list(targets[[v]]))
    }),
    data = data,
    expected = list(
      weights = as_array(weights),
      effectiveN = sum(weights)^2 / sum(weights^2),
      means = means
    )
  )
}

totals_of <- function(v) { t <- table(v); setNames(as.numeric(t), names(t)) }

strat <- data.frame(
  stype = apistrat$stype, schoolWide = apistrat$sch.wide, weight = apistrat$pw,
  api00 = apistrat$api00, enroll = apistrat$enroll
)
apistrat_case <- raking_case(
  "apistrat", "Strata are stype, every row a PSU, no finite population correction.",
  strat, svydesign(~1, strata = ~stype, weights = ~weight, data = strat),
  list(stype = totals_of(apipop$stype), schoolWide = totals_of(apipop$sch.wide)),
  c("api00", "enroll")
)

clus <- data.frame(
  district = apiclus1$dnum, stype = apiclus1$stype, schoolWide = apiclus1$sch.wide,
  compImp = apiclus1$comp.imp, weight = apiclus1$pw, api00 = apiclus1$api00
)
apiclus1_case <- raking_case(
  "apiclus1", "PSUs are districts, no strata, three margins.",
  clus, svydesign(~district, weights = ~weight, data = clus),
  list(
    stype = totals_of(apipop$stype), schoolWide = totals_of(apipop$sch.wide),
    compImp = totals_of(apipop$comp.imp)
  ),
  "api00"
)

set.seed(2012)
draw <- function(levels, shares, n = 200) {
  factor(sample(levels, n, replace = TRUE, prob = shares), levels = levels)
}
synthetic <- data.frame(
  sex = draw(c("woman", "man"), c(0.6, 0.4)),
  age = draw(c("18-29", "30-44", "45-59", "60+"), c(0.15, 0.45, 0.3, 0.1)),
  sector = draw(c("industry", "building", "trade", "services", "public"), c(1, 1, 2, 4, 2)),
  size = draw(c("small", "medium", "large"), c(0.3, 0.3, 0.4)),
  weight = round(runif(200, 0.4, 2.5), 3)
)
synthetic$facebook <- rbinom(200, 1, ifelse(synthetic$age == "18-29", 0.8, 0.5))
synthetic_targets <- function(total) list(
  sex = total * c(woman = 0.48, man = 0.52),
  age = total * c("18-29" = 0.21, "30-44" = 0.37, "45-59" = 0.33, "60+" = 0.09),
  sector = total * c(industry = 0.13, building = 0.06, trade = 0.13, services = 0.42, public = 0.26),
  size = total * c(small = 0.45, medium = 0.25, large = 0.30)
)
synthetic_case <- raking_case(
  "synthetic", "Four margins, unequal starting weights, every row a PSU; total 200 (mean weight 1).",
  synthetic, svydesign(~1, weights = ~weight, data = synthetic),
  synthetic_targets(200), "facebook"
)
unweighted <- transform(synthetic, weight = 1)
unweighted_case <- raking_case(
  "synthetic-unweighted", "The same rows from equal starting weights.",
  unweighted, svydesign(~1, weights = ~weight, data = unweighted),
  synthetic_targets(200), "facebook"
)

write_reference("raking", "survey",
  tolerance = list(weights = 1e-9, effectiveN = 1e-9, estimate = 1e-9, se = 1e-8),
  cases = list(apistrat_case, apiclus1_case, synthetic_case, unweighted_case)
)
