* Reads all tables of this run into .dta files, shows the league and checks one paired difference.
* 读取本次运行的全部表格并存为 .dta，显示名次表，并由月度路径重算一个配对差及其 t 区间。
*
*   cd <folder of the run>/handoff
*   do load.do
*
* Stata 16 or newer. Labels are English; notes hold the Chinese label and the unit.

version 16
clear all
set more off
local confidence = 100 * @CONFIDENCE@

* The dictionary: which columns are text, and their labels.
import delimited using "columns.csv", varnames(1) stringcols(_all) encoding("utf-8") clear
tempfile dictionary
save `dictionary'
levelsof table, local(names)

foreach name of local names {
    use `dictionary' if table == "`name'", clear
    local count = _N
    local texts
    forvalues i = 1/`count' {
        local column`i' = column[`i']
        local type`i' = type[`i']
        local en`i' = label_en[`i']
        local zh`i' = label_zh[`i']
        local unit`i' = unit[`i']
        if "`type`i''" == "text" local texts `texts' `i'
    }
    local strings = cond("`texts'" == "", "", "stringcols(`texts')")
    capture noisily import delimited using "../tables/`name'.csv", varnames(1) case(preserve) ///
        `strings' asdouble encoding("utf-8") clear
    * A table of this run may have no rows.
    if _rc != 0 | _N == 0 {
        display as text "`name'" _col(20) as result 0 as text " rows"
        continue
    }
    forvalues i = 1/`count' {
        * An infinite limit is a text to Stata; as a number it is missing.
        if "`type`i''" != "text" capture destring `column`i'', replace force
        capture label variable `column`i'' `"`en`i''"'
        capture notes `column`i'': `"`zh`i'' [`unit`i'']"'
    }
    compress
    save "`name'.dta", replace
    display as text "`name'" _col(20) as result _N as text " rows"
}

capture confirm file "league.dta"
if _rc == 0 {
    use league.dta, clear
    keep if budget == budget[1] & outcome == outcome[1] & window == window[1]
    list block rank_low rank_high tier arm mean lower upper, noobs

    * The first t interval of the league, again from the paths.
    use effects.dta, clear
    generate long order = _n
    keep if method == "t"
    * The mean of the base arm is called base here; in arms.dta it is the arm's name.
    drop base
    merge m:1 arm using arms.dta, keep(match) keepusing(base) nogenerate
    keep if inlist(kind, "lever", "package", "custom")
    sort order
    local arm = arm[1]
    local base = base[1]
    local outcome = outcome[1]
    local window = window[1]
    local mean = mean[1]
    local lower = lower[1]
    local upper = upper[1]
    use windows.dta if window == "`window'", clear
    local from = from[1]
    local until = until[1]
    use outcomes.dta if outcome == "`outcome'", clear
    local change = change[1]
    use paths.dta if outcome == "`outcome'" & date >= "`from'" & date <= "`until'", clear
    keep if inlist(arm, "`arm'", "`base'")
    collapse (mean) value, by(arm replication)
    generate byte treated = arm == "`arm'"
    drop arm
    reshape wide value, i(replication) j(treated)
    drop if missing(value0, value1)
    generate double d = value1 - value0
    if "`change'" == "percent" {
        summarize value0, meanonly
        replace d = 100 * d / r(mean)
    }
    ci means d, level(`confidence')
    display as text "table effects:  " %12.0g `mean' " [" %12.0g `lower' ", " %12.0g `upper' "]"
    display as text "recomputed:     " %12.0g r(mean) " [" %12.0g r(lb) ", " %12.0g r(ub) "]"
    local near = 1e-6 * max(abs(`lower'), abs(`upper'))
    assert abs(r(mean) - `mean') <= `near'
    assert abs(r(lb) - `lower') <= `near' & abs(r(ub) - `upper') <= `near'
}
