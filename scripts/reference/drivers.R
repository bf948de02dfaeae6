# Shares of explained variance (Lindeman, Merenda & Gold) by all orders of the drivers, each a
# weighted least-squares fit; standard errors of the shares by leaving out one company at a time.
source("scripts/reference/write-reference.R")
source("scripts/reference/company-people.R")
suppressPackageStartupMessages(library(survey))

set.seed(20264)
companies <- draw_companies()
people <- people_of(companies, "employee", sample(3:7, nrow(companies), replace = TRUE), 0)
n <- nrow(people)
people$listening <- round(pmin(10, pmax(0, people$trust + rnorm(n, sd = 2))), 2)
people$pay <- round(rnorm(n, 5, 2), 2)
people$hours <- round(0.7 * people$pay + rnorm(n, sd = 1.5), 2)
people$commitment <- round(
  1 + 0.5 * people$trust + 0.25 * people$listening + 0.3 * people$pay + 0.8 * people$allowed + rnorm(n, sd = 1.8), 2
)
people$pay[c(5, 60)] <- NA
people$commitment[c(17, 60, 90)] <- NA
people <- people[c("company", "stratum", "weight", "commitment", "trust", "listening", "pay", "hours", "allowed")]

orders_of <- function(items) {
  if (length(items) <= 1) return(list(items))
  do.call(c, lapply(items, function(item) {
    lapply(orders_of(setdiff(items, item)), function(rest) c(item, rest))
  }))
}
r_squared <- function(drivers, data, w) {
  x <- cbind(1, as.matrix(data[drivers]))
  y <- data$commitment
  fit <- lm.wfit(x, y, w)
  centre <- sum(w * y) / sum(w)
  1 - sum(w * fit$residuals^2) / sum(w * (y - centre)^2)
}
shares_of <- function(drivers, data, w) {
  known <- new.env()
  explained <- function(set) {
    key <- paste(sort(set), collapse = "+")
    if (key == "") return(0)
    if (is.null(known[[key]])) known[[key]] <- r_squared(set, data, w)
    known[[key]]
  }
  orders <- orders_of(drivers)
  gains <- sapply(orders, function(order) {
    sapply(drivers, function(driver) {
      before <- order[seq_len(match(driver, order) - 1)]
      explained(c(before, driver)) - explained(before)
    })
  })
  rowMeans(matrix(gains, nrow = length(drivers)))
}

case_of <- function(name, drivers, strata) {
  data <- people[complete.cases(people[c("commitment", drivers)]), ]
  design <- svydesign(~company, strata = if (strata) ~stratum, weights = ~weight, data = data)
  replicates <- as.svrepdesign(design, type = if (strata) "JKn" else "JK1")
  estimate <- withReplicates(replicates, function(w, frame) shares_of(drivers, frame, w))
  shares <- shares_of(drivers, data, data$weight)
  full <- r_squared(drivers, data, data$weight)
  stopifnot(abs(sum(shares) - full) < 1e-10)
  correlation <- cov.wt(data[c("commitment", drivers)], wt = data$weight, cor = TRUE)$cor
  list(
    name = name, drivers = as_array(drivers), strata = strata, n = nrow(data), rSquared = full,
    correlations = as_array(unname(correlation[1, -1])),
    shares = as_array(shares), standardErrors = as_array(unname(SE(estimate))), df = degf(design),
    inflation = as_array(sapply(drivers, function(driver) {
      others <- setdiff(drivers, driver)
      x <- cbind(1, as.matrix(data[others]))
      y <- data[[driver]]
      w <- data$weight
      fit <- lm.wfit(x, y, w)
      sum(w * (y - sum(w * y) / sum(w))^2) / sum(w * fit$residuals^2)
    }))
  )
}

write_reference("drivers", "survey",
  tolerance = list(estimate = 1e-9, se = 1e-8),
  data = people,
  cases = list(
    case_of("two drivers", c("trust", "pay"), FALSE),
    case_of("five drivers", c("trust", "listening", "pay", "hours", "allowed"), FALSE),
    case_of("five drivers, companies in strata", c("trust", "listening", "pay", "hours", "allowed"), TRUE)
  )
)
