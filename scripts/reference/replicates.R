# Standard errors from replicates of every kind, before and after the replicates are calibrated as
# the sample was. R's half-samples and bootstrap draws are stored by sampling unit: ours differ.
source("scripts/reference/write-reference.R")
suppressPackageStartupMessages(library(survey))
data(api)
data(scd)
data(nhanes)

totals_of <- function(v) { t <- table(v); setNames(as.numeric(t), names(t)) }

# Factors of the sampling units, in order of appearance, one row a replicate.
unit_factors <- function(replicated, unit) {
  first <- !duplicated(unit)
  factors <- t(as.matrix(replicated$repweights)[first, , drop = FALSE])
  colnames(factors) <- NULL
  factors
}

estimates_of <- function(design, outcomes) {
  formula <- reformulate(outcomes)
  mean <- svymean(formula, design)
  total <- svytotal(formula, design)
  list(
    means = as_array(as.numeric(coef(mean))), meanSes = as_array(as.numeric(SE(mean))),
    meanCovariance = as_array(as.numeric(vcov(mean))),
    totals = as_array(as.numeric(coef(total))), totalSes = as_array(as.numeric(SE(total)))
  )
}

# Margins as totals; the calibration that R does on every replicate.
calibrated <- function(replicated, margins, calfun) {
  treatment <- lapply(names(margins), function(v) {
    rest <- margins[[v]][-1]
    setNames(rest, paste0(v, names(rest)))
  })
  population <- c("(Intercept)" = sum(margins[[1]]), unlist(treatment))
  calibrate(replicated, reformulate(names(margins)), population,
    calfun = calfun, epsilon = 1e-11, maxit = 500, compress = FALSE
  )
}

replicate_case <- function(name, method, data, design, outcomes, margins, stored, ...) {
  replicated <- as.svrepdesign(design, type = method$type, compress = FALSE, ...)
  centred <- replicated
  centred$mse <- TRUE
  list(
    name = name, method = method, data = data, outcomes = as_array(outcomes),
    scale = replicated$scale, rscales = as_array(rep_len(replicated$rscales, ncol(replicated$repweights))),
    factors = if (stored) unit_factors(replicated, paste(data$stratum, data$psu)) else NULL,
    margins = lapply(names(margins), function(v) list(variable = v, targets = as.list(margins[[v]]))),
    expected = list(
      plain = estimates_of(replicated, outcomes),
      centredAtSample = estimates_of(centred, outcomes),
      linear = estimates_of(calibrated(replicated, margins, "linear"), outcomes),
      raking = estimates_of(calibrated(replicated, margins, "raking"), outcomes)
    )
  )
}

clus <- data.frame(
  stratum = "all", psu = apiclus1$dnum, weight = apiclus1$pw, size = apiclus1$fpc,
  stype = apiclus1$stype, schoolWide = apiclus1$sch.wide, api00 = apiclus1$api00,
  enroll = apiclus1$enroll
)
clus_design <- svydesign(~psu, weights = ~weight, data = clus)
clus_finite <- svydesign(~psu, weights = ~weight, fpc = ~size, data = clus)
strat <- data.frame(
  stratum = apistrat$stype, psu = seq_len(nrow(apistrat)), weight = apistrat$pw,
  size = apistrat$fpc, stype = apistrat$stype, schoolWide = apistrat$sch.wide,
  api00 = apistrat$api00, enroll = apistrat$enroll
)
strat_design <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = strat)
strat_finite <- svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~size, data = strat)
school_margins <- list(stype = totals_of(apipop$stype), schoolWide = totals_of(apipop$sch.wide))

# scd has no category; by size of arrests there is one with people in every half-sample.
ambulance <- data.frame(
  stratum = scd$ESA, psu = scd$ambulance, weight = 1, alive = scd$alive, arrests = scd$arrests
)
ambulance <- ambulance[rep(seq_len(nrow(ambulance)), each = 2), ]
ambulance$shift <- factor(rep(c("day", "night"), nrow(scd)))
ambulance$alive <- ambulance$alive + rep(c(0, 1), nrow(scd))
rownames(ambulance) <- NULL
ambulance_design <- svydesign(~psu, strata = ~stratum, weights = ~weight, nest = TRUE, data = ambulance)
shift_margins <- list(shift = c(day = 7, night = 5))

thinned <- nhanes[seq(1, nrow(nhanes), by = 12), ]
# One stratum has a third unit, which half-samples cannot split.
thinned <- thinned[!is.na(thinned$HI_CHOL) & thinned$SDMVPSU <= 2, ]
health <- data.frame(
  stratum = thinned$SDMVSTRA, psu = thinned$SDMVPSU, weight = round(thinned$WTMEC2YR, 2),
  highCholesterol = thinned$HI_CHOL, age = thinned$agecat,
  sex = factor(ifelse(thinned$RIAGENDR == 1, "man", "woman"))
)
levels(health$age) <- c("to 19", "20-39", "40-59", "60+")
health_design <- svydesign(~psu, strata = ~stratum, weights = ~weight, nest = TRUE, data = health)
share <- function(v, shares) { t <- sum(health$weight) * shares; names(t) <- levels(health[[v]]); t }
health_margins <- list(
  sex = share("sex", c(0.49, 0.51)), age = share("age", c(0.2, 0.3, 0.3, 0.2))
)

set.seed(2014)

write_reference("replicates", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8),
  cases = list(
    replicate_case("apiclus1, JK1", list(kind = "JK1", type = "JK1"), clus, clus_design,
      c("api00", "enroll"), school_margins, FALSE),
    replicate_case("apiclus1, JK1, finite population", list(kind = "JK1", type = "JK1"), clus,
      clus_finite, c("api00", "enroll"), school_margins, FALSE),
    replicate_case("apistrat, JKn", list(kind = "JKn", type = "JKn"), strat, strat_design,
      c("api00", "enroll"), school_margins, FALSE),
    replicate_case("apistrat, JKn, finite population", list(kind = "JKn", type = "JKn"), strat,
      strat_finite, c("api00", "enroll"), school_margins, FALSE),
    replicate_case("scd, BRR", list(kind = "BRR", type = "BRR"), ambulance, ambulance_design,
      c("alive", "arrests"), shift_margins, TRUE),
    replicate_case("scd, Fay", list(kind = "Fay", type = "Fay", rho = 0.3), ambulance,
      ambulance_design, c("alive", "arrests"), shift_margins, TRUE, fay.rho = 0.3),
    replicate_case("nhanes, BRR", list(kind = "BRR", type = "BRR"), health, health_design,
      "highCholesterol", health_margins, TRUE),
    replicate_case("nhanes, Fay", list(kind = "Fay", type = "Fay", rho = 0.5), health, health_design,
      "highCholesterol", health_margins, TRUE, fay.rho = 0.5),
    replicate_case("apiclus1, bootstrap", list(kind = "bootstrap", type = "subbootstrap", replicates = 25),
      clus, clus_design, c("api00", "enroll"), school_margins, TRUE, replicates = 25)
  )
)
