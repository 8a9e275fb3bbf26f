"use strict";

/* What a time chart says to those who read or hear it rather than look at it. */
const RefugiaReadings = (() => {
    function counterfactual(spec) {
        return spec.counterfactual || "counterfactual";
    }

    /* A point in words, as a tooltip says it. */
    function value(spec, dataset, day) {
        const series = dataset.series;
        if (dataset.part === "observed") {
            const point = dataset.points.find(each => each.day === day);
            return series.label + ", " + (point.label || "observed") + ": "
                + RefugiaNumbers.withUnit(point.value, spec.unit);
        }
        if (dataset.part === "counterfactual") {
            return series.label + ", " + counterfactual(spec) + ": "
                + RefugiaNumbers.withUnit(series.counterfactual[day], spec.unit);
        }
        const band = series.band90 && RefugiaNumbers.isNumber(series.band90[0][day])
            ? " (" + RefugiaNumbers.words(series.band90[0][day]) + " to " + RefugiaNumbers.words(series.band90[1][day]) + ")"
            : "";
        return series.label + ": " + RefugiaNumbers.withUnit(series.median[day], spec.unit) + band;
    }

    /* What the curves do, for those who do not see them. */
    function summary(spec, shown) {
        const sentences = shown.map(series => {
            const known = series.median.map((value, day) => ({value, day})).filter(each => RefugiaNumbers.isNumber(each.value));
            if (known.length === 0) {
                return series.label + ": no numbers yet.";
            }
            const lowest = known.reduce((one, other) => other.value < one.value ? other : one);
            const highest = known.reduce((one, other) => other.value > one.value ? other : one);
            const last = known[known.length - 1];
            const at = each => RefugiaNumbers.words(each.value) + " on " + RefugiaNumbers.date(spec.start, each.day);
            const without = series.counterfactual && RefugiaNumbers.isNumber(series.counterfactual[last.day])
                ? "; " + counterfactual(spec) + " ends at " + RefugiaNumbers.words(series.counterfactual[last.day])
                : "";
            return series.label + " begins at " + at(known[0]) + ", is lowest at " + at(lowest) + ", highest at "
                + at(highest) + ", and ends at " + at(last) + without + ".";
        });
        const unit = spec.unit === "1" ? "" : ", in " + spec.unit;
        return "Line chart: " + spec.title + unit + ". " + sentences.join(" ") + " Arrow keys read single days.";
    }

    function cells(series, day) {
        const cells = [RefugiaNumbers.words(series.median[day])];
        if (series.band90) {
            cells.push(RefugiaNumbers.words(series.band90[0][day]) + " to " + RefugiaNumbers.words(series.band90[1][day]));
        }
        if (series.counterfactual) {
            cells.push(RefugiaNumbers.words(series.counterfactual[day]));
        }
        return cells;
    }

    /* A table with a row for each week. */
    function table(spec, shown) {
        const head = ["date"];
        shown.forEach(series => {
            head.push(series.label);
            if (series.band90) {
                head.push(series.label + ", " + (spec.interval || "middle 90 %"));
            }
            if (series.counterfactual) {
                head.push(series.label + ", " + counterfactual(spec));
            }
        });
        const rows = [];
        for (let day = 0; day < spec.days; day += 7) {
            rows.push([RefugiaNumbers.date(spec.start, day), ...shown.flatMap(series => cells(series, day))]);
        }
        const unit = spec.unit === "1" ? "" : " [" + spec.unit + "]";
        return RefugiaPage.table(spec.title + unit, head, rows);
    }

    return {counterfactual, value, summary, table};
})();
