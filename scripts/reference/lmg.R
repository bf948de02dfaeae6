# R squared shared among drivers: what each adds to lm()'s R squared, averaged over every order in which
# they can enter (Lindeman, Merenda & Gold). Package relaimpo does the same; it is not in Debian.
source("scripts/reference/write-reference.R")

permutations <- function(items) {
  if (length(items) < 2) return(list(items))
  do.call(c, lapply(seq_along(items), function(i) {
    lapply(permutations(items[-i]), function(rest) c(items[i], rest))
  }))
}
lmg_case <- function(name, data, weight, drivers) {
  r_squared <- function(inside) {
    if (length(inside) == 0) return(0)
    formula <- reformulate(inside, "outcome", env = environment())
    summary(lm(formula, data, weights = weight))$r.squared
  }
  cache <- new.env()
  cached <- function(inside) {
    key <- paste(c("set", sort(inside)), collapse = " ")
    if (is.null(cache[[key]])) cache[[key]] <- r_squared(inside)
    cache[[key]]
  }
  gains <- sapply(permutations(drivers), function(order) {
    steps <- sapply(seq_along(order), function(i) cached(order[seq_len(i)]))
    setNames(diff(c(0, steps)), order)[drivers]
  })
  gains <- matrix(gains, nrow = length(drivers))
  moments <- cov.wt(data[c("outcome", drivers)], weight, method = "ML")$cov
  list(
    name = name, drivers = length(drivers), covariance = as_array(as.vector(moments)),
    rSquared = cached(drivers), shares = as_array(rowMeans(gains))
  )
}
set.seed(1980)
n <- 150
weight <- round(runif(n, 0.3, 3), 3)
common <- rnorm(n)
data <- data.frame(
  pay = common + rnorm(n), trust = common + rnorm(n, sd = 0.6), tools = rnorm(n),
  climate = common + rnorm(n), office = rbinom(n, 1, 0.4), hours = round(rnorm(n, 37, 4))
)
data$outcome <- with(data, 0.5 * trust + 0.3 * pay + 0.4 * tools - 0.05 * hours + rnorm(n))
cases <- list(
  lmg_case("one driver", data, weight, "pay"),
  lmg_case("two that go together", data, weight, c("pay", "trust")),
  lmg_case("four", data, weight, c("pay", "trust", "tools", "hours")),
  lmg_case("six", data, weight, c("pay", "trust", "tools", "climate", "office", "hours"))
)
write_reference("lmg", tolerance = 1e-9, cases = cases)
