# Estimates on designs with strata, clusters, secondary units, finite population corrections, lonely
# strata and calibrated weights: everything that the estimators from plain columns answer.
source("scripts/reference/write-reference.R")
source("scripts/reference/designs.R")
data(scd)
data(fpc)

everybody <- setNames(list(), character())

in_domain <- function(sample, domain) {
  Reduce(`&`, lapply(names(domain), function(v) sample[[v]] == domain[[v]]), rep(TRUE, nrow(sample)))
}

# Those of a domain with all of these variables. Calibrated designs keep the rows outside, at weight
# zero, where a missing number would still spoil the sums.
known_in <- function(design, domain, ...) {
  inside <- in_domain(design$variables, domain)
  for (name in c(...)) {
    missing <- is.na(design$variables[[name]])
    inside <- inside & !missing
    if (is.numeric(design$variables[[name]])) design$variables[[name]][missing] <- 0
  }
  design$variables$inside <- inside
  subset(design, inside)
}

answer <- function(statistic, domain, stat, df, ...) {
  list(statistic = statistic, domain = domain, ..., estimate = as.numeric(coef(stat))[1],
    se = as.numeric(SE(stat))[1], df = df)
}

mean_of <- function(design, y, domain = everybody) {
  sub <- known_in(design, domain, y)
  answer("mean", domain, svymean(reformulate(y), sub), degf(design), y = y)
}

total_of <- function(design, y, domain = everybody) {
  sub <- known_in(design, domain, y)
  answer("total", domain, svytotal(reformulate(y), sub), degf(design), y = y)
}

ratio_of <- function(design, y, x, domain = everybody) {
  sub <- known_in(design, domain, y, x)
  answer("ratio", domain, svyratio(reformulate(y), reformulate(x), sub), degf(design), y = y, x = x)
}

share_of <- function(design, y, value, domain = everybody) {
  v <- design$variables[[y]]
  design$variables$y <- ifelse(is.na(v), NA, as.numeric(v %in% value))
  sub <- known_in(design, domain, "y")
  answer(if (length(value) > 1) "net" else "share", domain, svymean(~y, sub), degf(design),
    y = y, values = as_array(value))
}

# Scores from 0 to 10, made of a variable: promoters from 9, detractors to 6.
nps_of <- function(design, y, domain = everybody) {
  v <- design$variables[[y]]
  design$variables$y <- ifelse(v >= 9, 100, ifelse(v <= 6, -100, 0))
  answer("nps", domain, svymean(~y, known_in(design, domain, "y")), degf(design), y = y)
}

quantile_of <- function(design, y, p, type, domain = everybody) {
  sub <- known_in(design, domain, y)
  row <- svyquantile(reformulate(y), sub, p, interval.type = type, qrule = "math", df = degf(design))[[1]]
  # Below the share of the smallest value, R answers the second smallest.
  stopifnot(row[1, 2] > sort(unique(sub$variables[[y]]))[2])
  list(statistic = "quantile", domain = domain, y = y, p = p, intervalType = type,
    estimate = row[1, "quantile"], interval = as_array(unname(row[1, 2:3])), se = row[1, 4],
    df = degf(design))
}

deff_of <- function(design, y) {
  v <- reformulate(y)
  w <- weights(design)
  list(statistic = "deff", domain = everybody, y = y,
    kish = nrow(design$variables) * sum(w^2) / sum(w)^2,
    withReplacement = as.numeric(deff(svymean(v, design, deff = "replace"))),
    withoutReplacement = as.numeric(deff(svymean(v, design, deff = TRUE))))
}

# Intervals by the methods of our doors. Wilson's is the formula of survey 4.5, which 4.1-1 lacks; the
# exact one is Clopper-Pearson on Kish's base.
intervals_of <- function(design, y, value) {
  design$variables$y <- as.numeric(design$variables[[y]] == value)
  df <- degf(design)
  n <- nrow(design)
  stat <- svymean(~y, design)
  share <- as.numeric(coef(stat))
  m <- share * (1 - share) / as.numeric(SE(stat))^2
  t <- qt(0.975, df)
  w <- weights(design)
  beta <- function(base) c(qbeta(0.025, base * share, base * (1 - share) + 1),
    qbeta(0.975, base * share + 1, base * (1 - share)))
  wilson <- (share + t^2 / (2 * m) + c(-1, 1) * t / (2 * m) * sqrt(4 * m * share * (1 - share) + t^2)) / (1 + t^2 / m)
  published <- function(method) unname(attr(svyciprop(~y, design, method = method, df = df), "ci"))
  list(statistic = "intervals", domain = everybody, y = y, values = as_array(value), intervals = list(
    "korn-graubard-uncapped" = as_array(published("beta")), logit = as_array(published("xlogit")),
    "korn-graubard" = as_array(beta(min(n, m * (qt(0.025, n - 1) / qt(0.025, df))^2))),
    wilson = as_array(wilson), exact = as_array(beta(sum(w)^2 / sum(w^2)))))
}

# Tests of independence; in R's first order X2 is divided by the mean design effect.
independence_of <- function(design, rows, columns) {
  formula <- as.formula(paste("~", rows, "+", columns))
  test <- function(statistic) {
    found <- svychisq(formula, design, statistic = statistic)
    list(value = as.numeric(found$statistic), df = as_array(as.numeric(found$parameter)), p = as.numeric(found$p.value))
  }
  list(statistic = "independence", domain = everybody, y = rows, x = columns,
    tests = list(firstOrder = test("Chisq"), secondOrder = test("F"), wald = test("Wald"), adjustedWald = test("adjWald")))
}

# What a sample of schools is asked about; nps is made of api00 so that all three groups appear.
school_estimates <- function(design) {
  high <- list(stype = "H")
  list(
    mean_of(design, "api00"), mean_of(design, "api00", high), mean_of(design, "api00", list(both = "yes")),
    total_of(design, "enroll"), total_of(design, "enroll", high), total_of(design, "one"),
    ratio_of(design, "api.stu", "enroll"), ratio_of(design, "api.stu", "enroll", high),
    share_of(design, "stype", "E"), share_of(design, "stype", "H", list(both = "yes")),
    share_of(design, "stype", c("M", "H")), share_of(design, "both", "yes", high),
    nps_of(design, "nps"), nps_of(design, "nps", high),
    quantile_of(design, "api00", 0.5, "mean"), quantile_of(design, "enroll", 0.25, "mean"),
    quantile_of(design, "enroll", 0.75, "xlogit"), quantile_of(design, "api00", 0.5, "mean", list(stype = "E")),
    intervals_of(design, "both", "yes"), intervals_of(design, "award", "Yes"),
    independence_of(design, "stype", "both"), independence_of(design, "award", "stype")
  )
}

school_columns <- function(sample, ...) {
  data.frame(
    weight = sample$pw, ..., stype = as.character(sample$stype),
    both = ifelse(sample$both == "Yes", "yes", "no"), award = as.character(sample$awards), one = 1,
    api00 = sample$api00, enroll = sample$enroll, api.stu = sample$api.stu,
    nps = round((sample$api00 - 400) / 50)
  )
}
clip <- function(data) transform(data, nps = pmin(10, pmax(0, nps)))

case <- function(name, note, columns, design, estimates, ...) {
  list(name = name, note = note, columns = columns, data = design$variables, ..., estimates = estimates)
}

strat <- clip(school_columns(apistrat, stratum = as.character(apistrat$stype), fpc = apistrat$fpc))
strat_design <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~fpc, data = strat)
strat_case <- case("apistrat", "Strata and finite population correction.",
  list(strata = "stratum", first = "fpc"), strat_design,
  c(school_estimates(strat_design), list(deff_of(strat_design, "api00"), deff_of(strat_design, "enroll"))))

clus1 <- clip(school_columns(apiclus1, psu = apiclus1$dnum, fpc = apiclus1$fpc))
clus1_design <- svydesign(~psu, weights = ~weight, fpc = ~fpc, data = clus1)
clus1_case <- case("apiclus1", "Clusters and finite population correction.",
  list(psu = "psu", first = "fpc"), clus1_design,
  c(school_estimates(clus1_design), list(deff_of(clus1_design, "api00"))))

two <- clip(school_columns(apiclus2, psu = apiclus2$dnum, ssu = apiclus2$snum,
  fpc1 = apiclus2$fpc1, fpc2 = apiclus2$fpc2))
two_design <- svydesign(~ psu + ssu, weights = ~weight, fpc = ~ fpc1 + fpc2, data = two)
two_case <- case("apiclus2", "Two stages, both with a finite population correction; six rows lack enroll.",
  list(psu = "psu", ssu = "ssu", first = "fpc1", second = "fpc2"), two_design, school_estimates(two_design))

health <- nhanes_sample
health_design <- design_of(health)
health_case <- case("nhanes", "Strata and nested clusters; some answers are missing.",
  list(strata = "stratum", psu = "psu"), health_design, c(
    lapply(list(everybody, list(sex = "man"), list(sex = "woman"), list(race = "1"), list(race = "4"),
      list(sex = "woman", race = "3")), function(domain) share_of(health_design, "highCholesterol", 1, domain)),
    list(total_of(health_design, "highCholesterol", list(race = "2")),
      share_of(health_design, "age", c("(39,59]", "(59,Inf]")),
      share_of(health_design, "race", c("1", "2"), list(sex = "man")),
      independence_of(health_design, "race", "sex"), independence_of(health_design, "sex", "age"),
      independence_of(health_design, "highCholesterol", "race"))))

small <- transform(fpc, weight = weight)
small_design <- svydesign(~psuid, strata = ~stratid, weights = ~weight, fpc = ~Nh, data = small, nest = TRUE)
small_case <- case("fpc", "The data set fpc of package survey: clusters of the same number in two strata.",
  list(strata = "stratid", psu = "psuid", first = "Nh"), small_design,
  list(mean_of(small_design, "x"), total_of(small_design, "x")))

# The strata that are left with a single ambulance tell no variance; each option says otherwise.
scd_lonely <- transform(scd[scd$ambulance != 2 | scd$ESA != 2, ], weight = ifelse(ESA == 2, 2, 1))
lonely_case <- function(rule) {
  options(survey.lonely.psu = rule)
  design <- svydesign(~ambulance, strata = ~ESA, weights = ~weight, data = scd_lonely, nest = TRUE)
  estimates <- list(mean_of(design, "arrests"), total_of(design, "alive"), ratio_of(design, "alive", "arrests"))
  options(survey.lonely.psu = "fail")
  case(paste("scd", rule), "Stratum 2 has lost one of its two ambulances.",
    list(strata = "ESA", psu = "ambulance"), design, estimates, lonely = rule)
}
scd_design <- svydesign(~ambulance, strata = ~ESA, weights = ~1, data = transform(scd, weight = 1), nest = TRUE)
scd_case <- case("scd", "Three strata of two ambulances.", list(strata = "ESA", psu = "ambulance"), scd_design,
  list(mean_of(scd_design, "arrests"), ratio_of(scd_design, "alive", "arrests")))

# A whole stratum of one: lonely, but nothing was left undrawn.
sure <- rbind(strat[strat$stratum != "H", ], transform(strat[strat$stratum == "H", ][1, ], fpc = 1))
sure_design <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~fpc, data = sure)
sure_case <- case("certainty", "The only unit of stratum H was sure to be drawn.",
  list(strata = "stratum", first = "fpc"), sure_design,
  list(mean_of(sure_design, "api00"), total_of(sure_design, "enroll")))

# District 83 keeps one of its schools: lonely at the second stage.
second_case <- function(rule) {
  options(survey.lonely.psu = rule)
  kept <- two[two$psu != 83 | !duplicated(two$psu), c("weight", "psu", "ssu", "fpc1", "fpc2", "api00", "enroll", "stype")]
  design <- svydesign(~ psu + ssu, weights = ~weight, fpc = ~ fpc1 + fpc2, data = kept)
  estimates <- list(mean_of(design, "api00"), total_of(design, "enroll"), mean_of(design, "api00", list(stype = "E")))
  options(survey.lonely.psu = "fail")
  case(paste("second stage", rule), "District 83 has lost all but one of its schools.", two_case$columns, design,
    estimates, lonely = rule)
}

# Sampling fractions in place of sizes.
parts <- transform(strat, fpc = ave(weight, stratum, FUN = length) / fpc)
parts_design <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~fpc, data = parts)
parts_case <- case("fractions", "Sampling fractions in place of sizes.", list(strata = "stratum", first = "fpc"),
  parts_design, list(mean_of(parts_design, "api00"), total_of(parts_design, "enroll", list(both = "no"))))

raked_case <- function(name, base, columns) {
  types <- table(apipop$stype)
  wide <- table(apipop$both)
  population <- c("(Intercept)" = nrow(apipop), stypeH = types[["H"]], stypeM = types[["M"]], bothyes = wide[["Yes"]])
  raked <- calibrate(base, ~ stype + both, population, calfun = "raking", epsilon = 1e-13, maxit = 500)
  raked$variables$calibrated <- unname(weights(raked))
  case(name, "Raked on stype and both; column calibrated holds the final weights.", columns, raked,
    list(mean_of(raked, "api00"), mean_of(raked, "api00", list(stype = "H")), mean_of(raked, "enroll"),
      total_of(raked, "enroll"), ratio_of(raked, "api.stu", "enroll"), nps_of(raked, "nps"),
      share_of(raked, "stype", "E", list(both = "yes")), quantile_of(raked, "api00", 0.5, "mean")),
    calibratedOn = as_array(c("stype", "both")))
}

# Linear calibration on a number: regression estimation on enrolment.
greg_case <- function() {
  base <- svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~fpc, data = strat)
  known <- c("(Intercept)" = nrow(apipop), enroll = sum(apipop$enroll, na.rm = TRUE))
  fitted <- calibrate(base, ~enroll, known, calfun = "linear", epsilon = 1e-12)
  fitted$variables$calibrated <- unname(weights(fitted))
  case("greg", "Calibrated linearly on enroll.", list(strata = "stratum", first = "fpc"), fitted,
    list(mean_of(fitted, "api00"), total_of(fitted, "api.stu"), ratio_of(fitted, "api.stu", "enroll")),
    calibratedOn = as_array("enroll"))
}

# Replicates of apiclus1: one district left out each time.
replicated <- as.svrepdesign(clus1_design, type = "JK1")
replicate_case <- list(
  name = "jackknife", weights = lapply(seq_len(ncol(weights(replicated, "analysis"))), function(r) {
    as_array(unname(weights(replicated, "analysis")[, r]))
  }),
  scale = replicated$scale, rscales = as_array(replicated$rscales),
  estimates = list(
    answer("mean", everybody, svymean(~api00, replicated), degf(replicated), y = "api00"),
    answer("mean", list(stype = "H"), svymean(~api00, subset(replicated, stype == "H")), degf(replicated), y = "api00"),
    answer("total", everybody, svytotal(~enroll, replicated), degf(replicated), y = "enroll"),
    answer("ratio", everybody, svyratio(~api.stu, ~enroll, replicated), degf(replicated), y = "api.stu", x = "enroll"),
    quantile_of(replicated, "api00", 0.5, "mean")
  )
)

choice_case <- function() {
  sample <- data.frame(weight = apiclus1$pw, psu = apiclus1$dnum, schoolWide = as.numeric(apiclus1$sch.wide == "Yes"),
    compImp = as.numeric(apiclus1$comp.imp == "Yes"), awards = as.numeric(apiclus1$awards == "Yes"))
  sample$count <- sample$schoolWide + sample$compImp + sample$awards
  design <- svydesign(~psu, weights = ~weight, data = sample)
  shares <- function(base, sub, over) lapply(c("schoolWide", "compImp", "awards"), function(choice) {
    c(list(base = base), answer("choice", everybody, svyratio(reformulate(choice), over, sub), degf(design), y = choice))
  })
  design$variables$one <- 1
  list(name = "choices", note = "Three choices of apiclus1; some rows chose none.", data = sample, estimates = c(
    shares("cases", design, ~one), shares("answering", subset(design, count > 0), ~one),
    shares("answers", subset(design, count > 0), ~count)))
}

write_reference("plain-estimates", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8, interval = 1e-9, deff = 1e-8, test = 1e-6, p = 1e-6),
  cases = c(
    list(strat_case, clus1_case, two_case, health_case, small_case, scd_case),
    lapply(c("certainty", "adjust", "average"), lonely_case),
    lapply(c("certainty", "adjust"), second_case),
    list(sure_case, parts_case, raked_case("apistrat raked", strat_design, list(strata = "stratum", first = "fpc")),
      raked_case("apiclus2 raked", two_design, two_case$columns), greg_case())
  ),
  replicates = replicate_case, choices = choice_case()
)
