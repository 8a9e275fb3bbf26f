"use strict";

/* Event lines of a time chart, their labels in rows above it; where the labels do not fit, numbers that a list explains. */
const RefugiaEvents = (() => {
    const ROW = 17;
    const GAP = 5;
    const MOST_ROWS = 4;
    const CLOSE = 16;
    const FONT = "12px system-ui, sans-serif";

    function shown(spec, from, until) {
        return (spec.events || [])
            .map((event, index) => ({
                label: event.label,
                number: String(index + 1),
                from: RefugiaNumbers.dayOf(spec.start, event.from),
                until: event.until ? RefugiaNumbers.dayOf(spec.start, event.until) : null
            }))
            .filter(event => event.from <= until && (event.until === null ? event.from : event.until) >= from);
    }

    /* Labels in rows from the top, each in the highest that is free: so no line crosses a label. */
    function rows(events, x, left, right, measure) {
        const used = [];
        return events.map(event => {
            const at = Math.max(left, x(event.from));
            const width = measure(event.label) + 2 * GAP;
            const before = at + width > right;
            const leftmost = before ? at - width : at;
            let row = used.length;
            while (row > 0 && used[row - 1] < leftmost) {
                row--;
            }
            used[row] = before ? at : at + width;
            return {...event, row, before, fits: leftmost >= left};
        });
    }

    /* Events that stand closer than a number is wide share one label: "3–5". */
    function clustered(events, x) {
        const found = [];
        events.forEach(event => {
            const last = found[found.length - 1];
            if (last && x(event.from) - x(last.from) < CLOSE) {
                last.to = event.number;
            } else {
                found.push({...event, until: null, to: event.number});
            }
        });
        return found.map(each => ({...each, label: each.number === each.to ? each.number : each.number + "–" + each.to}));
    }

    /* Where everything stands at the width that the chart has now. */
    function layout(spec, range, area, context) {
        context.save();
        context.font = FONT;
        const measure = text => context.measureText(text).width;
        const x = day => area.left + (day - range.min) / (range.max - range.min) * (area.right - area.left);
        const place = labels => rows(labels, x, area.left, area.right, measure);
        const events = shown(spec, range.min, range.max);
        let labels = place(events);
        const isNumbered = labels.some(each => !each.fits || each.row >= MOST_ROWS);
        if (isNumbered) {
            labels = place(clustered(events, x));
        }
        context.restore();
        const height = labels.length ? (1 + Math.max(...labels.map(each => each.row))) * ROW + 2 : 0;
        return {isNumbered, height, events, labels};
    }

    /* As the annotation plug-in wants them. */
    function annotations(laid, range, highest) {
        const found = {};
        laid.events.forEach((event, index) => {
            const from = Math.max(range.min, event.from);
            if (event.until !== null && event.until > event.from) {
                found["span" + index] = {
                    type: "box", xMin: from, xMax: Math.min(range.max, event.until), drawTime: "beforeDatasetsDraw",
                    backgroundColor: RefugiaPage.colour("span"), borderWidth: 0
                };
            }
            found["line" + index] = {
                type: "line", xMin: from, xMax: from, borderColor: RefugiaPage.colour("event"), borderWidth: 1,
                drawTime: "beforeDatasetsDraw"
            };
        });
        laid.labels.forEach((label, index) => {
            found["label" + index] = {
                type: "label", xValue: Math.max(range.min, label.from), yValue: highest, padding: 2, content: label.label,
                yAdjust: label.row * ROW + ROW / 2 - laid.height, xAdjust: label.before ? -1 : 1,
                position: {x: label.before ? "end" : "start", y: "center"},
                color: RefugiaPage.colour("ink"), backgroundColor: RefugiaPage.colour("page"),
                font: {size: 12, family: "system-ui, sans-serif"}, drawTime: "afterDraw"
            };
        });
        return found;
    }

    return {layout, annotations};
})();
