# Tests of two shares, of pairs, of a benchmark, and of equivalence.
source("scripts/reference/write-reference.R")

# Columns of weighted respondents, some of whom may be in both, by the formula of industry software.
pooled_case <- function(name, w, y, first, second) {
  sums <- function(inside) list(weightedN = sum(w[inside]), squaredWeights = sum(w[inside]^2))
  share <- function(inside) sum((w * y)[inside]) / sum(w[inside])
  base <- function(inside) if (any(inside)) sum(w[inside])^2 / sum(w[inside]^2) else 0
  both <- first & second
  weights <- c(sum(w[first]), sum(w[second]))
  shares <- c(share(first), share(second))
  e <- c(base(first), base(second))
  pooled <- sum(weights * shares) / sum(weights)
  test <- function(covariance) {
    se <- sqrt(pooled * (1 - pooled) * (sum(1 / e) - 2 * covariance))
    df <- sum(e) - base(both) - 2
    t <- (shares[1] - shares[2]) / se
    list(se = se, t = t, df = df, p = 2 * pt(-abs(t), df))
  }
  tests <- list(
    "effective-bases" = test(base(both) / prod(e)), exact = test(sum(w[both]^2) / prod(weights))
  )
  if (all(w == 1) && !any(both)) {
    counts <- c(sum(first), sum(second))
    published <- prop.test(shares * counts, counts, correct = FALSE)
    stopifnot(abs(published$statistic - tests$exact$t^2) < 1e-10)
  }
  list(
    name = name, first = c(list(share = shares[1]), sums(first)),
    second = c(list(share = shares[2]), sums(second)), overlap = sums(both), pooledShare = pooled,
    expected = tests
  )
}
set.seed(27)
n <- 240
group <- rep(c("a", "b", "c"), each = 80)
tells <- rbinom(n, 1, ifelse(group == "a", 0.55, 0.4))
w <- round(exp(rnorm(n, sd = 0.5)), 4)
half <- runif(n) < 0.5
pooled <- list(
  pooled_case("equal weights", rep(1, n), tells, group == "a", group == "b"),
  pooled_case("unequal weights", w, tells, group == "a", group == "b"),
  pooled_case("several answers", w, tells, half, group != "a"),
  pooled_case("part against total", w, tells, group == "c", rep(TRUE, n)),
  pooled_case("equal weights, several answers", rep(1, n), tells, half, group != "a")
)

equivalence_case <- function(difference, se, df, margin, level) {
  alpha <- 1 - level
  list(
    input = list(difference = difference, se = se, df = df, margin = margin, level = level),
    expected = list(
      p = max(
        pt((difference + margin) / se, df, lower.tail = FALSE), pt((difference - margin) / se, df)
      ),
      differenceP = 2 * pt(-abs(difference / se), df),
      interval = as_array(difference + c(-1, 1) * qt(1 - alpha, df) * se)
    )
  )
}
equivalence <- list(
  equivalence_case(0.01, 0.015, 120, 0.05, 0.95), equivalence_case(-0.03, 0.01, 40.5, 0.05, 0.95),
  equivalence_case(-0.08, 0.02, 12, 0.05, 0.95), equivalence_case(0.02, 0.04, 8, 0.05, 0.9),
  equivalence_case(0, 1.2, 1, 3, 0.99)
)

mcnemar_case <- function(yes_no, no_yes) {
  pairs <- matrix(c(40, no_yes, yes_no, 30), 2)
  plain <- mcnemar.test(pairs, correct = FALSE)
  corrected <- mcnemar.test(pairs)
  list(
    yesNo = yes_no, noYes = no_yes,
    exactP = binom.test(yes_no, yes_no + no_yes)$p.value,
    chiSquare = list(value = unname(plain$statistic), p = plain$p.value),
    corrected = list(value = unname(corrected$statistic), p = corrected$p.value)
  )
}
mcnemar <- list(
  mcnemar_case(15, 5), mcnemar_case(5, 15), mcnemar_case(7, 7), mcnemar_case(1, 0),
  mcnemar_case(0, 9), mcnemar_case(120, 87), mcnemar_case(2003, 1700), mcnemar_case(3, 4)
)

benchmark_case <- function(share, se, df, published, n = NULL, effect = NULL, decimals = NULL) {
  test <- function(p0, d) {
    known <- if (is.null(n)) 0 else d * p0 * (1 - p0) / n
    variance <- se^2 + known
    spread <- se^4 / df + if (is.null(n)) 0 else known^2 / (n - 1)
    t <- (share - p0) / sqrt(variance)
    list(
      difference = share - p0, se = sqrt(variance), t = t, df = variance^2 / spread,
      p = 2 * pt(-abs(t), variance^2 / spread)
    )
  }
  d <- c(effect, 1)[1]
  half <- 0.5 * 10^(-2 - c(decimals, 0)[1])
  benchmark <- list(share = published)
  benchmark$n <- n
  benchmark$designEffect <- effect
  benchmark$percentDecimals <- decimals
  list(
    own = list(share = share, se = se, df = df), published = benchmark,
    expected = list(
      result = test(published, d), below = test(max(0, published - half), d),
      above = test(min(1, published + half), d),
      sensitivity = if (!is.null(n)) test(published, 1.5)
    )
  )
}
benchmark <- list(
  benchmark_case(0.5, 0.02, 200, 0.45, 1000), benchmark_case(0.5, 0.02, 200, 0.45),
  benchmark_case(0.31, 0.015, 58, 0.382, 1004, 1.4, 1), benchmark_case(0.02, 0.01, 30, 0, 500),
  benchmark_case(0.62, 0.03, 12.5, 0.61, 25, 2)
)

write_reference("column-tests",
  tolerance = list(value = 1e-9, p = 1e-6),
  pooled = pooled, equivalence = equivalence, mcnemar = mcnemar, benchmark = benchmark
)
