# Distribution functions: cdf, upper tail and quantile from R's nmath over wide grids.
source("scripts/reference/write-reference.R")

# Tail probabilities that the grids reach, on both sides.
tails <- c(1e-250, 1e-100, 1e-30, 1e-12, 1e-6, 0.001, 0.025, 0.2, 0.5)
quantile_probabilities <- c(
  1e-100, 1e-15, 1e-9, 1e-5, 0.005, 0.025, 0.1, 0.3, 0.45, 0.5, 0.55, 0.8, 0.95, 0.975, 0.995,
  0.99995, 1 - 1e-9
)

# Points at which the lower and the upper tail take the values above, cut to six digits so that
# the inputs are short decimals.
points_of <- function(quantile, ...) {
  x <- suppressWarnings(c(
    quantile(tails, ...), quantile(tails, ..., lower.tail = FALSE)
  ))
  # A square beyond 1e300 overflows.
  sort(unique(signif(x[is.finite(x) & abs(x) > 1e-290 & abs(x) < 1e150], 6)))
}

# Values under 1e-290 are left out: R and we both lose digits among subnormal numbers.
grid_cases <- function(parameters, points, evaluate) {
  frames <- lapply(seq_len(nrow(parameters)), function(i) {
    row <- as.list(parameters[i, , drop = FALSE])
    x <- do.call(points, unname(row))
    data.frame(x = x, row, expected = do.call(evaluate, c(list(x), unname(row))))
  })
  cases <- do.call(rbind, frames)
  cases[is.finite(cases$expected) & abs(cases$expected) > 1e-290, ]
}

case_set <- function(name, arguments, tolerance, cases) {
  list(
    "function" = name, arguments = as_array(arguments), tolerance = tolerance,
    cases = as.matrix(unname(cases))
  )
}

# R itself is up to 1.1e-12 off (60-digit arithmetic says) where probabilities are under 1e-200 and
# shapes over 1e4; hence two tolerances.
distribution_sets <- function(name, labels, parameters, p, q, domain, tail_tolerance = 1e-12) {
  points <- function(...) domain(points_of(q, ...))
  probabilities <- function(...) quantile_probabilities
  upper <- function(x, ...) p(x, ..., lower.tail = FALSE)
  quantiles <- grid_cases(parameters, probabilities, q)
  quantiles <- quantiles[domain(quantiles$expected, keep = TRUE), ]
  list(
    case_set(paste0(name, "Cdf"), c("x", labels), tail_tolerance,
      grid_cases(parameters, points, p)),
    case_set(paste0(name, "UpperTail"), c("x", labels), tail_tolerance,
      grid_cases(parameters, points, upper)),
    case_set(paste0(name, "Quantile"), c("probability", labels), 1e-12, quantiles)
  )
}

anywhere <- function(x, keep = FALSE) if (keep) rep(TRUE, length(x)) else x
positive <- function(x, keep = FALSE) if (keep) x > 0 else x[x > 0]
inside <- function(x, keep = FALSE) if (keep) x > 0 & x < 1 else x[x > 0 & x < 1]

normal <- function() {
  x <- c(-37, -30, -20, -10, -8, -5, -3, -2.575829, -1.959964, -1, -0.5, -0.1, -1e-5, 0)
  x <- c(x, rev(-x[x < 0]))
  list(
    case_set("normalCdf", "x", 1e-12, data.frame(x, pnorm(x))),
    case_set("normalUpperTail", "x", 1e-12, data.frame(x, pnorm(x, lower.tail = FALSE))),
    case_set("normalQuantile", "probability", 1e-12, data.frame(
      quantile_probabilities, qnorm(quantile_probabilities)
    ))
  )
}

# R 4.2's own qf() loses up to 0.6 of the value (it subtracts from 1, and takes chi-square for the
# numerator beyond 400,000 denominator degrees), so F quantiles come from qbeta() on both sides.
f_quantile <- function(p, df1, df2, lower.tail = TRUE) {
  x <- qbeta(p, df1 / 2, df2 / 2, lower.tail = lower.tail)
  y <- qbeta(p, df2 / 2, df1 / 2, lower.tail = !lower.tail)
  df2 / df1 * x / y
}

degrees <- c(1, 1.5, 2, 3, 4.7, 10, 29, 30.5, 100, 1234.5, 1e4, 1e5, 1e6)
pairs <- expand.grid(df1 = c(1, 2.6, 5, 17.3, 200, 1e4), df2 = c(1, 3.5, 12, 61.8, 999, 1e5, 1e6))
shapes <- expand.grid(a = c(0.5, 1, 2.3, 15, 400.5, 1e5), b = c(0.5, 1, 7.7, 98.6, 1e4, 1e5))

sets <- c(
  normal(),
  distribution_sets("studentT", "df", data.frame(df = degrees), pt, qt, anywhere),
  distribution_sets("chiSquare", "df", data.frame(df = degrees), pchisq, qchisq,
    positive),
  distribution_sets("f", c("df1", "df2"), pairs, pf, f_quantile, positive, 2e-12),
  distribution_sets("beta", c("a", "b"), shapes, pbeta, qbeta, inside, 2e-12)
)
write_reference("distributions", sets = sets)
