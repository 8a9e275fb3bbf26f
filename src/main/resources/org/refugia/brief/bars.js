"use strict";

/* Charts of sweeps: how a measure answers to what was varied, and how much each factor matters. */
