"use strict";

/* Event lines of a time chart, their labels in rows above it; where the labels do not fit, numbers that a list explains. */
const RefugiaEvents = (() => {
    const ROW = 17;
    const GAP = 5;
    const MOST_ROWS = 4;
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

    /* Rows from the top, the earliest in the highest that is free: so no line crosses a label. */
    function rows(events, texts, x, left, right, measure) {
        const used = [];
        return events.map((event, index) => {
            const at = Math.max(left, x(event.from));
            const width = measure(texts[index]) + 2 * GAP;
            const before = at + width > right;
            const leftmost = before ? at - width : at;
            let row = used.length;
            while (row > 0 && used[row - 1] < leftmost) {
                row--;
            }
            used[row] = before ? at : at + width;
            return {row, before, fits: leftmost >= left};
        });
    }

    /* Where everything stands at the width that the chart has now. */
    function layout(spec, range, area, context) {
        context.save();
        context.font = FONT;
        const measure = text => context.measureText(text).width;
        const events = shown(spec, range.min, range.max);
        const x = day => area.left + (day - range.min) / (range.max - range.min) * (area.right - area.left);
        const place = texts => rows(events, texts, x, area.left, area.right, measure);
        const labels = events.map(event => event.label);
        let placed = place(labels);
        const isNumbered = placed.some(each => !each.fits || each.row >= MOST_ROWS);
        const texts = isNumbered ? events.map(event => event.number) : labels;
        placed = isNumbered ? place(texts) : placed;
        context.restore();
        return {
            isNumbered,
            height: events.length ? (1 + Math.max(...placed.map(each => each.row))) * ROW + 2 : 0,
            events: events.map((event, index) => ({...event, ...placed[index], text: texts[index]}))
        };
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
            const lift = laid.height - event.row * ROW - ROW / 2;
            found["line" + index] = {
                type: "line", xMin: from, xMax: from, borderColor: RefugiaPage.colour("event"), borderWidth: 1,
                drawTime: "beforeDatasetsDraw"
            };
            found["label" + index] = {
                type: "label", xValue: from, yValue: highest, yAdjust: -lift, xAdjust: event.before ? -1 : 1, padding: 2,
                position: {x: event.before ? "end" : "start", y: "center"}, content: event.text,
                color: RefugiaPage.colour("ink"), backgroundColor: RefugiaPage.colour("page"),
                font: {size: 12, family: "system-ui, sans-serif"}, drawTime: "afterDraw"
            };
        });
        return found;
    }

    return {layout, annotations};
})();
