# Shares and means in domains, with design-based standard errors, on one-stage designs without
# finite population correction. Missing answers are outside the domain.
source("scripts/reference/write-reference.R")
source("scripts/reference/designs.R")

# A domain is a named list variable -> level; the empty one is everybody.
domain_of <- function() setNames(list(), character())

in_domain <- function(sample, domain) {
  Reduce(`&`, lapply(names(domain), function(v) sample[[v]] == domain[[v]]), rep(TRUE, nrow(sample)))
}

indicator <- function(values, level) {
  if (is.null(level)) as.numeric(values) else as.numeric(values == level)
}

estimate_in <- function(sample, variable, level, domain) {
  sample$y <- indicator(sample[[variable]], level)
  sample$inside <- in_domain(sample, domain) & !is.na(sample$y)
  mean <- svymean(~y, subset(design_of(sample), inside))
  w <- sample$weight[sample$inside]
  list(
    variable = variable, level = level, domain = domain,
    n = sum(sample$inside), weightedN = sum(w), effectiveN = sum(w)^2 / sum(w^2),
    estimate = as.numeric(coef(mean)), se = as.numeric(SE(mean)),
    df = degf(design_of(sample)),
    dfOfPsusInDomain = degf(subset(design_of(sample), inside)),
    psusWithoutDomain = length(setdiff(sample$psu, sample$psu[sample$inside]))
  )
}

# Second minus first, as two ratios with their covariance: right for domains that overlap too.
difference_between <- function(sample, variable, level, first, second) {
  sample$y <- indicator(sample[[variable]], level)
  sample$known <- !is.na(sample$y)
  sample$y[!sample$known] <- 0
  sample$d1 <- as.numeric(in_domain(sample, first) & sample$known)
  sample$d2 <- as.numeric(in_domain(sample, second) & sample$known)
  sample$y1 <- sample$y * sample$d1
  sample$y2 <- sample$y * sample$d2
  ratios <- svyratio(~ y1 + y2, ~ d1 + d2, design_of(sample), covmat = TRUE)
  names <- c("y1/d1", "y2/d2")
  values <- coef(ratios)[names]
  covariance <- vcov(ratios)[names, names]
  list(
    variable = variable, level = level, first = first, second = second,
    overlap = any(sample$d1 * sample$d2 > 0),
    estimate = unname(values[2] - values[1]),
    se = sqrt(covariance[1, 1] + covariance[2, 2] - 2 * covariance[1, 2]),
    covariance = covariance[1, 2],
    df = degf(design_of(sample))
  )
}

api_case <- function(name, note, sample) {
  everybody <- domain_of()
  estimates <- list(
    estimate_in(sample, "api00", NULL, everybody),
    estimate_in(sample, "enroll", NULL, everybody),
    estimate_in(sample, "awards", "Yes", everybody),
    estimate_in(sample, "schoolWide", "No", everybody),
    estimate_in(sample, "stype", "H", everybody),
    estimate_in(sample, "api00", NULL, list(stype = "H")),
    estimate_in(sample, "enroll", NULL, list(stype = "M")),
    estimate_in(sample, "awards", "Yes", list(stype = "E")),
    estimate_in(sample, "awards", "Yes", list(stype = "M")),
    estimate_in(sample, "awards", "Yes", list(stype = "H")),
    estimate_in(sample, "compImp", "No", list(schoolWide = "Yes")),
    estimate_in(sample, "awards", "Yes", list(schoolWide = "Yes", stype = "M")),
    estimate_in(sample, "stype", "E", list(compImp = "No"))
  )
  differences <- list(
    difference_between(sample, "awards", "Yes", list(stype = "E"), list(stype = "H")),
    difference_between(sample, "api00", NULL, list(stype = "E"), list(stype = "M")),
    difference_between(sample, "awards", "Yes", list(stype = "E"), list(compImp = "Yes")),
    difference_between(sample, "awards", "Yes", everybody, list(stype = "H")),
    difference_between(sample, "enroll", NULL, list(schoolWide = "Yes"), list(compImp = "Yes"))
  )
  list(name = name, note = note, data = sample, estimates = estimates, differences = differences)
}

nhanes_case <- function() {
  sample <- nhanes_sample
  yes <- function(domain) estimate_in(sample, "highCholesterol", 1, domain)
  difference <- function(first, second) {
    difference_between(sample, "highCholesterol", 1, first, second)
  }
  list(
    name = "nhanes", note = "Every twelfth row of nhanes; two or three PSUs a stratum; some answers are missing.",
    data = sample,
    estimates = list(
      yes(domain_of()), yes(list(sex = "man")), yes(list(sex = "woman")),
      yes(list(race = "1")), yes(list(race = "2")), yes(list(race = "3")), yes(list(race = "4")),
      yes(list(age = "(39,59]")), yes(list(age = "(59,Inf]")),
      yes(list(age = "(39,59]", sex = "woman", race = "3")),
      estimate_in(sample, "race", "1", domain_of()),
      estimate_in(sample, "sex", "woman", list(age = "(59,Inf]"))
    ),
    differences = list(
      difference(list(sex = "man"), list(sex = "woman")),
      difference(list(age = "(39,59]"), list(age = "(59,Inf]")),
      difference(domain_of(), list(race = "2")),
      difference(list(sex = "man"), list(race = "1"))
    )
  )
}

write_reference("svymean", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8, covariance = 1e-8),
  cases = list(
    api_case("apistrat", "Strata are stype, every row a PSU.", strat_sample),
    api_case("apiclus1", "Districts are PSUs, one stratum; domains are absent from some PSUs.", clus1_sample),
    api_case("apiclus2", "Two-stage sample taken as one stage: districts are PSUs. Six rows lack enroll.", clus2_sample),
    nhanes_case()
  )
)
