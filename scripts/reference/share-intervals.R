# Intervals of a share besides Korn-Graubard's: logit from svyciprop (method "xlogit"); Wilson by its formula, because
# survey 4.1-1 has no such method yet; exact from qbeta, on Kish's effective base.
source("scripts/reference/write-reference.R")
source("scripts/reference/designs.R")

wilson_bounds <- function(share, base, t) {
  (share + t^2 / (2 * base) + c(-1, 1) * t / (2 * base) * sqrt(4 * base * share * (1 - share) + t^2)) /
    (1 + t^2 / base)
}
exact_bounds <- function(share, base, level) {
  tail <- (1 - level) / 2
  lower <- if (share == 0) 0 else qbeta(tail, base * share, base * (1 - share) + 1)
  upper <- if (share == 1) 1 else qbeta(1 - tail, base * share + 1, base * (1 - share))
  c(lower, upper)
}

# The two formulas agree with what R itself offers for a simple random sample.
stopifnot(
  max(abs(wilson_bounds(0.3, 40, qnorm(0.975)) - prop.test(12, 40, correct = FALSE)$conf.int)) < 1e-12,
  max(abs(exact_bounds(0.3, 40, 0.95) - binom.test(12, 40)$conf.int)) < 1e-12
)

interval_case <- function(name, sample, inside, y, level) {
  sample$y <- y
  sample$inside <- inside & !is.na(y)
  domain <- subset(design_of(sample), inside)
  mean <- svymean(~y, domain)
  share <- as.numeric(coef(mean))
  se <- as.numeric(SE(mean))
  df <- degf(domain)
  w <- sample$weight[sample$inside]
  effective <- sum(w)^2 / sum(w^2)
  logit <- attr(svyciprop(~y, domain, method = "logit", level = level), "ci")
  exactly <- attr(svyciprop(~y, domain, method = "xlogit", level = level, df = df), "ci")
  # What R prints unless told rests on svyglm, which stops iterating at 1e-8.
  stopifnot(max(abs(unname(exactly) / unname(logit) - 1)) < 1e-7)
  t <- qt((1 + level) / 2, df)
  list(
    name = name,
    input = list(share = share, se = se, n = nrow(domain), effectiveN = effective, df = df, level = level),
    expected = list(
      logit = as_array(unname(exactly)),
      wilson = as_array(wilson_bounds(share, share * (1 - share) / se^2, t)),
      exact = as_array(exact_bounds(share, effective, level))
    )
  )
}

extreme_case <- function(share, n, effective, df, level) {
  exact <- as_array(exact_bounds(share, effective, level))
  list(
    name = paste("share", share, "level", level),
    input = list(share = share, se = 0, n = n, effectiveN = effective, df = df, level = level),
    expected = list(
      logit = exact,
      wilson = as_array(pmin(1, pmax(0, wilson_bounds(share, effective, qt((1 + level) / 2, df))))),
      exact = exact
    )
  )
}

api_cases <- function(name, sample) {
  all <- rep(TRUE, nrow(sample))
  award <- as.numeric(sample$awards == "Yes")
  list(
    interval_case(paste(name, "awards"), sample, all, award, 0.95),
    interval_case(paste(name, "awards in high schools"), sample, sample$stype == "H", award, 0.9),
    interval_case(paste(name, "api00 over 850"), sample, all, as.numeric(sample$api00 > 850), 0.99)
  )
}
nhanes_all <- rep(TRUE, nrow(nhanes_sample))
cases <- c(
  api_cases("apistrat", strat_sample), api_cases("apiclus1", clus1_sample),
  api_cases("apiclus2", clus2_sample),
  list(
    interval_case("nhanes high cholesterol", nhanes_sample, nhanes_all, nhanes_sample$highCholesterol, 0.95),
    extreme_case(0, 120, 96.5, 23, 0.95), extreme_case(1, 120, 96.5, 23, 0.9),
    extreme_case(0, 2, 1.4, 1, 0.99)
  )
)
write_reference("share-intervals", "survey",
  tolerance = list(logit = 1e-9, wilson = 1e-10, exact = 1e-10), cases = cases
)
