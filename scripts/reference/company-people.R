# The stated generator of the references of plain comparisons: companies drawn within size strata,
# whose culture their employees and their managers share. Source it after set.seed().

# Companies of the population, by stratum: what a finite population correction is made of.
company_counts <- c(small = 30, medium = 24, large = 16)

draw_companies <- function(drawn = c(small = 12, medium = 10, large = 8)) {
  data.frame(
    company = sprintf("c%02d", seq_len(sum(drawn))),
    stratum = rep(names(drawn), drawn),
    companies = rep(unname(company_counts[names(drawn)]), drawn),
    culture = rnorm(sum(drawn))
  )
}

# `counts` people in each company. Weights differ, answers follow the company's culture.
people_of <- function(companies, population, counts, baseline) {
  rows <- companies[rep(seq_len(nrow(companies)), counts), ]
  n <- nrow(rows)
  level <- baseline + rows$culture
  data.frame(
    population = population, company = rows$company, stratum = rows$stratum,
    companies = rows$companies, weight = round(runif(n, 0.4, 2.5), 3),
    sex = sample(c("woman", "man"), n, replace = TRUE),
    age = sample(c("under 45", "45 and over"), n, replace = TRUE, prob = c(0.6, 0.4)),
    allowed = rbinom(n, 1, plogis(level)),
    trust = pmin(10, pmax(0, round(5 + 1.4 * level + rnorm(n, sd = 1.8)))),
    use = c("never", "sometimes", "daily")[1 + rbinom(n, 2, plogis(level - 0.3))]
  )
}

# A difference as every comparison tells it.
difference_of <- function(estimate, se, df) {
  t <- estimate / se
  list(
    estimate = estimate, se = se, df = df,
    interval = as_array(estimate + c(-1, 1) * qt(0.975, df) * se), t = t, p = 2 * pt(-abs(t), df)
  )
}

welch <- function(variances, dfs) sum(variances)^2 / sum(variances^2 / dfs)
