# Writes one reference file. jsonlite stops at 15 significant digits, which is not enough to
# hand a double over unchanged, so numbers are printed here with the fewest digits that read
# back as the same double.

number_to_json <- function(values) {
  if (anyNA(values)) return(ifelse(is.na(values), "null", number_to_json(ifelse(is.na(values), 0, values))))
  stopifnot(all(is.finite(values)))
  text <- sprintf("%.15g", values)
  for (digits in 16:17) {
    inexact <- as.numeric(text) != values
    text[inexact] <- sprintf("%.*g", digits, values[inexact])
  }
  text
}

scalar_to_json <- function(values) {
  if (is.factor(values)) values <- as.character(values)
  if (is.logical(values)) return(ifelse(is.na(values), "null", tolower(as.character(values))))
  if (is.numeric(values)) return(number_to_json(values))
  ifelse(is.na(values), "null", vapply(values, function(v) {
    as.character(jsonlite::toJSON(v, auto_unbox = TRUE))
  }, ""))
}

# Vectors of length one are scalars; array() keeps a vector an array whatever its length.
as_array <- function(values) structure(list(values), class = "reference_array")

# A data frame becomes {"columns": [...], "rows": [[...], ...]}, one row a line.
rows_to_json <- function(frame, indent) {
  cells <- do.call(cbind, lapply(frame, scalar_to_json))
  rows <- apply(cells, 1, function(row) paste0("[", paste(row, collapse = ","), "]"))
  pad <- strrep(" ", indent + 2)
  paste0("[\n", paste0(pad, rows, collapse = ",\n"), "\n", strrep(" ", indent), "]")
}

# Named lists become objects, others arrays; short ones of scalars stay on one line.
list_to_json <- function(value, indent) {
  named <- !is.null(names(value))
  brackets <- if (named) c("{", "}") else c("[", "]")
  if (length(value) == 0) return(paste(brackets, collapse = ""))
  items <- vapply(value, to_json, "", indent = indent + 2)
  if (named) items <- paste0(scalar_to_json(names(value)), ": ", items)
  flat <- paste0(brackets[1], paste(items, collapse = ", "), brackets[2])
  if (nchar(flat) + indent < 100 && !grepl("\n", flat)) return(flat)
  body <- paste0(strrep(" ", indent + 2), items, collapse = ",\n")
  paste0(brackets[1], "\n", body, "\n", strrep(" ", indent), brackets[2])
}

to_json <- function(value, indent = 0) {
  if (is.null(value)) return("null")
  if (inherits(value, "reference_array")) {
    return(paste0("[", paste(scalar_to_json(value[[1]]), collapse = ","), "]"))
  }
  if (is.data.frame(value)) {
    return(to_json(list(
      columns = as_array(names(value)),
      rows = structure(list(value), class = "reference_rows")
    ), indent))
  }
  if (inherits(value, "reference_rows")) return(rows_to_json(value[[1]], indent))
  if (is.matrix(value)) return(rows_to_json(as.data.frame(value), indent))
  if (is.list(value)) {
    return(list_to_json(value, indent))
  }
  if (length(value) == 1) return(unname(scalar_to_json(value)))
  paste0("[", paste(scalar_to_json(value), collapse = ","), "]")
}

# Runs from the repository root: Rscript scripts/reference/<name>.R
write_reference <- function(name, packages = character(), ...) {
  versions <- list(R = R.version.string)
  for (package in packages) versions[[package]] <- as.character(packageVersion(package))
  document <- c(
    list(source = list(versions = versions, script = paste0("scripts/reference/", name, ".R"))),
    list(...)
  )
  path <- file.path("test", "reference", paste0(name, ".json"))
  writeLines(to_json(document), path, useBytes = TRUE)
  cat(path, file.size(path), "bytes\n")
  invisible(path)
}
