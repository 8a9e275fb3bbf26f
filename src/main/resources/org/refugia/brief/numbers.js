"use strict";

/* Numbers and dates in words, as org.refugia.analysis.Scale writes them. */
const RefugiaNumbers = (() => {
    const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const DAY = 86400000;

    function scale(largest) {
        const size = Math.abs(largest);
        if (size >= 1e9) {
            return {factor: 1e9, prefix: "bn"};
        }
        if (size >= 1e6) {
            return {factor: 1e6, prefix: "M"};
        }
        return size >= 1e3 ? {factor: 1e3, prefix: "k"} : {factor: 1, prefix: ""};
    }

    function isNumber(value) {
        return typeof value === "number" && Number.isFinite(value);
    }

    /* Three digits in the best multiple: "1.23 M". */
    function words(value) {
        if (!isNumber(value)) {
            return "–";
        }
        const multiple = scale(value);
        const scaled = Number((Math.abs(value) / multiple.factor).toPrecision(3));
        const digits = scaled < 0.0005 ? "0" : String(Number(scaled.toFixed(3)));
        const sign = value < 0 && digits !== "0" ? "−" : "";
        return sign + digits + (multiple.prefix ? " " + multiple.prefix : "");
    }

    function withUnit(value, unit) {
        const gap = unit === "1" || unit === "" ? "" : " " + unit;
        return words(value) + gap;
    }

    /* Days since the first morning of a run; a text is a local date or date and time. */
    function dayOf(start, moment) {
        return typeof moment === "number" ? moment : (time(moment) - time(start)) / DAY;
    }

    function time(text) {
        const [date, clock] = text.split("T");
        const [year, month, day] = date.split("-").map(Number);
        const [hour, minute] = (clock || "0:0").split(":").map(Number);
        return Date.UTC(year, month - 1, day, hour, minute);
    }

    function dateAt(start, day) {
        return new Date(time(start) + Math.floor(day) * DAY);
    }

    function date(start, day) {
        const at = dateAt(start, day);
        return at.getUTCDate() + " " + MONTHS[at.getUTCMonth()] + " " + at.getUTCFullYear();
    }

    function shortDate(start, day) {
        const at = dateAt(start, day);
        return at.getUTCDate() + " " + MONTHS[at.getUTCMonth()];
    }

    /* Where an axis of days is labelled, as in the pictures: days, Mondays, firsts and fifteenths or firsts of months. */
    function ticks(start, from, until, most) {
        const span = until - from;
        const step = [1, 2, 7].find(each => span / each <= most);
        const found = [];
        if (step) {
            const monday = (dateAt(start, 0).getUTCDay() + 6) % 7;
            const offset = step < 7 ? 0 : -monday;
            for (let day = offset + Math.ceil((from - offset) / step) * step; day <= until; day += step) {
                found.push(day);
            }
            return found;
        }
        const isHalved = span / 15.2 <= most;
        const months = [1, 2, 3, 6, 12].find(each => span / 30.4 / each <= most) || 12;
        const first = dateAt(start, Math.ceil(from));
        for (let month = first.getUTCMonth(); ; month++) {
            for (const date of isHalved ? [1, 15] : [1]) {
                const day = (Date.UTC(first.getUTCFullYear(), month, date) - time(start)) / DAY;
                if (day > until) {
                    return found;
                }
                if (day >= from && month % months === 0) {
                    found.push(day);
                }
            }
        }
    }

    return {isNumber, words, withUnit, dayOf, date, shortDate, ticks};
})();
