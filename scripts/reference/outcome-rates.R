# AAPOR outcome rates from their definition as matrices: each rate is one row of what stands above
# and one of what stands below, so that no formula is written twice as our code writes it.
# Source: AAPOR (2016), Standard Definitions, 9th edition, pages 60-65.
source("scripts/reference/write-reference.R")

codes <- c("I", "P", "R", "NC", "O", "UH", "UO")
above <- rbind(
  RR1 = "I", RR2 = "IP", RR3 = "I", RR4 = "IP", RR5 = "I", RR6 = "IP",
  COOP1 = "I", COOP2 = "IP", COOP3 = "I", COOP4 = "IP", REF1 = "R", REF2 = "R", REF3 = "R"
)[, 1]
below <- c(
  RR1 = "all", RR2 = "all", RR3 = "likely", RR4 = "likely", RR5 = "known", RR6 = "known",
  COOP1 = "asked", COOP2 = "asked", COOP3 = "able", COOP4 = "able",
  REF1 = "all", REF2 = "likely", REF3 = "known"
)
counted <- function(e) {
  rbind(
    I = c(1, 0, 0, 0, 0, 0, 0), IP = c(1, 1, 0, 0, 0, 0, 0), R = c(0, 0, 1, 0, 0, 0, 0),
    all = c(1, 1, 1, 1, 1, 1, 1), likely = c(1, 1, 1, 1, 1, e, e), known = c(1, 1, 1, 1, 1, 0, 0),
    asked = c(1, 1, 1, 0, 1, 0, 0), able = c(1, 1, 1, 0, 0, 0, 0)
  )
}
rate_case <- function(name, cases, ne, given = NA) {
  known <- sum(cases[c("I", "P", "R", "NC", "O")])
  e <- if (is.na(given)) known / (known + ne) else given
  sums <- (counted(e) %*% cases[codes])[, 1]
  rates <- sums[above] / sums[below]
  names(rates) <- names(below)
  list(
    name = name, cases = c(as.list(cases), list(NE = ne)), given = given, e = e,
    rates = as.list(rates)
  )
}
cases_of <- function(I, P, R, NC, O, UH, UO) c(I = I, P = P, R = R, NC = NC, O = O, UH = UH, UO = UO)
set.seed(2016)
random <- lapply(1:6, function(i) {
  counts <- setNames(rpois(7, c(300, 20, 90, 150, 10, 40, 200)), codes)
  rate_case(paste("drawn", i), counts, rpois(1, 60))
})
cases <- c(
  list(
    # Twelve people: the table of the vignette of R package outcomerate.
    rate_case("outcomerate's twelve people", cases_of(4, 2, 1, 1, 1, 1, 1), 1),
    rate_case("the same, e given", cases_of(4, 2, 1, 1, 1, 1, 1), 1, 0.8),
    rate_case("a list that proves eligibility", cases_of(512, 0, 41, 623, 0, 0, 0), 0),
    rate_case("nothing known of those silent", cases_of(512, 0, 41, 0, 0, 0, 623), 37),
    rate_case("e given as 0", cases_of(10, 1, 2, 3, 4, 5, 6), 7, 0),
    rate_case("e given as 1", cases_of(10, 1, 2, 3, 4, 5, 6), 7, 1)
  ),
  random
)
write_reference("outcome-rates", tolerance = 1e-12, cases = cases)
