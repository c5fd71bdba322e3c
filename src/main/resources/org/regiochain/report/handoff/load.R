# Reads all tables of this run, shows the league and checks one paired difference.
# 读取本次运行的全部表格，显示名次表，并由月度路径重算一个配对差及其 t 区间。
#
#   Rscript load.R          or, in a session:  source("load.R", chdir = TRUE)
#
# Base R only. Labels and units are attributes of the columns: attr(tables$league$mean, "label_en").

confidence <- as.numeric("@CONFIDENCE@") # of the intervals, as the scenario states it

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(normalizePath(script)) else getwd()

read_all <- function(here) {
  # The files are UTF-8 whatever the locale: where that is another one, bytes are taken as they are.
  if (!l10n_info()[["UTF-8"]]) {
    locale <- Sys.getlocale("LC_CTYPE")
    on.exit(Sys.setlocale("LC_CTYPE", locale))
    Sys.setlocale("LC_CTYPE", "C")
  }
  text <- function(path, classes) {
    read.csv(path, colClasses = classes, encoding = "UTF-8", na.strings = "", check.names = FALSE)
  }
  dictionary <- text(file.path(here, "columns.csv"), "character")
  dictionary[is.na(dictionary)] <- ""
  tables <- list()
  for (name in unique(dictionary$table)) {
    described <- dictionary[dictionary$table == name, ]
    # Whole numbers may exceed R's integers: numeric holds them exactly up to 2^53.
    classes <- ifelse(described$type == "text", "character", "numeric")
    table <- text(file.path(here, "..", "tables", paste0(name, ".csv")), classes)
    names(table)[1] <- described$column[1] # a byte order mark stands before it, if there is one
    for (i in seq_len(nrow(described))) {
      column <- described$column[i]
      if (is.character(table[[column]])) table[[column]][is.na(table[[column]])] <- ""
      attr(table[[column]], "label_zh") <- described$label_zh[i]
      attr(table[[column]], "label_en") <- described$label_en[i]
      attr(table[[column]], "unit") <- described$unit[i]
    }
    tables[[name]] <- table
  }
  tables
}

# Mean effect of an arm and the limits of its t interval, from the monthly paths.
paired_difference <- function(tables, arm, outcome, window) {
  base <- tables$arms$base[tables$arms$arm == arm][1]
  months <- tables$windows[tables$windows$window == window, ][1, ]
  change <- tables$outcomes$change[tables$outcomes$outcome == outcome][1]
  paths <- tables$paths
  inside <- paths$outcome == outcome & paths$date >= months$from & paths$date <= months$until
  average <- function(which) {
    rows <- paths[inside & paths$arm == which, ]
    tapply(as.numeric(rows$value), as.numeric(rows$replication), mean)
  }
  with_arm <- average(arm)
  without <- average(base)
  pairs <- intersect(names(with_arm), names(without))
  unit <- if (change == "percent") 100 / mean(without[pairs]) else 1
  d <- unit * (with_arm[pairs] - without[pairs])
  c(mean(d), t.test(d, conf.level = confidence)$conf.int)
}

tables <- read_all(here)
for (name in names(tables)) cat(sprintf("%-16s %9d rows\n", name, nrow(tables[[name]])))

if (!is.null(tables$league)) {
  options(width = 120)
  league <- tables$league
  first <- league$budget == league$budget[1] & league$outcome == league$outcome[1] &
    league$window == league$window[1]
  print(league[first, c("block", "rank_low", "rank_high", "tier", "arm", "mean", "lower", "upper")],
        row.names = FALSE, digits = 5)
  effects <- tables$effects
  candidates <- which(effects$method == "t" & effects$arm %in% league$arm)
  if (length(candidates) > 0) {
    row <- effects[candidates[1], ]
    mine <- paired_difference(tables, row$arm, row$outcome, row$window)
    theirs <- c(row$mean, row$lower, row$upper)
    cat(sprintf("%s, %s, %s:\n", row$arm, row$outcome, row$window))
    cat(sprintf("  table effects  %.8g [%.8g, %.8g]\n", theirs[1], theirs[2], theirs[3]))
    cat(sprintf("  recomputed     %.8g [%.8g, %.8g]\n", mine[1], mine[2], mine[3]))
    agrees <- all(abs(mine - theirs) <= 1e-6 * max(abs(theirs)))
    cat(if (agrees) "  agree\n" else "  DIFFER\n")
    if (!agrees && length(script) == 1) quit(status = 1)
  }
}
