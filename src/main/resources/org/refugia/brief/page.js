"use strict";

/* Small parts that pages and charts are built of. */
const RefugiaPage = (() => {
    /* An element with attributes and children; texts are only ever texts. */
    function element(name, attributes, ...children) {
        const made = document.createElement(name);
        Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
        made.append(...children);
        return made;
    }

    /* A button that is pressed or not; `changed` hears of it. */
    function toggle(label, colour, changed) {
        const button = element("button", {type: "button", class: "toggle", "aria-pressed": "true"});
        if (colour) {
            const swatch = element("span", {class: "swatch", "aria-hidden": "true"});
            const paint = () => swatch.style.setProperty("--colour", visible(colour));
            paint();
            onRedraw(paint);
            button.append(swatch);
        }
        button.append(label);
        button.addEventListener("click", () => {
            const pressed = button.getAttribute("aria-pressed") !== "true";
            button.setAttribute("aria-pressed", String(pressed));
            changed(pressed);
        });
        return button;
    }

    function button(label, spoken, act) {
        const made = element("button", {type: "button", class: "tool", "aria-label": spoken}, label);
        made.addEventListener("click", act);
        return made;
    }

    /* A table in a box that scrolls sideways by itself. */
    function table(caption, head, rows) {
        const body = rows.map(row => element("tr", {},
            element("th", {scope: "row"}, row[0]), ...row.slice(1).map(cell => element("td", {}, cell))));
        return element("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption},
            element("table", {},
                element("caption", {}, caption),
                element("thead", {}, element("tr", {}, ...head.map(cell => element("th", {scope: "col"}, cell)))),
                element("tbody", {}, ...body)));
    }

    /* A colour of the page's style as it is now: light or dark. */
    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
    }

    /* Dark colours are made lighter on a dark page. */
    function visible(colour) {
        const isDark = matchMedia("(prefers-color-scheme: dark)").matches
            && !document.documentElement.classList.contains("printing");
        const parts = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
        const light = (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]) / 255;
        if (!isDark || light > 0.3) {
            return colour;
        }
        return "#" + parts.map(part => Math.round(part + (255 - part) * 0.45).toString(16).padStart(2, "0")).join("");
    }

    const redrawn = [];

    /* Something to do whenever the colours or the width of the page have changed. */
    function onRedraw(redraw) {
        redrawn.push(redraw);
    }

    function redrawAll() {
        redrawn.forEach(redraw => redraw());
    }

    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);

    let opened = [];

    function beforePrint() {
        document.documentElement.classList.add("printing");
        opened = [...document.querySelectorAll("details[data-print]:not([open])")];
        opened.forEach(each => each.setAttribute("open", ""));
        redrawAll();
    }

    function afterPrint() {
        document.documentElement.classList.remove("printing");
        opened.forEach(each => each.removeAttribute("open"));
        opened = [];
        redrawAll();
    }

    addEventListener("beforeprint", beforePrint);
    addEventListener("afterprint", afterPrint);

    return {element, toggle, button, table, colour, visible, onRedraw};
})();
