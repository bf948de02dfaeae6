# Korn-Graubard intervals: svyciprop(method = "beta"), which does not cap the effective base at n.
# The capped bounds and those of shares 0 and 1 put min(n*, n), or Kish's base, into the same formula.
source("scripts/reference/write-reference.R")
source("scripts/reference/designs.R")

beta_bounds <- function(share, base, level) {
  tail <- (1 - level) / 2
  lower <- if (share == 0) 0 else qbeta(tail, base * share, base * (1 - share) + 1)
  upper <- if (share == 1) 1 else qbeta(1 - tail, base * share + 1, base * (1 - share))
  as_array(c(lower, upper))
}

interval_case <- function(name, sample, inside, y, level) {
  sample$y <- y
  sample$inside <- inside & !is.na(y)
  domain <- subset(design_of(sample), inside)
  mean <- svymean(~y, domain)
  share <- as.numeric(coef(mean))
  se <- as.numeric(SE(mean))
  n <- nrow(domain)
  df <- degf(domain)
  w <- sample$weight[sample$inside]
  ratio <- qt((1 - level) / 2, n - 1) / qt((1 - level) / 2, df)
  base <- share * (1 - share) / se^2 * ratio^2
  published <- attr(svyciprop(~y, domain, method = "beta", level = level), "ci")
  uncapped <- beta_bounds(share, base, level)
  stopifnot(max(abs(uncapped[[1]] - unname(published))) < 1e-12)
  list(
    name = name,
    input = list(share = share, se = se, n = n, effectiveN = sum(w)^2 / sum(w^2), df = df, level = level),
    expected = list(
      uncapped = as_array(unname(published)), capped = beta_bounds(share, min(base, n), level)
    )
  )
}

extreme_case <- function(share, n, effective, df, level) {
  list(
    name = paste("share", share, "level", level),
    input = list(share = share, se = 0, n = n, effectiveN = effective, df = df, level = level),
    expected = list(
      uncapped = beta_bounds(share, effective, level),
      capped = beta_bounds(share, min(effective, n), level)
    )
  )
}

api_cases <- function(name, sample) {
  all <- rep(TRUE, nrow(sample))
  award <- as.numeric(sample$awards == "Yes")
  list(
    interval_case(paste(name, "awards"), sample, all, award, 0.95),
    interval_case(paste(name, "awards, 90 %"), sample, all, award, 0.9),
    interval_case(paste(name, "awards in high schools"), sample, sample$stype == "H", award, 0.95),
    interval_case(paste(name, "api00 over 850"), sample, all, as.numeric(sample$api00 > 850), 0.99),
    interval_case(paste(name, "api00 over 500"), sample, all, as.numeric(sample$api00 > 500), 0.95)
  )
}
nhanes_all <- rep(TRUE, nrow(nhanes_sample))
cholesterol <- nhanes_sample$highCholesterol
cases <- c(
  api_cases("apistrat", strat_sample), api_cases("apiclus1", clus1_sample),
  api_cases("apiclus2", clus2_sample),
  list(
    interval_case("nhanes high cholesterol", nhanes_sample, nhanes_all, cholesterol, 0.95),
    interval_case("nhanes women", nhanes_sample, nhanes_sample$sex == "woman", cholesterol, 0.95),
    interval_case("nhanes race 2", nhanes_sample, nhanes_sample$race == "2", cholesterol, 0.9),
    extreme_case(0, 120, 96.5, 23, 0.95), extreme_case(1, 120, 96.5, 23, 0.95),
    extreme_case(0, 31, 31, 30, 0.99), extreme_case(1, 2, 1.4, 1, 0.9)
  )
)
write_reference("korn-graubard", "survey", tolerance = list(uncapped = 1e-10, capped = 1e-10), cases = cases)
