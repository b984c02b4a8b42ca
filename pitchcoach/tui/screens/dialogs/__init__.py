"""Questions that want an answer before work goes on."""
